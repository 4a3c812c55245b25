import { WINDOWS, type Window } from "./realised";

/** What two orchestrators' forecasts are read against. */
export interface NoisyRecord {
  /** realised real yields as fractions a year; null: not known */
  realised: Record<Window, number | null>;
  /** forecast issuance part, a fraction a year; null: not known */
  issuance: number | null;
  /** closed rounds over which reward calls were counted; null: not known */
  eligible: number | null;
}

/**
 * How far two orchestrators' yields can be apart by chance, as a fraction a year: half the range that the difference of
 * their realised real yields took over 7, 30 and 90 rounds, and for each of them what one more missed call in the rounds
 * counted would cost. What moves both alike, such as falling inflation, is no part of it, because differences are taken.
 * @returns null where fewer than two windows are known of both, which says nothing about chance
 */
export function noiseBetween(a: NoisyRecord, b: NoisyRecord): number | null {
  const differences = WINDOWS.flatMap((window) => {
    const [one, other] = [a.realised[window], b.realised[window]];
    return one === null || other === null ? [] : [one - other];
  });
  if (differences.length < 2) return null;
  const range = Math.max(...differences) - Math.min(...differences);
  return range / 2 + oneCall(a) + oneCall(b);
}

/** What one missed call of those counted costs a year. */
function oneCall({ issuance, eligible }: NoisyRecord): number {
  return issuance === null || eligible === null || eligible === 0 ? 0 : issuance / eligible;
}
