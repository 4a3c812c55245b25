import { quantile } from "./middle";

/** How values lie among many. */
export interface Spread {
  /** that are known */
  count: number;
  least: number;
  first: number;
  median: number;
  third: number;
  most: number;
}

/** Least, quartiles, middle and most of the values that are known; null where none is. */
export function spreadOf(values: readonly (number | null)[]): Spread | null {
  const at = (p: number) => quantile(values, p) ?? 0;
  const count = values.filter((value) => value !== null).length;
  if (count === 0) return null;
  return { count, least: at(0), first: at(0.25), median: at(0.5), third: at(0.75), most: at(1) };
}

/** The place of a value among others, 1 for the largest; equal ones share the better place. */
export function placeAmong(value: number, others: readonly number[]): number {
  return 1 + others.filter((other) => other > value).length;
}
