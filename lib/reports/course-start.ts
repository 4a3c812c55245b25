import { quotient } from "../units/perc";
import type { CourseRound } from "../upstream/past-readings";

/** Rounds within which a network that starts up, or moves to another chain, has gathered its stake. */
const START_UP = 14;
/** The part of the stake gathered by then from which on a round counts. */
const GATHERED = 0.9;

/**
 * The rounds of a course without those at its very beginning in which stake was still being gathered. On Arbitrum stake
 * came over from L1 until 25 February 2022 and was incomplete until then, so that participation seemed to start from
 * nothing and yields from far too much: as findings both would be false.
 * @param rounds oldest first
 */
export function afterStartUp(rounds: readonly CourseRound[]): readonly CourseRound[] {
  const first = rounds.slice(0, START_UP).map(stakedPart);
  const settled = first.at(-1) ?? 0;
  const begins = first.findIndex((part) => part >= settled * GATHERED);
  return begins <= 0 ? rounds : rounds.slice(begins);
}

function stakedPart({ totalActiveStake, totalSupply }: CourseRound): number {
  return quotient(totalActiveStake, totalSupply) ?? 0;
}
