import { keccak256, toBytes } from "viem";
import { controllerAbi } from "../../../facts/abis/controller";
import { PINNED } from "../../../facts/contracts";
import { type Address, ZERO_ADDRESS } from "../../../units/address";
import { functionsOf } from "../abi/functions";
import type { Hex } from "../quantity";
import type { Contract } from "./contract";

const GIT_COMMIT = `0x${"0".repeat(40)}` as Hex;

/**
 * The Controller's registry in front of its model. Proxies register their implementation under "<name>Target"; the sample
 * has no implementations of its own, so that such an id gives the proxy's address again.
 */
export function withContractNames(model: Contract): Contract {
  const functions = functionsOf(controllerAbi);
  return (frame) => {
    const fn = functions.get(frame.data.slice(0, 8));
    if (fn === undefined || !fn.name.startsWith("getContract")) return model(frame);
    const args = fn.inputs.decode(frame.data.slice(8));
    if (args === null) return model(frame);
    const address = ADDRESSES.get(args[0] as string) ?? ZERO_ADDRESS;
    return fn.outputs.encode(fn.outputCount === 1 ? [address] : [address, GIT_COMMIT]);
  };
}

const ADDRESSES: ReadonlyMap<string, Address> = new Map(
  Object.entries(PINNED).flatMap(([name, address]) =>
    [name, `${name}Target`].map((id) => [keccak256(toBytes(id)), address] as const),
  ),
);
