import type { ChartSpec } from "./chart-spec";

const DAY = 86_400;

/** A chart of one line by day from 1 July 2026 on, but for what is given. */
export function specWith(values: readonly (number | null)[], change: Partial<ChartSpec> = {}): ChartSpec {
  return {
    id: "stake",
    title: "Stake grew",
    sub: "LPT",
    kind: "lines",
    x: { values: values.map((_, index) => 1_782_864_000 + index * DAY), kind: "time", name: "Day" },
    unit: "lpt",
    axis: "LPT",
    fromZero: true,
    series: [{ key: "stake", name: "stake", colour: "c1", values }],
    ...change,
  };
}
