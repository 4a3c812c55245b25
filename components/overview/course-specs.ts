import { printShort } from "@/lib/format/number";
import { printPercent, printShare } from "@/lib/format/percent";
import type { CoursePoint } from "@/lib/reports/course-types";
import { PPB } from "@/lib/units/perc";
import { weiToNumber } from "@/lib/units/wei";
import type { ChartSeries, ChartSpec } from "../charts/chart-spec";
import { printValue } from "../charts/print";
import { finding } from "./finding";
import type { CourseSpan } from "./span";

/** Why a course is not known, where nobody told it. */
export const UNTOLD = "Not known: the past is told by the subgraph, and it gave none.";

/** Courses that can be drawn. */
export const COURSES = ["real-yield", "participation", "inflation", "issuance", "supply"] as const;
export type CourseName = (typeof COURSES)[number];

type Shape = Omit<ChartSpec, "id" | "title" | "x" | "series"> & {
  /** stands for the title where nothing is known */
  name: string;
  series: readonly (Omit<ChartSeries, "values"> & { of: (point: CoursePoint) => number | null })[];
  title: (span: CourseSpan) => string | null;
};

const SHAPES: Record<CourseName, Shape> = {
  "real-yield": {
    name: "Yield and dilution",
    sub: "% a year if every round were like that one, before the treasury’s and any orchestrator’s cut, fees left out",
    kind: "lines",
    unit: "percent",
    axis: "%",
    fromZero: true,
    series: [
      {
        key: "real_yield_before_cuts",
        name: "real yield before any cut",
        figure: "real-yield-before-cuts",
        colour: "c1",
        of: (point) => point.realBeforeCuts,
      },
      {
        key: "issuance_yield_before_cuts",
        name: "issuance yield before any cut",
        figure: "yield-before-cuts",
        colour: "c2",
        dash: "dashed",
        of: (point) => point.nominalBeforeCuts,
      },
      {
        key: "dilution",
        name: "dilution of unstaked LPT",
        figure: "dilution-of-round",
        colour: "c6",
        dash: "dotted",
        of: (point) => point.dilution,
      },
    ],
    title: percentFinding("Real yield before any cut", (point) => point.realBeforeCuts),
  },
  participation: {
    name: "Participation",
    sub: "% of supply staked, at the start of each closed round",
    kind: "lines",
    unit: "percent",
    axis: "%",
    fromZero: false,
    series: [
      {
        key: "participation",
        name: "participation",
        figure: "participation",
        colour: "c1",
        of: (point) => point.participation,
      },
    ],
    title: percentFinding("Participation", (point) => point.participation),
  },
  inflation: {
    name: "Inflation",
    sub: "% of supply a round, of each closed round",
    kind: "lines",
    unit: "ppb",
    axis: "%",
    fromZero: false,
    series: [
      {
        key: "inflation",
        name: "inflation",
        figure: "inflation",
        colour: "c1",
        of: (point) => Number(point.inflationPpb),
      },
    ],
    title: ({ points, words }) =>
      finding({
        name: "Inflation",
        values: points.map(({ inflationPpb }) => Number(inflationPpb)),
        print: (ppb) => printShare(BigInt(ppb), PPB),
        unit: "% a round",
        span: words,
      }),
  },
  issuance: {
    name: "Issuance",
    sub: "LPT a round that could be minted, the treasury’s part included",
    kind: "lines",
    unit: "lpt",
    axis: "LPT",
    fromZero: false,
    series: [
      {
        key: "issuance",
        name: "issuance",
        figure: "issuance",
        colour: "c1",
        of: (point) => weiToNumber(point.issuance),
      },
    ],
    title: ({ points, words }) =>
      finding({
        name: "Issuance",
        values: points.map(({ issuance }) => weiToNumber(issuance)),
        print: (lpt) => printValue(lpt, "lpt"),
        unit: "LPT a round",
        span: words,
      }),
  },
  supply: {
    name: "Supply",
    sub: "LPT on both chains, at the start of each closed round",
    kind: "lines",
    unit: "lpt",
    axis: "LPT",
    fromZero: false,
    series: [
      {
        key: "supply",
        name: "total supply",
        figure: "supply",
        colour: "c1",
        of: ({ supply }) => (supply === null ? null : weiToNumber(supply)),
      },
    ],
    title: supplyFinding,
  },
};

/** One of the network's courses as a chart; null: nobody told it, and the chart says so in its place. */
export function courseSpec(name: CourseName, span: CourseSpan | null): ChartSpec {
  const { name: plain, title, series, ...shape } = SHAPES[name];
  const points = span?.points ?? [];
  return {
    ...shape,
    id: name,
    title: (span && title(span)) ?? plain,
    x: { values: points.map(({ timestamp }) => timestamp), kind: "time", name: "Start of round" },
    series: series.map(({ of, ...one }) => ({ ...one, values: points.map(of) })),
    ...(span === null ? { absent: UNTOLD } : {}),
  };
}

function percentFinding(name: string, of: (point: CoursePoint) => number | null): Shape["title"] {
  return ({ points, words }) =>
    finding({ name, values: points.map(of), print: printPercent, unit: "%", span: words });
}

function supplyFinding({ points, words }: CourseSpan): string | null {
  const known = points.flatMap(({ supply }) => (supply === null ? [] : [weiToNumber(supply)]));
  const [from, to] = [known[0], known.at(-1)];
  if (from === undefined || to === undefined) return null;
  if (from === to) return `Supply was ${printShort(to)} LPT`;
  const change = to < from ? "fell" : "grew";
  return `Supply ${change} by ${printPercent(Math.abs(to / from - 1))} % ${words}, to ${printShort(to)} LPT`;
}
