import type { Address } from "../../units/address";
import { action, type Contract, view } from "../contract";
import { emit } from "../events";
import { demand } from "../refuse";
import { Refusal } from "../types";
import type { World } from "../world";
import { type CallList, NO_PREDECESSOR, operationId } from "./call-list";
import type { Hex } from "./state";

/** What an operation that has run reads instead of a time. */
const DONE = 1n;

/** When an operation is ready in unix seconds; 0 for an unknown one, 1 for one that is done. */
function readyAt(world: World, id: Hex): bigint {
  return world.governor.operations.get(id) ?? 0n;
}

export function isOperationDone(world: World, id: Hex): boolean {
  return readyAt(world, id) === DONE;
}

export function isOperationPending(world: World, id: Hex): boolean {
  return readyAt(world, id) > DONE;
}

function isOperationReady(world: World, id: Hex): boolean {
  return isOperationPending(world, id) && readyAt(world, id) <= world.clock.timestamp;
}

/** TimelockController.scheduleBatch, by the governor. @returns the operation's id @throws Refusal */
export function schedule(world: World, calls: CallList): Hex {
  const { governor, journal, clock } = world;
  const id = operationId(calls);
  demand(readyAt(world, id) === 0n, "Treasury", "TimelockController: operation already scheduled");
  journal.put(governor.operations, id, clock.timestamp + governor.minDelay);
  calls.targets.forEach((target, index) => {
    emit(world, "Treasury", "CallScheduled", {
      id,
      index: BigInt(index),
      target,
      value: calls.values[index],
      data: calls.calldatas[index],
      predecessor: NO_PREDECESSOR,
      delay: governor.minDelay,
    });
  });
  if (calls.descriptionHash !== NO_PREDECESSOR) {
    emit(world, "Treasury", "CallSalt", { id, salt: calls.descriptionHash });
  }
  return id;
}

function runCall(world: World, target: Address, value: bigint, data: Hex): void {
  try {
    world.call(world.at.Treasury, target, value, data);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal("Treasury", "TimelockController: underlying transaction reverted");
  }
}

/** TimelockController.executeBatch: makes the calls in order, all or none. @throws Refusal */
export function executeBatch(world: World, calls: CallList): void {
  const id = operationId(calls);
  demand(isOperationReady(world, id), "Treasury", "TimelockController: operation is not ready");
  calls.targets.forEach((target, index) => {
    const value = calls.values[index] ?? 0n;
    const data = calls.calldatas[index] ?? "0x";
    runCall(world, target, value, data);
    emit(world, "Treasury", "CallExecuted", { id, index: BigInt(index), target, value, data });
  });
  demand(isOperationReady(world, id), "Treasury", "TimelockController: operation is not ready");
  world.journal.put(world.governor.operations, id, DONE);
}

function updateDelay(world: World, sender: Address, seconds: bigint): void {
  demand(sender === world.at.Treasury, "Treasury", "TimelockController: caller must be timelock");
  emit(world, "Treasury", "MinDelayChange", { oldDuration: world.governor.minDelay, newDuration: seconds });
  world.journal.set(world.governor, "minDelay", seconds);
}

/** Treasury.sol (OpenZeppelin TimelockController 4.9) as far as others than the governor can use it. */
export const treasuryContract: Contract = {
  actions: {
    updateDelay: action(["uint256"], (world, { sender }, seconds) => updateDelay(world, sender, seconds)),
  },
  views: {
    getMinDelay: view([], (world) => world.governor.minDelay),
    getTimestamp: view(["bytes32"], readyAt),
    hashOperationBatch: view(
      ["address[]", "uint256[]", "bytes[]", "bytes32", "bytes32"],
      (_world, targets, values, calldatas, predecessor, descriptionHash) =>
        operationId({ targets, values, calldatas, descriptionHash }, predecessor),
    ),
    isOperation: view(["bytes32"], (world, id) => readyAt(world, id) > 0n),
    isOperationDone: view(["bytes32"], isOperationDone),
    isOperationPending: view(["bytes32"], isOperationPending),
    isOperationReady: view(["bytes32"], isOperationReady),
  },
};
