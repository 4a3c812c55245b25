import { printEth, printExact, printToken, printTokenShort } from "@/lib/format/amount";
import { printNonzero, withSign } from "@/lib/format/number";
import { printPercent, printShare } from "@/lib/format/percent";
import type { Compared, CompareReport } from "@/lib/reports/compare-types";
import { PPM } from "@/lib/units/perc";
import type { YieldOfYear } from "@/lib/yield/parts";
import { timesRate } from "@/lib/yield/rate-of";
import type { Value } from "../orchestrators/figure-value";
import { Unknown } from "../ui/unknown";
import { bestOf, type Way } from "./best";
import { printDays } from "./days";
import type { FigureCell, FigureRow, RowGroup } from "./figure-rows";

/** What the stake would earn at each, and what moving there takes. */
export function stakeGroup(report: CompareReport, fees: "counted" | "out"): RowGroup {
  const { compared, stake, medianYear, present } = report;
  const rows: (FigureRow | null)[] = [
    row({
      key: "after-year",
      figure: "stake-after-year",
      label: "After a year",
      unit: "LPT, forecast at today’s cuts",
      lead: true,
      compared,
      way: "high",
      median: medianYear.lpt === null ? null : printTokenShort(stake.amount + medianYear.lpt),
      value: ({ year }) => year.lpt,
      print: (lpt) => ({
        content: printTokenShort(stake.amount + lpt),
        title: `${printExact(stake.amount + lpt)} LPT`,
        sub: `${withSign(printToken(lpt))} by rewards`,
      }),
    }),
    fees === "out"
      ? null
      : row({
          key: "year-fees",
          figure: "stake-fees-year",
          label: "And of fees",
          unit: "ETH in a year",
          compared,
          way: "high",
          median: medianYear.eth === null ? null : printEth(medianYear.eth),
          value: ({ year }) => year.eth,
          print: (eth) => ({
            content: printEth(eth),
            title: `${printExact(eth)} ETH`,
            sub: apartWord(eth, medianYear.eth),
          }),
        }),
    row({
      key: "share-needs",
      figure: "share-needs",
      label: "More than today’s share needs",
      unit: "LPT in a year",
      compared,
      way: "high",
      value: ({ year }) => overShare(stake.amount, year.lpt, year.yield),
      print: (more) => ({ content: withSign(printToken(more)), title: `${printExact(more)} LPT` }),
    }),
    row({
      key: "year-real",
      figure: "stake-real-yield",
      label: "Real, with this stake in it",
      unit: "% in 365 days",
      compared,
      way: "high",
      median: medianYear.real === null ? null : printPercent(medianYear.real),
      value: ({ year }) => year.yield.real,
      print: (real) => ({ content: printPercent(real), sub: pointsWord(real, medianYear.real) }),
    }),
    row({
      key: "year-nominal",
      figure: "stake-nominal-yield",
      label: "Nominal, with this stake in it",
      unit: fees === "out" ? "issuance, % in 365 days" : "issuance + fees, % in 365 days",
      compared,
      way: "high",
      median: medianYear.nominal === null ? null : printPercent(medianYear.nominal),
      value: ({ year }) => year.yield.nominal,
      print: (nominal, { year }) => ({ content: printPercent(nominal), sub: partsWord(year.yield, fees) }),
    }),
    triedRow(compared),
    present === null ? null : daysRow(report),
  ];
  const title = `With ${stake.from === "account" ? "the account’s" : stake.from === "example" ? "an example of" : "my"} ${printToken(stake.amount)} LPT`;
  return { title, rows: rows.filter((one) => one !== null) };
}

interface RowOf<T extends bigint | number>
  extends Pick<FigureRow, "key" | "figure" | "label" | "unit" | "lead"> {
  compared: readonly Compared[];
  way: Way;
  median?: string | null;
  value: (one: Compared) => T | null;
  print: (value: T, one: Compared) => Omit<FigureCell, "isBest">;
}

function row<T extends bigint | number>(of: RowOf<T>): FigureRow {
  const { compared, way, value, print, median = null, ...words } = of;
  const values = compared.map(value);
  const best = bestOf(values as Value[], way, 0.001);
  const cells = compared.map((one, place): FigureCell => {
    const known = values[place] ?? null;
    if (known === null) return { content: <Unknown reason={one.unknown ?? "no-subgraph"} />, isBest: false };
    return { ...print(known, one), isBest: best.includes(place) };
  });
  return { ...words, cells, median: median ?? "–" };
}

/** LPT earned beyond what the stake would have to grow by to stay the same part of the supply. */
function overShare(amount: bigint, lpt: bigint | null, { nominal, real }: YieldOfYear): bigint | null {
  if (lpt === null || nominal === null || real === null || real <= -1) return null;
  return lpt - timesRate(amount, (1 + nominal) / (1 + real) - 1);
}

function pointsWord(value: number, middle: number | null): string | undefined {
  if (middle === null) return undefined;
  return `${withSign(printNonzero((value - middle) * 100, 1))} to the median`;
}

function apartWord(value: bigint, middle: bigint | null): string | undefined {
  if (middle === null) return undefined;
  return value === middle ? "at the median" : `${withSign(printEth(value - middle))} to the median`;
}

function partsWord({ issuance, fees }: YieldOfYear, counted: "counted" | "out"): string | undefined {
  if (counted === "out" || issuance === null) return undefined;
  return fees === null ? "issuance only" : `${printPercent(issuance)} + ${printPercent(fees)}`;
}

function triedRow(compared: readonly Compared[]): FigureRow | null {
  const [tried] = compared.flatMap((one) => one.tried ?? []);
  if (tried === undefined) return null;
  return row({
    key: "tried",
    figure: "cut-tried",
    label: `If the cuts were those tried`,
    unit: "real, % in 365 days",
    compared,
    way: "high",
    value: ({ tried: at }) => at?.real ?? null,
    print: (real, { tried: at, year }) => ({
      content: printPercent(real),
      title:
        at === null
          ? undefined
          : `Reward cut ${printShare(at.rewardCutPpm, PPM)} %, fee cut ${printShare(PPM - at.feeSharePpm, PPM)} %`,
      sub:
        year.yield.real === null
          ? undefined
          : `${withSign(printNonzero((real - year.yield.real) * 100, 1))} points`,
    }),
  });
}

function daysRow({ compared, present }: CompareReport): FigureRow {
  return {
    key: "days",
    figure: "moving-days",
    label: "Moving there pays after",
    unit: "days",
    cells: compared.map(({ row, days, year }) => ({
      content:
        row.address === present?.row.address
          ? "is here"
          : year.lpt === null
            ? "–"
            : present?.isOwn
              ? "cannot move"
              : days === null
                ? "never"
                : printDays(days),
      isBest: false,
    })),
    median: "–",
  };
}
