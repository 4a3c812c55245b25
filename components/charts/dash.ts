import type { ChartSeries } from "./chart-spec";

/** A line's dashes, px of stroke and gap; undefined: solid. */
export function dashOf(dash: ChartSeries["dash"]): string | undefined {
  if (dash === undefined) return undefined;
  return dash === "dashed" ? "6 4" : "2 4";
}
