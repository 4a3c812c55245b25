import { pollAbi } from "../../../facts/abis/poll";
import { type Protocol, Refusal } from "../../../protocol/types";
import type { Address } from "../../../units/address";
import { answering } from "./answering";
import type { Contract } from "./contract";
import { asRevert } from "./model-contract";

/** Whether somebody made a poll at that address. */
export function isPoll(protocol: Protocol, address: Address): boolean {
  try {
    protocol.read("PollCreator", "endBlock", [address]);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Any of the polls. The model keeps them all in PollCreator, whose functions take the poll's address first. */
export function pollContract(protocol: Protocol): Contract {
  return answering(pollAbi, (args, { from, to }, fn) => {
    const own = [to, ...args];
    try {
      if (fn.isRead) return protocol.read("PollCreator", fn.name, own);
      return protocol.simulate({ from, contract: "PollCreator", function: fn.name, args: own }).result;
    } catch (error) {
      throw asRevert(error);
    }
  });
}
