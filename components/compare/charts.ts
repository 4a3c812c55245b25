import type { FigureId } from "@/lib/figures/figures";
import { printFixed, printShort, printWhole } from "@/lib/format/number";
import { printPercent } from "@/lib/format/percent";
import type { ComparedCourse, ComparedSeries } from "@/lib/reports/compare-types";
import type { ChartSeries, ChartSpec } from "../charts/chart-spec";
import { LETTERS } from "./letters";

/** Words where no chart can be drawn. */
const UNTOLD = "Not known: the past is told by the subgraph, and it gave none.";

type Values = Exclude<keyof ComparedSeries, "address">;

interface Shape extends Pick<ChartSpec, "kind" | "unit" | "axis" | "fromZero" | "sub"> {
  of: Values;
  name: string;
  figure: FigureId;
  /** the finding, from each one's letter and last known value; the largest first */
  finding: (ends: readonly End[]) => string;
}

interface End {
  letter: string;
  value: number;
}

const percentOf = ({ value }: End) => `${printPercent(value)} %`;

const REALISED = {
  of: "realised",
  kind: "lines",
  unit: "percent",
  axis: "%",
  fromZero: false,
} as const;

/** The yield that the charts begin with: with fees where prices of all its rounds are known. */
const YIELDS: Readonly<Record<ComparedCourse["yields"], Shape>> = {
  nominal: {
    ...REALISED,
    name: "Realised yield",
    figure: "nominal-yield",
    sub: "nominal, issuance and fees of the 30 rounds that end with each, after the cuts of each round, % a year",
    finding: (ends) => leads(ends, "earned most lately", percentOf),
  },
  issuance: {
    ...REALISED,
    name: "Realised yield by issuance",
    figure: "issuance-yield",
    sub: "growth by rewards of the 30 rounds that end with each, after the cuts of each round, % a year; without fees, whose prices are looked up for the last 90 rounds only",
    finding: (ends) => leads(ends, "earned most by rewards lately", percentOf),
  },
};

const SHAPES: readonly Shape[] = [
  {
    of: "rewardCut",
    name: "Reward cuts",
    figure: "reward-cut",
    sub: "what the orchestrator keeps of rewards, by round, %",
    kind: "steps",
    unit: "percent",
    axis: "%",
    fromZero: true,
    finding: (ends) => leads(ends.toReversed(), "keeps least of rewards", percentOf),
  },
  {
    of: "feeCut",
    name: "Fee cuts",
    figure: "fee-cut",
    sub: "what the orchestrator keeps of fees, by round, %",
    kind: "steps",
    unit: "percent",
    axis: "%",
    fromZero: true,
    finding: (ends) => leads(ends.toReversed(), "keeps least of fees", percentOf),
  },
  {
    of: "stake",
    name: "Stake",
    figure: "stake",
    sub: "LPT at the start of each round",
    kind: "lines",
    unit: "lpt",
    axis: "LPT",
    fromZero: true,
    finding: (ends) => leads(ends, "has the most stake", ({ value }) => `${printShort(value)} LPT`),
  },
  {
    of: "missed",
    name: "Missed reward calls",
    figure: "reward-calls",
    sub: "calls missed since the first round shown",
    kind: "steps",
    unit: "count",
    axis: "calls",
    fromZero: true,
    finding: (ends) =>
      ends.every(({ value }) => value === 0)
        ? "None of them missed a reward call"
        : leads(ends, "missed most reward calls", ({ value }) => printWhole(value)),
  },
  {
    of: "fees",
    name: "Fees",
    figure: "fees",
    sub: "ETH redeemed since the first round shown, before fee cuts",
    kind: "lines",
    unit: "eth",
    axis: "ETH",
    fromZero: true,
    finding: (ends) =>
      ends.every(({ value }) => value === 0)
        ? "None of them earned fees"
        : leads(ends, "earned most fees", ({ value }) => `${printFixed(value, 2)} ETH`),
  },
];

const COLOURS = ["c1", "c2", "c3", "c4", "c5", "c6"] as const;
/** No two alike, so that a line is told from the others without its colour. */
const DASHES = [undefined, "dashed", "dotted", "broken", "sparse", "long"] as const;

/** The charts of a comparison. @param names of those compared, from left to right */
export function compareCharts(course: ComparedCourse | null, names: readonly string[]): ChartSpec[] {
  return [YIELDS[course?.yields ?? "nominal"], ...SHAPES].map(({ of, name, finding, figure, ...shape }) => {
    const ends = (course?.series ?? [])
      .flatMap((series, place): End[] => {
        const value = series[of].findLast((one) => one !== null) ?? null;
        return value === null ? [] : [{ letter: LETTERS[place] ?? "", value }];
      })
      .sort((a, b) => b.value - a.value);
    return {
      ...shape,
      id: `compared-${of.toLowerCase()}`,
      title: ends.length < 2 ? name : finding(ends),
      x: { values: course?.rounds ?? [], kind: "round" as const, name: "Round" },
      series: (course?.series ?? []).map((series, place) => seriesOf(series[of], place, names, figure)),
      ...(course === null ? { absent: UNTOLD } : {}),
    };
  });
}

function seriesOf(
  values: readonly (number | null)[],
  place: number,
  names: readonly string[],
  figure: FigureId,
): ChartSeries {
  const dash = DASHES[place];
  return {
    key: LETTERS[place] ?? "",
    name: `${LETTERS[place]} ${names[place]}`,
    ...(place === 0 ? { figure } : {}),
    colour: COLOURS[place] ?? "c6",
    values,
    ...(dash === undefined ? {} : { dash }),
  };
}

/** "B earned most: 45.3 %, A 40.1 %"; where the first two are the same, all that are. */
function leads(ends: readonly End[], does: string, print: (end: End) => string): string {
  const [first] = ends;
  if (first === undefined) return "";
  const same = ends.filter(({ value }) => value === first.value);
  if (same.length === ends.length) return `All of them alike: ${print(first)}`;
  const letters = same.map(({ letter }) => letter).sort();
  const others = ends.filter(({ value }) => value !== first.value);
  const rest = others.map((end) => `${end.letter} ${print(end)}`).join(", ");
  const who = letters.length === 1 ? letters[0] : `${letters.slice(0, -1).join(", ")} and ${letters.at(-1)}`;
  const plural =
    letters.length === 1 ? does : does.replace(/^(has|keeps)/, (word) => (word === "has" ? "have" : "keep"));
  return `${who} ${plural}: ${print(first)}; ${rest}`;
}
