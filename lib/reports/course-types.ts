/** The network in one round. */
export interface CoursePoint {
  round: number;
  /** unix seconds of its initialisation */
  timestamp: number;
  /** active stake over supply, a fraction; null where the supply is not known */
  participation: number | null;
  inflationPpb: bigint;
  /** wei of LPT that could be minted in it */
  issuance: bigint;
  /** wei of LPT, at its start; null where the source does not have it, as of the first rounds */
  supply: bigint | null;
  /** fractions a year if every round were like this one, no cut taken off; null where nothing was staked */
  nominalBeforeCuts: number | null;
  realBeforeCuts: number | null;
  dilution: number | null;
  /**
   * the middle of what active orchestrators gave their delegators in it, after all cuts and dilution, fees left out, as a
   * fraction a year; null where the round has not closed or is older than what is read of each orchestrator
   */
  medianAfterCuts: number | null;
}

/** What gateways paid in a period. */
export interface FeePeriod {
  /** unix seconds of its first midnight UTC */
  start: number;
  /** wei of ETH; null: the source has not reached all of it */
  fees: bigint | null;
  /** it has not ended yet */
  running: boolean;
}

/** The network from the first round that is known until now. */
export interface CourseReport {
  /** closed rounds, oldest first, without those in which the network's stake was still being gathered */
  points: readonly CoursePoint[];
  /** the running round, whose stake, inflation and issuance are fixed since it began; null where nobody has initialised it */
  running: CoursePoint | null;
  /** every day and every week (Monday to Sunday) since the first ticket, oldest first; the running ones end them */
  days: readonly FeePeriod[];
  weeks: readonly FeePeriod[];
  /** unix seconds with which spans end */
  now: number;
}
