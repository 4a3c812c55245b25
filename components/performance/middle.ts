import { median, medianBigint } from "@/lib/yield/middle";
import type { PerformanceEntry, PerformanceTableData, Triple } from "./entry";
import { bestScore, testedFrom } from "./order";

/** The median row, against which the others are read. */
export interface PerformanceMiddle {
  /** how many orchestrators it is the middle of */
  count: number;
  share: number | null;
  mean: Triple | null;
  regions: readonly (Triple | null)[];
  bestScore: number | null;
  tested: number | null;
  price: string | null;
}

/** The middle of each figure over all active orchestrators with a result, whatever the search leaves. */
export function middleOf({ entries, regions }: PerformanceTableData): PerformanceMiddle {
  const results = entries.filter(({ mean }) => mean !== null);
  const middle = (pick: (entry: PerformanceEntry) => Triple | null): Triple | null => {
    const [score, success, roundTrip] = ([0, 1, 2] as const).map((figure) =>
      median(results.map((entry) => pick(entry)?.[figure] ?? null)),
    );
    if (score == null || success == null || roundTrip == null) return null;
    return [score, success, roundTrip];
  };
  return {
    count: results.length,
    share: median(results.map(({ share }) => share)),
    mean: middle(({ mean }) => mean),
    regions: regions.map((_, place) => middle((entry) => entry.regions[place] ?? null)),
    bestScore: median(results.map(bestScore)),
    tested: median(results.map(testedFrom)),
    price:
      medianBigint(results.map(({ price }) => (price === null ? null : BigInt(price))))?.toString() ?? null,
  };
}
