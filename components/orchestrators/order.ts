import type { DirectoryView, SortKey } from "@/lib/links/directory";
import type { FilterKey } from "@/lib/links/directory/keys";
import type { Range } from "@/lib/links/directory/range";
import { searchOf } from "@/lib/links/search";
import { type Entry, hasAllWarnings } from "./entry";
import { figureValue, isIn, type Value } from "./figure-value";

/** Addresses in lower case that a browser keeps as favourites; null where they are not known, as on the server. */
export type Favourites = ReadonlySet<string> | null;

/** The entries of a view, in its order: those that its search, its ranges and its choice of who is shown leave. */
export function shownEntries(
  entries: readonly Entry[],
  view: DirectoryView,
  favourites: Favourites = null,
): Entry[] {
  return inOrder(
    entries.filter((entry) => isShown(entry, view, favourites)),
    view,
  );
}

/** Whether a view shows an entry. */
export function isShown(entry: Entry, view: DirectoryView, favourites: Favourites = null): boolean {
  return isMeant(entry, view, favourites) && matches(entry, view.q) && isWithin(entry, view);
}

/** Whether a view's choice of who is shown holds an entry, whatever its search and ranges leave. */
export function isMeant(
  { active, address }: Entry,
  { show, ticked }: DirectoryView,
  favourites: Favourites,
): boolean {
  if (show === "active") return active;
  if (show === "ticked") return ticked.includes(address.toLowerCase());
  if (show === "favourites") return favourites?.has(address.toLowerCase()) ?? false;
  return true;
}

function isWithin(entry: Entry, view: DirectoryView): boolean {
  return rangesOf(view).every(
    ([key, range]) => isIn(figureValue(entry, key, view), range) && !mayBeMore(entry, key, range),
  );
}

/** Its known warnings lie in a range that others, which are not known, may lead out of. */
function mayBeMore(entry: Entry, key: FilterKey, { max }: Range): boolean {
  return key === "warnings" && max !== null && !hasAllWarnings(entry);
}

/** The ranges of a view, one by one. */
export function rangesOf({ filters }: Pick<DirectoryView, "filters">): [FilterKey, Range][] {
  return Object.entries(filters) as [FilterKey, Range][];
}

/** Whether a search finds an entry: part of its name or of its address, in any case; a space stands for a hyphen too. */
export function matches(entry: Entry, search: string): boolean {
  if (search === "") return true;
  const wanted = spoken(search);
  return wanted === "" || calls(entry).some((call) => call.includes(wanted));
}

const CALLS = new WeakMap<Entry, string[]>();

/** What an entry can be found by. */
function calls(entry: Entry): string[] {
  const known = CALLS.get(entry);
  if (known !== undefined) return known;
  const { address, name } = entry;
  const made = [address, name ?? ""].map(spoken);
  CALLS.set(entry, made);
  return made;
}

/** A text as it would be said aloud, because names are joined by hyphens that few readers type. */
function spoken(text: string): string {
  return searchOf(text)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s-]+/g, " ");
}

function inOrder(entries: Entry[], view: DirectoryView): Entry[] {
  const { key, descending } = view.sort;
  const turn = descending ? -1 : 1;
  const values = new Map(entries.map((entry) => [entry, sortValue(entry, key, view)]));
  return entries.sort((a, b) => compare(values.get(a) ?? null, values.get(b) ?? null, turn) || byStake(a, b));
}

function sortValue(entry: Entry, key: SortKey, view: DirectoryView): Value | string {
  return key === "name" ? (entry.name?.toLowerCase() ?? null) : figureValue(entry, key, view);
}

/** What is not known comes last in both directions, because it is neither large nor small. */
function compare(a: Value | string, b: Value | string, turn: 1 | -1): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -turn : a > b ? turn : 0;
}

function byStake(a: Entry, b: Entry): number {
  return a.stake > b.stake ? -1 : a.stake < b.stake ? 1 : a.address < b.address ? -1 : 1;
}
