import { type Abi, type AbiFunction, toFunctionSelector } from "viem";
import { type TupleCodec, tupleCodec } from "./tuple-codec";

/** A function of an ABI, ready to read calldata and write results. */
export interface CompiledFunction {
  name: string;
  /** 8 hex digits */
  selector: string;
  isRead: boolean;
  isPayable: boolean;
  inputs: TupleCodec;
  outputs: TupleCodec;
  inputCount: number;
  outputCount: number;
}

/** The functions of an ABI by selector (8 hex digits). */
export type FunctionTable = ReadonlyMap<string, CompiledFunction>;

const tables = new WeakMap<Abi, FunctionTable>();

/** Compiled once for each ABI. */
export function functionsOf(abi: Abi): FunctionTable {
  const known = tables.get(abi);
  if (known !== undefined) return known;
  const table = new Map<string, CompiledFunction>();
  for (const item of abi) {
    if (item.type === "function") table.set(selectorOf(item), compile(item));
  }
  tables.set(abi, table);
  return table;
}

/** A function by name and number of arguments; undefined when the ABI has none. */
export function functionNamed(abi: Abi, name: string, inputCount: number): CompiledFunction | undefined {
  for (const fn of functionsOf(abi).values()) {
    if (fn.name === name && fn.inputCount === inputCount) return fn;
  }
  return undefined;
}

function compile(item: AbiFunction): CompiledFunction {
  return {
    name: item.name,
    selector: selectorOf(item),
    isRead: item.stateMutability === "view" || item.stateMutability === "pure",
    isPayable: item.stateMutability === "payable",
    inputs: tupleCodec(item.inputs),
    outputs: tupleCodec(item.outputs),
    inputCount: item.inputs.length,
    outputCount: item.outputs.length,
  };
}

function selectorOf(item: AbiFunction): string {
  return toFunctionSelector(item).slice(2);
}
