import type { DirectoryView, SortKey } from "@/lib/links/directory";
import { countCalls, type Entry } from "./entry";

/** The entries of a view: those its search and its choice of who is shown leave, in its order. */
export function entriesOf(entries: readonly Entry[], view: DirectoryView): Entry[] {
  const shown = entries.filter((entry) => (view.show === "all" || entry.active) && matches(entry, view.q));
  const { key, descending } = view.sort;
  const turn = descending ? -1 : 1;
  const values = new Map(shown.map((entry) => [entry, sortValue(entry, key, view)]));
  return shown.sort((a, b) => compare(values.get(a) ?? null, values.get(b) ?? null, turn) || byStake(a, b));
}

/** Whether a search finds an entry: part of its name or of its address, in any case; a space stands for a hyphen too. */
export function matches({ name, address }: Entry, search: string): boolean {
  const wanted = spoken(search);
  return (
    wanted === "" || spoken(address).includes(wanted) || (name !== null && spoken(name).includes(wanted))
  );
}

/** A text as it would be said aloud, because names are joined by hyphens that few readers type. */
function spoken(text: string): string {
  return text.toLowerCase().replace(/[\s-]+/g, " ");
}

type Value = number | bigint | string | null;

function sortValue(entry: Entry, key: SortKey, { window }: DirectoryView): Value {
  switch (key) {
    case "name":
      return entry.name?.toLowerCase() ?? null;
    case "real":
      return entry.realised[window].real;
    case "nominal":
      return entry.realised[window].nominal;
    case "forecast-real":
      return entry.forecast.real;
    case "forecast-nominal":
      return entry.forecast.nominal;
    case "reward-cut":
      return entry.rewardCutPpm;
    case "fee-cut":
      return entry.feeCutPpm;
    case "stake":
      return entry.stake;
    case "share":
      return entry.share;
    case "reward-calls":
      return callShare(entry.calls);
    case "delegators":
      return entry.delegators;
    case "fees":
      return entry.fees;
  }
}

function callShare(strip: string | null): number | null {
  const { made, eligible } = countCalls(strip ?? "");
  return eligible === 0 ? null : made / eligible;
}

/** What is not known comes last in both directions, because it is neither large nor small. */
function compare(a: Value, b: Value, turn: 1 | -1): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -turn : a > b ? turn : 0;
}

function byStake(a: Entry, b: Entry): number {
  return a.stake > b.stake ? -1 : a.stake < b.stake ? 1 : a.address < b.address ? -1 : 1;
}
