import type { ChartSeries } from "./chart-spec";

const DASHES = { dashed: "6 4", dotted: "2 4", broken: "10 3 2 3", sparse: "2 8", long: "14 4" };

/** A line's dashes, px of stroke and gap; undefined: solid. */
export function dashOf(dash: ChartSeries["dash"]): string | undefined {
  return dash === undefined ? undefined : DASHES[dash];
}
