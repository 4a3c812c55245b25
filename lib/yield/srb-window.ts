/** A round's number and start, as a window is cut from them. */
export interface StartedRound {
  number: number;
  /** unix seconds; null for a round nobody initialised */
  startTimestamp: number | null;
}

/**
 * The closed rounds of the last so many days: those that began within days × 86,400 s before the round after the last
 * one began. Rounds nobody initialised have no start and count where they stand between others, because the count of
 * rounds a year has them too.
 * @param last the newest closed round
 * @param end unix seconds at which the round after it began
 * @returns the numbers of the first and the last round; null where none began in the window
 */
export function roundsOfDays(
  rounds: readonly StartedRound[],
  last: number,
  end: number,
  days: number,
): { first: number; last: number } | null {
  let first: number | null = null;
  for (const { number, startTimestamp: at } of rounds) {
    if (at === null || number > last || at < end - days * 86_400 || at >= end) continue;
    if (first === null || number < first) first = number;
  }
  return first === null ? null : { first, last };
}
