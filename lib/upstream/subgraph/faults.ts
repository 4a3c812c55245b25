import type { Address } from "../../units/address";
import type { History, RoundFacts, TicketFacts } from "../readings";

// The subgraph's known faults, each worked around here and nowhere else.

/**
 * Its delegatorsCount never counts a first bond, so accounts with stake are counted one by one. An account without a
 * delegate has no stake left, whatever its row says.
 */
export function countDelegators(rows: readonly { delegate: Address | null }[]): History["delegators"] {
  const byOrchestrator = new Map<Address, number>();
  let total = 0;
  for (const { delegate } of rows) {
    if (delegate === null) continue;
    total += 1;
    byOrchestrator.set(delegate, (byOrchestrator.get(delegate) ?? 0) + 1);
  }
  return { byOrchestrator, total };
}

/**
 * Its 30 and 90 day volumes skip the first orchestrator of the pool, and Pool.fees misses tickets of those without a
 * pool row: windows are summed from the tickets themselves, oldest first.
 */
export function ticketsSince(since: number, tickets: readonly TicketFacts[]): TicketFacts[] {
  return tickets.filter(({ timestamp }) => timestamp >= since).sort((a, b) => a.timestamp - b.timestamp);
}

/** A round nobody initialised has no row, or one that says 0: its start is not known. */
export function startOf(row: { initialized: boolean; startTimestamp: number }): number | null {
  return row.initialized && row.startTimestamp > 0 ? row.startTimestamp : null;
}

/**
 * Round ids are text, so that "999" comes after "4000": rounds are asked for by id and put in order here, newest first.
 */
export function newestFirst(rounds: readonly RoundFacts[]): RoundFacts[] {
  return [...rounds].sort((a, b) => b.number - a.number);
}

/** L2 blocks behind the chain's head from which on the subgraph counts as lagging, about a quarter of an hour. */
const LAGGING_BLOCKS = 3_600;

/** hasIndexingErrors stays false when indexing halts: only the drift against the chain's head tells. */
export function isLagging(block: number, head: number): boolean {
  return head - block > LAGGING_BLOCKS;
}
