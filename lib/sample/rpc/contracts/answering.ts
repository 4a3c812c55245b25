import type { Abi } from "viem";
import { type CompiledFunction, functionsOf } from "../abi/functions";
import { bareRevert, type Contract, type Frame, type Revert } from "./contract";

/** Answers one function: its results in ABI order, a single one alone. @throws Revert */
export type FunctionBody = (args: readonly unknown[], frame: Frame, fn: CompiledFunction) => unknown;

/** A contract whose functions all go through one body: it decodes calldata and encodes what comes back. */
export function answering(abi: Abi, body: FunctionBody): Contract {
  const functions = functionsOf(abi);
  return (frame) => {
    const fn = functions.get(frame.data.slice(0, 8));
    if (fn === undefined) throw bareRevert();
    if (frame.value > 0n && !fn.isPayable) throw bareRevert();
    const args = fn.inputs.decode(frame.data.slice(8));
    if (args === null) throw bareRevert();
    const result = body(args, frame, fn);
    if (fn.outputCount === 0) return "";
    return fn.outputs.encode(fn.outputCount === 1 ? [result] : (result as readonly unknown[]));
  };
}

/** A contract made of one body for each function name; the ABI's others revert. */
export function byName(abi: Abi, bodies: Readonly<Record<string, FunctionBody>>, other?: Revert): Contract {
  return answering(abi, (args, frame, fn) => {
    const body = Object.hasOwn(bodies, fn.name) ? bodies[fn.name] : undefined;
    if (body === undefined) throw other ?? bareRevert();
    return body(args, frame, fn);
  });
}
