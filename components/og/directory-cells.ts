import { printTokenShort } from "@/lib/format/amount";
import { printFixed, printWhole, withSign } from "@/lib/format/number";
import { printPercent, printShare } from "@/lib/format/percent";
import type { DirectoryView } from "@/lib/links/directory";
import { FIGURE_KEYS, type FigureKey } from "@/lib/links/directory/keys";
import { PPM } from "@/lib/units/perc";
import { countCalls, type Entry, lastCalls } from "../orchestrators/entry";
import { figureValue } from "../orchestrators/figure-value";

/** How many figures of a row fit a picture. */
const FIT = 5;

/** The figures of a view that its picture shows: what it is sorted by, the yield it puts first, then what says most. */
export function picturedFigures(view: DirectoryView): FigureKey[] {
  const sorted = FIGURE_KEYS.find((key) => key === view.sort.key);
  const first: FigureKey[] = [view.yield, `forecast-${view.yield}`, "reward-cut", "stake", "reward-calls"];
  const chosen = [...first.filter((key) => view.columns.includes(key)), ...view.columns];
  return [...new Set(sorted === undefined ? chosen : [sorted, ...chosen])].slice(0, FIT);
}

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
      return printFixed(value, 2);
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
