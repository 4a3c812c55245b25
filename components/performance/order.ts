import { type PerformanceSortKey, type PerformanceView, regionOf } from "@/lib/links/performance";
import { regionValue } from "./columns";
import type { PerformanceEntry, PerformanceTableData } from "./entry";

/** The entries of a view: those its search leaves, in its order; of equal ones the larger stake first. */
export function entriesOf(data: PerformanceTableData, view: PerformanceView): PerformanceEntry[] {
  const turn = view.sort.descending ? -1 : 1;
  return data.entries
    .filter((entry) => matches(entry, view.q))
    .map((entry) => ({ entry, value: sortValue(entry, view, data) }))
    .sort((a, b) => compare(a.value, b.value, turn) || byStake(a.entry, b.entry))
    .map(({ entry }) => entry);
}

/** Whether a search finds an entry: part of its name or of its address, in any case; a space stands for a hyphen too. */
export function matches({ name, address }: PerformanceEntry, search: string): boolean {
  const wanted = spoken(search);
  return [address, name ?? ""].some((text) => spoken(text).includes(wanted));
}

function spoken(text: string): string {
  return text.toLowerCase().replace(/[\s-]+/g, " ");
}

/** What an entry is sorted by; null: no result, or not known. */
export function sortValue(
  entry: PerformanceEntry,
  { sort, figure }: PerformanceView,
  { regions }: Pick<PerformanceTableData, "regions">,
): number | bigint | string | null {
  const region = regionOf(sort.key);
  if (region !== null) {
    const place = regions.findIndex(({ id }) => id === region);
    return regionValue(entry, place, figure);
  }
  return figureOf(entry, sort.key);
}

function figureOf(entry: PerformanceEntry, key: PerformanceSortKey): number | bigint | string | null {
  switch (key) {
    case "name":
      return entry.name?.toLowerCase() ?? null;
    case "stake":
      return BigInt(entry.stake);
    case "score":
      return entry.mean?.[0] ?? null;
    case "success":
      return entry.mean?.[1] ?? null;
    case "round-trip":
      return entry.mean?.[2] ?? null;
    case "best":
      return bestScore(entry);
    case "tested":
      return entry.mean === null ? null : testedFrom(entry);
    case "price":
      return entry.price === null ? null : BigInt(entry.price);
    default:
      return null;
  }
}

/** The score in its best region; null: no result. */
export function bestScore({ best, regions }: PerformanceEntry): number | null {
  return best === null ? null : (regions[best]?.[0] ?? null);
}

/** From how many regions it was tested. */
export function testedFrom({ regions }: PerformanceEntry): number {
  return regions.filter((one) => one !== null).length;
}

type Value = number | bigint | string | null;

/** What has no result comes last in both directions, because it is neither good nor bad. */
function compare(a: Value, b: Value, turn: 1 | -1): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -turn : a > b ? turn : 0;
}

function byStake(a: PerformanceEntry, b: PerformanceEntry): number {
  const [one, other] = [BigInt(a.stake), BigInt(b.stake)];
  return one > other ? -1 : one < other ? 1 : a.address < b.address ? -1 : 1;
}
