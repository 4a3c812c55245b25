import { keccak256, stringToBytes } from "viem";
import { type Address, ZERO_ADDRESS } from "../units/address";
import { action, type Contract, view } from "./contract";
import { emit } from "./events";
import { BARE_REVERT, demand } from "./refuse";
import type { ModelContract, ProtocolParams } from "./types";
import type { World } from "./world";

/** Controller.sol: who owns the protocol, whether it is paused, and which contract goes by which name. */
export interface ControllerState {
  owner: Address;
  paused: boolean;
  /** contract by keccak256 of its name */
  readonly registry: ReadonlyMap<string, Address>;
}

export function initialController(params: ProtocolParams): ControllerState {
  const registry = new Map<string, Address>();
  for (const [name, address] of Object.entries(params.addresses)) {
    if (name !== "Controller" && name !== "PollCreator")
      registry.set(keccak256(stringToBytes(name)), address);
  }
  registry.set(keccak256(stringToBytes("JobsManager")), params.addresses.TicketBroker);
  return { owner: params.owner, paused: false, registry };
}

/** Manager's whenSystemNotPaused. @throws Refusal */
export function demandRunning(world: World, contract: ModelContract): void {
  demand(!world.controller.paused, contract, "system is paused");
}

/** Manager's onlyControllerOwner. @throws Refusal */
export function demandOwner(world: World, contract: ModelContract, sender: Address): void {
  demand(sender === world.controller.owner, contract, "caller must be Controller owner");
}

function demandOwnership(world: World, sender: Address): void {
  demand(sender === world.controller.owner, "Controller", "Ownable: caller is not the owner");
}

function setPaused(world: World, sender: Address, paused: boolean): void {
  demandOwnership(world, sender);
  demand(world.controller.paused !== paused, "Controller", BARE_REVERT);
  world.journal.set(world.controller, "paused", paused);
  emit(world, "Controller", paused ? "Pause" : "Unpause", {});
}

function transferOwnership(world: World, sender: Address, newOwner: Address): void {
  demandOwnership(world, sender);
  demand(newOwner !== ZERO_ADDRESS, "Controller", "Ownable: new owner is the zero address");
  emit(world, "Controller", "OwnershipTransferred", { previousOwner: world.controller.owner, newOwner });
  world.journal.set(world.controller, "owner", newOwner);
}

export const controllerContract: Contract = {
  actions: {
    pause: action([], (world, { sender }) => setPaused(world, sender, true)),
    unpause: action([], (world, { sender }) => setPaused(world, sender, false)),
    transferOwnership: action(["address"], (world, { sender }, newOwner) =>
      transferOwnership(world, sender, newOwner),
    ),
  },
  views: {
    owner: view([], (world) => world.controller.owner),
    paused: view([], (world) => world.controller.paused),
    getContract: view(["bytes32"], (world, id) => world.controller.registry.get(id) ?? ZERO_ADDRESS),
  },
};
