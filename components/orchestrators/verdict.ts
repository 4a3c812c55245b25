import type { Reason } from "@/lib/figures/reasons";
import type { DirectoryView } from "@/lib/links/directory";
import type { FilterKey } from "@/lib/links/directory/keys";
import type { Range } from "@/lib/links/directory/range";
import type { Entry } from "./entry";
import { figureValue, isIn } from "./figure-value";
import { type Favourites, isMeant, matches, rangesOf } from "./order";

/** Whether an entry belongs to a view; null: a figure that decides it could not be read. */
export function verdict(entry: Entry, view: DirectoryView, favourites: Favourites = null): boolean | null {
  if (!isMeant(entry, view, favourites) || !matches(entry, view.q)) return false;
  let isKnown = true;
  for (const [key, range] of rangesOf(view)) {
    const within = isWithin(entry, key, range, view);
    if (within === false) return false;
    if (within === null) isKnown = false;
  }
  return isKnown ? true : null;
}

/**
 * How many entries a view shows.
 * @returns null where of any it is not known whether it belongs to them, because a part of them would be taken for all
 */
export function countOf(entries: readonly Entry[], view: DirectoryView): number | null {
  let count = 0;
  for (const entry of entries) {
    const belongs = verdict(entry, view);
    if (belongs === null) return null;
    if (belongs) count += 1;
  }
  return count;
}

function isWithin(entry: Entry, key: FilterKey, range: Range, view: DirectoryView): boolean | null {
  if (key === "warnings" && isUnread(entry, key, view)) {
    // what was not read can add to the warnings and take none away
    const known = entry.warnings.length;
    if (range.max !== null && known > range.max) return false;
    return range.max === null && isIn(known, range) ? true : null;
  }
  const value = figureValue(entry, key, view);
  return value === null && isUnread(entry, key, view) ? null : isIn(value, range);
}

/** Reasons that lie with what could be read; the others lie with the orchestrator, and no reading would change them. */
const UNREAD: readonly Reason[] = ["no-subgraph", "no-chain", "no-price", "loading", "missing"];

/** Whether a figure is not known, or only in part, because its source gave it not. */
function isUnread(entry: Entry, key: FilterKey, { window }: Pick<DirectoryView, "window">): boolean {
  const { why, calls, lastCut } = entry;
  const realised = why.realised[window];
  switch (key) {
    case "real":
      return UNREAD.includes(realised.real);
    case "nominal":
    case "issuance":
      return UNREAD.includes(realised.realised);
    case "fee-yield":
      return UNREAD.includes(realised.fees);
    case "forecast-real":
    case "forecast-nominal":
    case "forecast-issuance":
      return UNREAD.includes(why.forecast);
    case "forecast-fees":
      return UNREAD.includes(why.forecastFees);
    case "warnings":
      return calls === null || lastCut === undefined;
    case "cut-changed":
      return lastCut === undefined;
    case "change-7":
    case "change-30":
    case "growth-30":
    case "reward-calls":
    case "reward-calls-30":
      return calls === null;
    case "delegators":
      return entry.delegators === null;
    case "fees":
      return entry.fees === null;
    case "fees-30":
      return entry.fees30 === null;
    case "votes":
      return entry.votes === null;
    default:
      return false;
  }
}
