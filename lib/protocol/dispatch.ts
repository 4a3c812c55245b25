import { concatHex, decodeAbiParameters, encodeAbiParameters, toFunctionSelector } from "viem";
import type { Address } from "../units/address";
import { readArguments, toAddress } from "./arguments";
import type { Action, View } from "./contract";
import { CONTRACTS, contractNamed } from "./contracts";
import { moveEth } from "./eth";
import { BARE_REVERT, demand } from "./refuse";
import { type Call, type ModelContract, UnknownFunction } from "./types";
import type { World } from "./world";

/** A state-changing function by name; undefined when the model does not have it. */
export function findAction(contract: string, fn: string): Action | undefined {
  const actions = contractNamed(contract)?.actions;
  return actions !== undefined && Object.hasOwn(actions, fn) ? actions[fn] : undefined;
}

/** A view function's overloads by name; empty when the model does not have it. */
export function findViews(contract: string, fn: string): readonly View[] {
  const views = contractNamed(contract)?.views;
  const found = views !== undefined && Object.hasOwn(views, fn) ? views[fn] : undefined;
  if (found === undefined) return [];
  return "run" in found ? [found] : found;
}

/** Runs a call in the running transaction. @throws Refusal, UnknownFunction, TypeError for arguments of a wrong type */
export function runCall(world: World, call: Call): unknown {
  const action = findAction(call.contract, call.function);
  if (action === undefined) throw new UnknownFunction(call.contract, call.function);
  const args = readArguments(`${call.contract}.${call.function}`, action.params, call.args);
  const sender = toAddress(call.from);
  const value = call.value ?? 0n;
  if (value > 0n) {
    demand(action.payable, call.contract, BARE_REVERT);
    moveEth(
      world,
      call.contract,
      call.from,
      world.at[call.contract],
      value,
      "insufficient funds for transfer",
    );
  }
  return action.run(world, { sender, value }, args);
}

/** Reads a view. @throws Refusal, UnknownFunction, TypeError for arguments of a wrong type */
export function runView(
  world: World,
  contract: ModelContract,
  fn: string,
  args: readonly unknown[],
): unknown {
  const overloads = findViews(contract, fn);
  const view = overloads.find(({ params }) => params.length === args.length) ?? overloads[0];
  if (view === undefined) throw new UnknownFunction(contract, fn);
  return view.run(world, readArguments(`${contract}.${fn}`, view.params, args));
}

/** A function's four bytes in calldata. */
export function selectorOf(fn: string, { params }: Action): `0x${string}` {
  return toFunctionSelector(`${fn}(${params.join(",")})`);
}

/** The calldata of a call. @throws UnknownFunction, TypeError */
export function encodeCall(call: Call): `0x${string}` {
  const action = findAction(call.contract, call.function);
  if (action === undefined) throw new UnknownFunction(call.contract, call.function);
  const args = readArguments(`${call.contract}.${call.function}`, action.params, call.args);
  const types = action.params.map((type) => ({ type }));
  return concatHex([selectorOf(call.function, action), encodeAbiParameters(types, args)]);
}

const selectors = new Map<string, { contract: ModelContract; fn: string; action: Action }>();

function bySelector(contract: ModelContract, selector: string) {
  if (selectors.size === 0) {
    for (const [name, { actions }] of Object.entries(CONTRACTS)) {
      for (const [fn, action] of Object.entries(actions)) {
        selectors.set(`${name}:${selectorOf(fn, action)}`, { contract: name as ModelContract, fn, action });
      }
    }
  }
  return selectors.get(`${contract}:${selector}`);
}

/**
 * A contract's call of any address: plain ETH, or calldata to one of the model's contracts. An address that is no
 * contract takes everything, as on the chain.
 * @throws Refusal, UnknownFunction for calldata the model cannot carry out
 */
export function callAddress(
  world: World,
  from: Address,
  target: Address,
  value: bigint,
  data: `0x${string}`,
): void {
  const name = Object.entries(world.at).find(([, address]) => address === target)?.[0] as
    | ModelContract
    | undefined;
  if (name === undefined || data === "0x") {
    moveEth(world, "Treasury", from, target, value);
    return;
  }
  const found = bySelector(name, data.slice(0, 10));
  if (found === undefined) throw new UnknownFunction(name, data.slice(0, 10));
  const types = found.action.params.map((type) => ({ type }));
  const args = decodeAbiParameters(types, `0x${data.slice(10)}`);
  runCall(world, { from, contract: name, function: found.fn, args, value });
}
