const YEAR_SECONDS = 365 * 86_400;
/** Mean time between Ethereum blocks, in which a round's length is counted. */
export const L1_BLOCK_SECONDS = 12;
const MEASURED_ROUNDS = 200;
/** Rounds that nobody initialised have no start; so many may be missing at the far end of the measure. */
const TOLERATED_GAP = 20;

export interface RoundsPerYear {
  value: number;
  basis: "measured" | "assumed";
}

/**
 * How many rounds a year of 365 days holds: from the starts of two rounds about 200 apart, because L1 slots are missed
 * and a round is initialised late; without such a history from the round's length at 12 s a block.
 * @param starts rounds with the unix seconds of their initialisation, any order; null for one nobody initialised
 * @param roundLength L1 blocks, at least 1; a change of it within those 200 rounds is averaged
 */
export function roundsPerYear(
  starts: readonly { number: number; startTimestamp: number | null }[],
  roundLength: number,
): RoundsPerYear {
  return measured(starts) ?? { value: YEAR_SECONDS / (roundLength * L1_BLOCK_SECONDS), basis: "assumed" };
}

function measured(
  starts: readonly { number: number; startTimestamp: number | null }[],
): RoundsPerYear | null {
  const known = starts.flatMap(({ number, startTimestamp: at }) => (at === null ? [] : [{ number, at }]));
  const newest = known.reduce<Start | null>((a, b) => (a === null || b.number > a.number ? b : a), null);
  if (newest === null) return null;
  const within = known.filter((start) => start.number >= newest.number - MEASURED_ROUNDS);
  const oldest = within.reduce((a, b) => (b.number < a.number ? b : a), newest);
  const rounds = newest.number - oldest.number;
  const seconds = newest.at - oldest.at;
  if (rounds < MEASURED_ROUNDS - TOLERATED_GAP || seconds <= 0) return null;
  return { value: (rounds * YEAR_SECONDS) / seconds, basis: "measured" };
}

interface Start {
  number: number;
  at: number;
}
