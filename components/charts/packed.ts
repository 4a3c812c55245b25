import type { ChartSeries, ChartSpec } from "./chart-spec";
import { tidy } from "./scale";

/** A chart as it travels to the browser: each x as its distance from the one before, values without noise behind them. */
export interface PackedChart extends Omit<ChartSpec, "x"> {
  x: Omit<ChartSpec["x"], "values"> & { steps: readonly number[] };
}

export function packed(spec: ChartSpec): PackedChart {
  const { values, ...x } = spec.x;
  return {
    ...spec,
    x: { ...x, steps: values.map((value, index) => value - (values[index - 1] ?? 0)) },
    series: spec.series.map((one) => ({ ...one, values: one.values.map(rounded) })),
  };
}

export function unpacked(chart: PackedChart): ChartSpec {
  const { steps, ...x } = chart.x;
  let at = 0;
  const values = steps.map((step) => {
    at += step;
    return at;
  });
  return { ...chart, x: { ...x, values } };
}

function rounded(value: ChartSeries["values"][number]): number | null {
  return value === null || !Number.isFinite(value) ? null : tidy(value);
}
