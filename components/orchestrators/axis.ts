import { quartiles } from "@/lib/yield/middle";

/** The axis of the yield column: all active ones on one scale, with the median as its tick. */
export interface Axis {
  lo: number;
  hi: number;
  median: number;
}

export const AXIS_WIDTH = 58;
const EDGE = 3;

/** Tukey's fence: what lies further from the middle half than so many times its breadth is an outlier. */
const FENCE = 1.5;

/**
 * The scale of a column; null where too little is known for one. It ends at the outliers, which are held at its edges:
 * one orchestrator that pays itself would otherwise press all others into one spot.
 */
export function axisOf(values: readonly (number | null)[], median: number | null): Axis | null {
  const known = values.filter((value): value is number => value !== null);
  const middle = quartiles(known);
  if (median === null || middle === null) return null;
  const [first, third] = middle;
  const reach = FENCE * (third - first);
  const lo = Math.min(median, Math.max(Math.min(...known), first - reach));
  const hi = Math.max(median, Math.min(Math.max(...known), third + reach));
  return hi > lo ? { lo, hi, median } : null;
}

/** Where a value lies on the axis, in pixels from its left end, one decimal. */
export function onAxis({ lo, hi }: Axis, value: number): number {
  const share = Math.min(1, Math.max(0, (value - lo) / (hi - lo)));
  return Math.round((EDGE + share * (AXIS_WIDTH - 2 * EDGE)) * 10) / 10;
}
