import { pollAbi } from "../../../facts/abis/poll";
import type { Protocol } from "../../../protocol/types";
import type { Address } from "../../../units/address";
import type { SampleChain } from "../../ledger";
import { answering } from "./answering";
import { bareRevert, type Contract } from "./contract";
import { asRevert } from "./model-contract";

/** The polls made so far, with the L1 block at which each ends. */
export interface Polls {
  has(address: Address): boolean;
  endBlock(address: Address): bigint | undefined;
}

/** Reads a chain's polls from its PollCreated logs, as they appear. */
export function pollsOf({ ledger }: SampleChain): Polls {
  const ends = new Map<Address, bigint>();
  let seen = 0;
  const sync = () => {
    for (; seen < ledger.logs.length; seen++) {
      const log = ledger.logs[seen];
      if (log?.event === "PollCreated") ends.set(log.args.poll as Address, log.args.endBlock as bigint);
    }
  };
  return {
    has(address) {
      sync();
      return ends.has(address);
    },
    endBlock(address) {
      sync();
      return ends.get(address);
    },
  };
}

/** Any of the polls: the model keeps them all in PollCreator. */
export function pollContract(polls: Polls, protocol: Protocol): Contract {
  return answering(pollAbi, (args, { from, to }, fn) => {
    if (fn.name === "endBlock") return polls.endBlock(to);
    if (fn.name !== "vote") throw bareRevert();
    try {
      const call = { from, contract: "PollCreator", function: "vote", args: [to, ...args] } as const;
      return protocol.simulate(call).result;
    } catch (error) {
      throw asRevert(error);
    }
  });
}
