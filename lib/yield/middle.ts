/**
 * The value a fraction p of the way through the sorted values, between neighbours in proportion (the definition of
 * spreadsheets' PERCENTILE.INC). Unknown values are left out; null when none is known.
 */
export function quantile(values: readonly (number | null)[], p: number): number | null {
  const sorted = values.filter((value): value is number => value !== null).sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  if (low === undefined || high === undefined) return null;
  return low + (high - low) * (at - Math.floor(at));
}

/** The middle value, of two middle ones their mean; unknown values are left out. @returns null when none is known */
export function median(values: readonly (number | null)[]): number | null {
  return quantile(values, 0.5);
}

/** First and third quartile; null when no value is known. */
export function quartiles(values: readonly (number | null)[]): [number, number] | null {
  const first = quantile(values, 0.25);
  const third = quantile(values, 0.75);
  return first === null || third === null ? null : [first, third];
}

/** The middle amount or share, of two middle ones their mean rounded down; null when none is known. */
export function medianBigint(values: readonly (bigint | null)[]): bigint | null {
  const sorted = values
    .filter((value): value is bigint => value !== null)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2n;
}

/** The value that stands most often among those that are known, the first of several; null where none is. */
export function commonest<T extends string>(values: readonly (T | null)[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}
