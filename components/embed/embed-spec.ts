import type { EmbedChart } from "@/lib/links/embed";
import type { CoursePoint } from "@/lib/reports/course-types";
import { weiToNumber } from "@/lib/units/wei";
import type { ChartSeries, ChartSpec } from "../charts/chart-spec";
import { CHART_TITLES } from "./frames";

const YEAR = 365 * 86_400;

/** `of` says what is counted. */
type Words = { of: string } & Pick<ChartSpec, "unit" | "axis" | "fromZero"> & {
    series: Omit<ChartSeries, "values" | "colour">;
    value: (point: CoursePoint) => number | null;
  };

const CHARTS: Record<EmbedChart, Words> = {
  participation: {
    of: "% of supply",
    unit: "percent",
    axis: "%",
    fromZero: false,
    series: { key: "participation", name: "Active stake over supply", figure: "participation" },
    value: ({ participation }) => participation,
  },
  inflation: {
    of: "% of supply a round",
    unit: "ppb",
    axis: "%",
    fromZero: false,
    series: { key: "inflation", name: "Inflation a round", figure: "inflation" },
    value: ({ inflationPpb }) => Number(inflationPpb),
  },
  supply: {
    of: "LPT",
    unit: "lpt",
    axis: "LPT",
    fromZero: false,
    series: { key: "supply", name: "Total supply", figure: "supply" },
    value: ({ supply }) => (supply === null ? null : weiToNumber(supply)),
  },
  issuance: {
    of: "LPT a round",
    unit: "lpt",
    axis: "LPT",
    fromZero: false,
    series: { key: "issuance", name: "Issuance a round", figure: "issuance" },
    value: ({ issuance }) => weiToNumber(issuance),
  },
};

/** A chart of the network's last 365 days, one point a closed round. */
export function embedSpec(chart: EmbedChart, points: readonly CoursePoint[]): ChartSpec {
  const { series, value, of, ...words } = CHARTS[chart];
  const last = points.at(-1)?.timestamp ?? 0;
  const shown = points.filter(({ timestamp }) => timestamp > last - YEAR);
  return {
    ...words,
    id: chart,
    title: CHART_TITLES[chart],
    sub: `${of}, closed rounds of the last 365 days`,
    kind: "lines",
    x: { values: shown.map(({ timestamp }) => timestamp), kind: "time", name: "Round began" },
    series: [{ ...series, colour: "c1", values: shown.map(value) }],
  };
}
