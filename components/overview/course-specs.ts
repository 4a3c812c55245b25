import { printShort } from "@/lib/format/number";
import { printPercent, printShare } from "@/lib/format/percent";
import type { CoursePoint } from "@/lib/reports/course-types";
import { PPB } from "@/lib/units/perc";
import { weiToNumber } from "@/lib/units/wei";
import type { ChartSeries, ChartSpec } from "../charts/chart-spec";
import { printValue } from "../charts/print";
import { finding } from "./finding";
import { type CourseSpan, wordsFor } from "./span";

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
    sub: "% a year if every round were like that one, fees left out",
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
      {
        key: "median_real_yield_after_cuts",
        name: "median real yield after all cuts, last 90 rounds",
        figure: "real-yield-of-round",
        colour: "c3",
        dash: "broken",
        of: (point) => point.medianAfterCuts,
      },
    ],
    title: percentFinding("Real yield before any cut", (point) => point.realBeforeCuts),
  },
  participation: {
    name: "Participation",
    sub: "% of supply staked, at the start of each round, the running one included",
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
    sub: "% of supply a round, the running one included",
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
    title: rateFinding(
      "Inflation",
      ({ inflationPpb }) => Number(inflationPpb),
      (ppb) => printShare(BigInt(ppb), PPB),
      "% a round",
    ),
  },
  issuance: {
    name: "Issuance",
    sub: "LPT a round that can be minted, the treasury’s part included, the running round too",
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
    title: rateFinding(
      "Issuance",
      ({ issuance }) => weiToNumber(issuance),
      (lpt) => printValue(lpt, "lpt"),
      "LPT a round",
    ),
  },
  supply: {
    name: "Supply",
    sub: "LPT on both chains, at the start of each round, the running one included",
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
  return rateFinding(name, of, printPercent, "%");
}

function rateFinding(
  name: string,
  of: (point: CoursePoint) => number | null,
  print: (value: number, digits: number) => string,
  unit: string,
): Shape["title"] {
  return (span) => {
    const values = span.points.map(of);
    return finding({ name, values, print, unit, span: wordsFor(span, values) });
  };
}

function supplyFinding(span: CourseSpan): string | null {
  const values = span.points.map(({ supply }) => (supply === null ? null : weiToNumber(supply)));
  const known = values.filter((value) => value !== null);
  const words = wordsFor(span, values);
  const [from, to] = [known[0], known.at(-1)];
  if (from === undefined || to === undefined) return null;
  if (from === to) return `Supply was ${printShort(to)} LPT`;
  const change = to < from ? "fell" : "grew";
  return `Supply ${change} by ${printPercent(Math.abs(to / from - 1))} % ${words}, to ${printShort(to)} LPT`;
}
