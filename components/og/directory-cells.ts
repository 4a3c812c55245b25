import { printTokenShort } from "@/lib/format/amount";
import { printFixed, printWhole, withSign } from "@/lib/format/number";
import { printPercent, printShare } from "@/lib/format/percent";
import type { DirectoryView } from "@/lib/links/directory";
import { FIGURE_KEYS, type FigureKey } from "@/lib/links/directory/keys";
import { PPM } from "@/lib/units/perc";
import { columnsOf } from "../orchestrators/columns";
import { countCalls, type Entry, lastCalls } from "../orchestrators/entry";
import { figureValue } from "../orchestrators/figure-value";
import { markOf } from "../orchestrators/warnings";
import type { PictureColumn } from "./picture-table";

/** How many figures of a row fit a picture. */
const FIT = 5;

/** The figures of a view that its picture shows: what it is sorted by, the yield it puts first, then what says most. */
export function picturedFigures(view: DirectoryView): FigureKey[] {
  const sorted = FIGURE_KEYS.find((key) => key === view.sort.key);
  const first: FigureKey[] = [view.yield, `forecast-${view.yield}`, "reward-cut", "stake", "reward-calls"];
  const chosen = [...first.filter((key) => view.columns.includes(key)), ...view.columns];
  return [...new Set(sorted === undefined ? chosen : [sorted, ...chosen])].slice(0, FIT);
}

type Head = readonly [label: string, unit: string];

/** Heads that say on their own, and in the width of a picture's column, what the page says by what stands beside them. */
const HEADS: Partial<Record<FigureKey, Head>> = {
  nominal: ["Nominal yield", "% a year"],
  issuance: ["Issuance yield", "% a year"],
  "fee-yield": ["Fee yield", "% a year"],
  "forecast-real": ["Forecast real", "% in 365 days"],
  "forecast-nominal": ["Forecast nom.", "% in 365 days"],
  "forecast-issuance": ["Forecast iss.", "% in 365 days"],
  "forecast-fees": ["Forecast fees", "% in 365 days"],
  "cut-changed": ["Cut changed", "rounds ago"],
  "change-7": ["Stake change", "7 days, LPT"],
  "change-30": ["Stake change", "30 days, LPT"],
  "growth-30": ["Stake growth", "30 days, %"],
  share: ["Stake share", "% of active"],
};

/** The heads of a view's picture, left to right. */
export function pictureHeads(view: DirectoryView): (PictureColumn & { key: FigureKey })[] {
  return columnsOf({ ...view, columns: picturedFigures(view) }).flatMap((column) => {
    const { key } = column;
    if (key === null) return [];
    const [label, unit] = HEADS[key] ?? [column.label, key === "real" ? "% a year" : column.unit];
    return [{ key, label, unit }];
  });
}

/** Realised yields, whose window stands over all of them. */
const REALISED: readonly FigureKey[] = ["real", "nominal", "issuance", "fee-yield"];

/** Whether the picture of a view shows a realised yield, or is in the order of one. */
export function showsRealised(view: DirectoryView): boolean {
  return picturedFigures(view).some((key) => REALISED.includes(key));
}

/** Whether the page sets a warning before a figure of a row. */
export function isMarked(entry: Entry, key: FigureKey, view: DirectoryView): boolean {
  const figure = key === `forecast-${view.yield}` ? "forecast" : key;
  return MARKED.some((known) => known === figure && markOf(entry, known) !== null);
}

const MARKED = ["reward-cut", "fee-cut", "cut-changed", "stake", "reward-calls", "forecast"] as const;

/** A figure of a row as a picture prints it. */
export function pictureCell(entry: Entry, key: FigureKey, view: DirectoryView): string {
  const value = figureValue(entry, key, view);
  if (key === "reward-calls" || key === "reward-calls-30")
    return callsOf(entry, key === "reward-calls" ? 90 : 30);
  if (value === null) return "not known";
  if (typeof value === "bigint") {
    const printed = printTokenShort(value);
    return key === "change-7" || key === "change-30" ? withSign(printed) : printed;
  }
  switch (key) {
    case "reward-cut":
      return printShare(BigInt(entry.rewardCutPpm), PPM);
    case "fee-cut":
      return printShare(BigInt(entry.feeCutPpm), PPM);
    case "cut-changed":
      return Number.isFinite(value) ? printWhole(value) : "never";
    case "delegators":
    case "age":
      return printWhole(value);
    case "score":
      return printFixed(value, 1);
    case "votes":
      return entry.votes === null ? "not known" : `${entry.votes.cast}/${entry.votes.eligible}`;
    case "share":
      return printPercent(value / 100, 2);
    case "growth-30":
      return withSign(printPercent(value / 100));
    default:
      return printPercent(value / 100);
  }
}

function callsOf({ calls }: Entry, rounds: number): string {
  if (calls === null) return "not known";
  const { made, eligible } = countCalls(lastCalls(calls, rounds));
  return `${made}/${eligible}`;
}
