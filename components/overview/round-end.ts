import type { NetworkReport } from "@/lib/reports/types";

const YEAR_SECONDS = 365 * 86_400;
/** A slot of Ethereum: no two L1 blocks are closer, and one that is missed makes them lie further apart. */
const SLOT_SECONDS = 12;

/** Between which moments the running round ends, unix seconds. */
export interface RoundEnd {
  /** if no slot is missed */
  earliest: number;
  /** if twice as many are missed as in the rounds that were measured; null: none were measured */
  latest: number | null;
  /** seconds between L1 blocks as measured; null likewise */
  blockSeconds: number | null;
}

/** When the running round ends, as far as L1 blocks can be foreseen; null where the round is not known. */
export function roundEnd({ round, asOf, roundsPerYear, roundsPerYearBasis }: NetworkReport): RoundEnd | null {
  if (round === null || asOf.timestamp === null) return null;
  const earliest = asOf.timestamp + round.blocksLeft * SLOT_SECONDS;
  if (roundsPerYear === null || roundsPerYearBasis !== "measured" || round.length === 0)
    return { earliest, latest: null, blockSeconds: null };
  const blockSeconds = Math.max(SLOT_SECONDS, YEAR_SECONDS / roundsPerYear / round.length);
  const missed = (blockSeconds - SLOT_SECONDS) * round.blocksLeft;
  return { earliest, latest: earliest + 2 * missed, blockSeconds };
}
