/** The axis of the yield column: all active ones on one scale, with the median as its tick. */
export interface Axis {
  lo: number;
  hi: number;
  median: number;
}

export const AXIS_WIDTH = 58;
const EDGE = 3;

/** The scale of a column; null where nothing or only one value is known. An outlier below is held at the edge. */
export function axisOf(values: readonly (number | null)[], median: number | null): Axis | null {
  const known = values.filter((value): value is number => value !== null);
  if (median === null || known.length < 2) return null;
  const hi = Math.max(...known, median);
  const lo = Math.max(Math.min(...known, median), median - 3 * Math.max(hi - median, 0.01));
  return hi > lo ? { lo, hi, median } : null;
}

/** Where a value lies on the axis, in pixels from its left end, one decimal. */
export function onAxis({ lo, hi }: Axis, value: number): number {
  const share = Math.min(1, Math.max(0, (value - lo) / (hi - lo)));
  return Math.round((EDGE + share * (AXIS_WIDTH - 2 * EDGE)) * 10) / 10;
}
