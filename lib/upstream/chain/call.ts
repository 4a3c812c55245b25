import {
  type Abi,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type ContractFunctionReturnType,
  decodeFunctionResult,
  encodeFunctionData,
  type PrepareEncodeFunctionDataParameters,
  type PrepareEncodeFunctionDataReturnType,
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

// A function's selector is a hash of its signature: worked out once, not once for each of hundreds of calls.
const prepared = new WeakMap<Abi, Map<string, PrepareEncodeFunctionDataReturnType>>();

function preparedFor(abi: Abi, functionName: string): PrepareEncodeFunctionDataReturnType {
  const ofAbi = prepared.get(abi) ?? new Map<string, PrepareEncodeFunctionDataReturnType>();
  prepared.set(abi, ofAbi);
  const known = ofAbi.get(functionName);
  if (known !== undefined) return known;
  const made = prepareEncodeFunctionData({ abi, functionName } as PrepareEncodeFunctionDataParameters);
  ofAbi.set(functionName, made);
  return made;
}

/** A typed view call. */
export function viewCall<const A extends Abi, N extends ContractFunctionName<A, Views>>(
  to: Address,
  abi: A,
  functionName: N,
  args: ContractFunctionArgs<A, Views, N>,
): Call<ContractFunctionReturnType<A, Views, N>> {
  const ready = preparedFor(abi, functionName);
  return {
    to,
    data: encodeFunctionData({ ...ready, args: args as readonly unknown[] }),
    decode: (bytes) =>
      decodeFunctionResult({ abi: ready.abi, data: bytes } as never) as ContractFunctionReturnType<
        A,
        Views,
        N
      >,
  };
}

/** Typed calls of a contract's views that take no arguments. */
export function figuresOf<const A extends Abi>(to: Address, abi: A) {
  return <N extends ContractFunctionName<A, Views>>(name: N): Call<ContractFunctionReturnType<A, Views, N>> =>
    viewCall(to, abi, name, [] as never);
}
