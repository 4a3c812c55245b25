import {
  type Abi,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type ContractFunctionReturnType,
  decodeFunctionResult,
  type EncodeFunctionDataParameters,
  encodeFunctionData,
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
  return {
    to,
    data: encodeFunctionData({ abi, functionName, args } as EncodeFunctionDataParameters),
    decode: (bytes) =>
      decodeFunctionResult({ abi, functionName, data: bytes } as never) as ContractFunctionReturnType<
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
