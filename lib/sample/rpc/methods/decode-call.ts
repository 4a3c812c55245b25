import { pollAbi } from "../../../facts/abis/poll";
import type { ModelContract } from "../../../protocol/types";
import type { Address } from "../../../units/address";
import { SERVED_ADDRESSES } from "../../chain/addresses";
import type { SampleTx } from "../../ledger";
import { functionsOf } from "../abi/functions";
import { MODEL_ABIS } from "../abi/model-abis";
import type { Hex } from "../quantity";

export interface DecodedCall {
  call: NonNullable<SampleTx["call"]>;
  /** a view function: nothing to execute */
  isRead: boolean;
}

const NAMES: ReadonlyMap<Address, ModelContract> = new Map(
  Object.entries(SERVED_ADDRESSES).map(([name, address]) => [address, name as ModelContract]),
);

/** The model's call behind a transaction's calldata; null when it is none of the model's contracts or functions. */
export function decodeCall(to: Address, input: Hex): DecodedCall | null {
  const contract = NAMES.get(to);
  const fn = functionsOf(contract === undefined ? pollAbi : MODEL_ABIS[contract]).get(input.slice(2, 10));
  const args = fn?.inputs.decode(input.slice(10));
  if (fn === undefined || args === null || args === undefined) return null;
  if (contract !== undefined) {
    return { call: { contract, function: fn.name, args }, isRead: fn.isRead };
  }
  const call = { contract: "PollCreator", function: fn.name, args: [to, ...args] } as const;
  return { call, isRead: fn.isRead };
}
