import type { DirectoryView } from "@/lib/links/directory";
import { weiToDecimal } from "@/lib/units/wei";
import type { Column } from "./columns";
import { countCalls, type Entry, lastCalls } from "./entry";
import { figureValue } from "./figure-value";

/** What a column is called at the head of a file: its label and unit on one line. */
export function headText({ id, label, unit }: Column): string {
  if (id === "rank") return "Rank by stake";
  return unit === "" ? label : `${label}, ${unit}`;
}

/**
 * A cell for a file, with all the digits there are: amounts as decimals of whole tokens, shares and yields in per cent,
 * calls and votes as "made/of". Empty where it is not known or never was.
 */
export function cellText(entry: Entry, { id, key }: Column, view: Pick<DirectoryView, "window">): string {
  if (id === "rank") return entry.rank === null ? "" : String(entry.rank);
  if (key === null) return entry.name ?? "";
  if (key === "reward-calls") return callsText(entry.calls, 90);
  if (key === "reward-calls-30") return callsText(entry.calls, 30);
  if (key === "votes") return entry.votes === null ? "" : `${entry.votes.cast}/${entry.votes.eligible}`;
  const value = figureValue(entry, key, view);
  if (typeof value === "bigint") return weiToDecimal(value);
  return value === null || !Number.isFinite(value) ? "" : String(value);
}

function callsText(strip: string | null, rounds: number): string {
  if (strip === null) return "";
  const { made, eligible } = countCalls(lastCalls(strip, rounds));
  return `${made}/${eligible}`;
}
