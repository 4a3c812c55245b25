import type { PerformanceView } from "@/lib/links/performance";
import { columnsOf, regionValue } from "./columns";
import type { PerformanceTableData } from "./entry";
import { bestScore, entriesOf, testedFrom } from "./order";
import { exactPrice } from "./print-price";

/** The heads of a file with the rows and columns that a view shows, as paths into its items. */
export function csvPaths(data: PerformanceTableData, view: PerformanceView): string[] {
  const regions = columnsOf(view, data).flatMap(({ region, label }) =>
    region === null ? [] : [`${view.figure}.${label}`],
  );
  return [
    ...["address", "name", "stakeShare", "kind", "pipeline", "model"],
    ...["mean.score", "mean.success", "mean.roundTrip", "best.region", "best.score", "regionsTested"],
    ...regions,
    ...(data.priced ? ["weiPerPixel"] : []),
  ];
}

/** The rows that a view shows, in its order; fractions 0 to 1, a missing result is null. */
export function csvItems(data: PerformanceTableData, view: PerformanceView): object[] {
  const places = columnsOf(view, data).filter(({ region }) => region !== null);
  return entriesOf(data, view).map((entry) => ({
    address: entry.address,
    name: entry.name,
    stakeShare: entry.share,
    kind: view.kind,
    pipeline: data.pipeline,
    model: data.model,
    mean: { score: entry.mean?.[0], success: entry.mean?.[1], roundTrip: entry.mean?.[2] },
    best: { region: entry.best === null ? null : data.regions[entry.best]?.id, score: bestScore(entry) },
    regionsTested: entry.mean === null ? null : testedFrom(entry),
    [view.figure]: Object.fromEntries(
      places.map(({ label, region }) => [
        label,
        region === null ? null : regionValue(entry, region, view.figure),
      ]),
    ),
    weiPerPixel: entry.price === null ? null : exactPrice(entry.price),
  }));
}
