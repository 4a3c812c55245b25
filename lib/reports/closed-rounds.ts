import type { ChainSnapshot, History } from "../upstream/readings";

/** A history further behind than this says nothing of the present; figures are then made from the contracts alone. */
const TOLERATED_LAG = 7;

/** The closed rounds that a report speaks of. */
export interface ClosedRounds {
  /** the newest closed round of the windows */
  last: number;
  /** history that reaches it; null where the contracts have to do */
  history: History | null;
}

/**
 * The round with which realised windows end: the newest closed one that history knows, so that issuance, fees and supply
 * speak of the same rounds; the newest closed one of all where there is no history or it is days behind.
 */
export function closedRounds(snapshot: ChainSnapshot, history: History | null): ClosedRounds {
  const newest = snapshot.round.number - 1;
  if (history === null) return { last: newest, history };
  const facts = new Map(history.rounds.map((round) => [round.number, round]));
  let laterSeen = facts.has(snapshot.round.number);
  for (let round = newest; round >= newest - TOLERATED_LAG && round >= 0; round -= 1) {
    const fact = facts.get(round);
    // a round nobody initialised has no pools, and often no row either
    const skipped = fact === undefined ? laterSeen : !fact.initialized;
    if (skipped || history.pools.has(round)) return { last: round, history };
    laterSeen ||= fact !== undefined;
  }
  return { last: newest, history: null };
}
