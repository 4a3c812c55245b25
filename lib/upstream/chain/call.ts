import {
  type Abi,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type ContractFunctionReturnType,
  decodeFunctionResult,
  encodeFunctionData,
  type PrepareEncodeFunctionDataParameters,
  prepareEncodeFunctionData,
} from "viem";
import type { Address } from "../../units/address";

type Views = "pure" | "view";

/** A view call ready to be sent, alone or within a multicall, and how its answer is read. */
export interface Call<T> {
  to: Address;
  data: `0x${string}`;
  /** @throws when the bytes are not what the ABI promises */
  decode(bytes: `0x${string}`): T;
}

/** A typed view call. */
export function viewCall<const A extends Abi, N extends ContractFunctionName<A, Views>>(
  to: Address,
  abi: A,
  functionName: N,
  args: ContractFunctionArgs<A, Views, N>,
): Call<ContractFunctionReturnType<A, Views, N>> {
  const prepared = preparedView(abi, functionName);
  return {
    to,
    data: encodeFunctionData({ ...prepared, args } as never),
    decode: (bytes) =>
      decodeFunctionResult({ abi: prepared.abi, data: bytes } as never) as ContractFunctionReturnType<
        A,
        Views,
        N
      >,
  };
}

interface Prepared {
  abi: Abi;
  functionName: `0x${string}`;
}
const preparations = new WeakMap<Abi, Map<string, Prepared>>();

/** A view's ABI item and selector, hashed once: thousands of calls are made of the same few views. No view is overloaded. */
function preparedView(abi: Abi, functionName: string): Prepared {
  const known = preparations.get(abi) ?? new Map<string, Prepared>();
  preparations.set(abi, known);
  const prepared: Prepared =
    known.get(functionName) ??
    (prepareEncodeFunctionData({ abi, functionName } as PrepareEncodeFunctionDataParameters) as Prepared);
  known.set(functionName, prepared);
  return prepared;
}

/** Typed calls of a contract's views that take no arguments. */
export function figuresOf<const A extends Abi>(to: Address, abi: A) {
  return <N extends ContractFunctionName<A, Views>>(name: N): Call<ContractFunctionReturnType<A, Views, N>> =>
    viewCall(to, abi, name, [] as never);
}
