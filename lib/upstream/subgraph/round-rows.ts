import * as v from "valibot";
import type { PoolFacts, RoundFacts, TicketFacts } from "../readings";
import { startOf } from "./faults";
import { newRoundRow, poolRow, roundRow, ticketRow } from "./shapes";

// How rows become facts. What is kept of a closed round is the rows as they came, so that the database is read by the
// same shapes as the subgraph.

/** A round's row with its NewRound event; both null where nobody initialised it. */
export const keptRound = v.object({ row: v.nullable(roundRow), event: v.nullable(newRoundRow) });
export const keptPools = v.array(poolRow);
export const keptTickets = v.array(ticketRow);

export function roundFacts({ row, event }: v.InferOutput<typeof keptRound>): RoundFacts | null {
  if (row === null) return null;
  return {
    number: row.id,
    initialized: row.initialized,
    startTimestamp: startOf(row),
    startBlock: event?.transaction.blockNumber ?? null,
    totalSupply: row.totalSupply,
    totalActiveStake: row.totalActiveStake,
  };
}

export function poolFacts(row: v.InferOutput<typeof poolRow>): PoolFacts {
  return {
    orchestrator: row.delegate,
    rewardTokens: row.rewardTokens,
    fees: row.fees,
    totalStake: row.totalStake,
    rewardCutPpm: row.rewardCut,
    feeSharePpm: row.feeShare,
  };
}

export function ticketFacts(row: v.InferOutput<typeof ticketRow>): TicketFacts {
  return { timestamp: row.timestamp, recipient: row.recipient, sender: row.sender, faceValue: row.faceValue };
}
