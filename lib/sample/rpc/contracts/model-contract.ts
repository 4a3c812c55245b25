import type { Abi } from "viem";
import { type ModelContract, type Protocol, Refusal, UnknownFunction } from "../../../protocol/types";
import { MODEL_ABIS } from "../abi/model-abis";
import { answering } from "./answering";
import { constantOf } from "./constants";
import type { Contract, Revert } from "./contract";
import { revertOf, revertWith } from "./revert-data";

const ABIS: readonly Abi[] = Object.values(MODEL_ABIS);

/**
 * A contract of the protocol: views are read from the model, functions that change state are tried on it and leave no trace.
 * What the model does not have reverts and says so, because an invented answer would be believed.
 */
export function modelContract(name: ModelContract, protocol: Protocol): Contract {
  return answering(MODEL_ABIS[name], (args, frame, fn) => {
    try {
      if (fn.name === "blockNum") return frame.around.blockNumber;
      if (fn.isRead) return readView(protocol, name, fn.name, args);
      const { from, value } = frame;
      return protocol.simulate({ from, contract: name, function: fn.name, args, value }).result;
    } catch (error) {
      throw asRevert(error);
    }
  });
}

function readView(protocol: Protocol, name: ModelContract, fn: string, args: readonly unknown[]): unknown {
  const constant = constantOf(name, fn);
  if (constant !== undefined) return constant;
  return protocol.read(name, fn, args);
}

/** What the model threw, as a contract would have reverted; every other fault is passed on. */
export function asRevert(error: unknown): unknown {
  if (error instanceof Refusal) return revertOf(error, ABIS);
  if (error instanceof UnknownFunction) return unknownRevert(error);
  return error;
}

function unknownRevert(error: UnknownFunction): Revert {
  return revertWith(`sample network: ${error.message}`);
}
