/** The network in one closed round. */
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
  /** closed rounds, oldest first */
  points: readonly CoursePoint[];
  /** every day and every week (Monday to Sunday) since the first ticket, oldest first; the running ones end them */
  days: readonly FeePeriod[];
  weeks: readonly FeePeriod[];
  /** unix seconds with which spans end */
  now: number;
}
