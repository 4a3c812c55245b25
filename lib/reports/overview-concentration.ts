import { quotient } from "../units/perc";
import type { OrchestratorRow } from "./types";

/** How the stake of active orchestrators is spread; shares are fractions of their stake. */
export interface Concentration {
  /** how many active orchestrators there are */
  count: number;
  top1: number;
  top5: number;
  top10: number;
  /** the fewest that hold more than a third, and more than half, together */
  third: number;
  half: number;
  /** Herfindahl-Hirschman index: the sum of squared shares in per cent, 10,000 for one that holds everything */
  hhi: number;
}

/**
 * The spread of stake over active orchestrators, from their stake at the page's block.
 * @returns null where none is active, or none has stake
 */
export function concentrationOf(
  rows: readonly Pick<OrchestratorRow, "active" | "totalStake">[],
): Concentration | null {
  const stakes = rows
    .filter(({ active }) => active)
    .map(({ totalStake }) => totalStake)
    .sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
  const total = stakes.reduce((sum, stake) => sum + stake, 0n);
  if (total === 0n) return null;
  const shareOf = (count: number) => quotient(sumOf(stakes.slice(0, count)), total) ?? 0;
  return {
    count: stakes.length,
    top1: shareOf(1),
    top5: shareOf(5),
    top10: shareOf(10),
    third: fewestOver(stakes, total, 3n),
    half: fewestOver(stakes, total, 2n),
    hhi: stakes.reduce((sum, stake) => sum + ((quotient(stake, total) ?? 0) * 100) ** 2, 0),
  };
}

/** How many of the largest are needed to hold more than one part in so many. */
function fewestOver(stakes: readonly bigint[], total: bigint, parts: bigint): number {
  let held = 0n;
  for (const [index, stake] of stakes.entries()) {
    held += stake;
    if (held * parts > total) return index + 1;
  }
  return stakes.length;
}

function sumOf(stakes: readonly bigint[]): bigint {
  return stakes.reduce((sum, stake) => sum + stake, 0n);
}
