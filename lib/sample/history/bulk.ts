import type { ProtocolEvent } from "../../protocol/types";
import { ZERO_ADDRESS } from "../../units/address";

/** What is going on that happens a hundred times a round. */
export interface Bulk {
  /** a simulated account's reward call is running */
  reward: boolean;
}

/**
 * What of simulated reward calls, some 85,000 of them, the ledger leaves out to stay small: the events of BondingVotes, and
 * the Transfer from nobody that only repeats a Mint. Everything else is kept, and a visitor's own call keeps all.
 */
export function keeperOf(bulk: Bulk): (event: ProtocolEvent) => boolean {
  return ({ contract, event, args }) => {
    if (!bulk.reward) return true;
    if (contract === "LivepeerToken") return event !== "Transfer" || args.from !== ZERO_ADDRESS;
    return contract !== "BondingVotes";
  };
}
