import type { FigureId } from "@/lib/figures/figures";
import {
  type PerformanceFigure,
  type PerformanceSortKey,
  type PerformanceView,
  REGIONS_BOUND,
} from "@/lib/links/performance";
import type { PerformanceEntry, PerformanceTableData } from "./entry";

/** A column of the table. */
export interface PerformanceColumn {
  key: PerformanceSortKey;
  label: string;
  unit: string;
  /** label and unit on a card */
  card: string;
  /** in full where the label is short: a region's name */
  title: string | null;
  figure: FigureId | null;
  /** names the column in its class */
  id: string;
  /** the region's place among all; null for the other columns */
  region: number | null;
}

const OF_100 = "of 100";
export const FIGURE_WORDS: Record<
  PerformanceFigure,
  readonly [name: string, unit: string, figure: FigureId]
> = {
  score: ["Score", OF_100, "performance-score"],
  success: ["Success", "%", "success-rate"],
  "round-trip": ["Round trip", OF_100, "round-trip-score"],
};

/** The ids of the regions that have a column: those chosen that are known, else the first ones. */
export function shownRegions(
  view: Pick<PerformanceView, "regions">,
  regions: PerformanceTableData["regions"],
): string[] {
  const known = view.regions.filter((id) => regions.some((region) => region.id === id));
  return known.length > 0 ? known : regions.slice(0, REGIONS_BOUND).map(({ id }) => id);
}

/** The columns of a view, left to right. */
export function columnsOf(view: PerformanceView, data: PerformanceTableData): PerformanceColumn[] {
  const places = shownRegions(view, data.regions).map((id) =>
    data.regions.findIndex((region) => region.id === id),
  );
  const columns: PerformanceColumn[] = [
    column("name", "Orchestrator", "", "", null),
    column("stake", "Share of stake", "% of active", "Share of stake, %", "stake-share"),
    column("score", "Score", "mean, of 100", "Score, of 100", "performance-score"),
    column("success", "Success", "mean, %", "Success, %", "success-rate"),
    column("round-trip", "Round trip", "mean, of 100", "Round trip, of 100", "round-trip-score"),
    column("best", "Best region", "score, of 100", "Best region, of 100", "best-region"),
    column("tested", "Regions", "tested from", "Regions tested", "regions-tested"),
    ...places.flatMap((place) => regionColumn(view.figure, data.regions[place], place)),
  ];
  return data.priced
    ? [...columns, column("price", "Price", "wei a pixel", "Price, wei a pixel", "price-per-pixel")]
    : columns;
}

/** What a region's column shows of an entry; null: no result. */
export function regionValue(
  entry: PerformanceEntry,
  place: number,
  figure: PerformanceFigure,
): number | null {
  return entry.regions[place]?.[PLACES[figure]] ?? null;
}

const PLACES: Record<PerformanceFigure, 0 | 1 | 2> = { score: 0, success: 1, "round-trip": 2 };

function column(
  key: PerformanceSortKey,
  label: string,
  unit: string,
  card: string,
  figure: FigureId | null,
): PerformanceColumn {
  return { key, label, unit, card, title: null, figure, id: key, region: null };
}

function regionColumn(
  shown: PerformanceFigure,
  region: { id: string; name: string } | undefined,
  place: number,
): PerformanceColumn[] {
  if (region === undefined) return [];
  const [name, unit, figure] = FIGURE_WORDS[shown];
  const { id } = region;
  const card = `${region.name}, ${unit}`;
  return [
    {
      key: `at-${id}`,
      label: id,
      unit,
      card,
      title: `${name} in ${region.name}`,
      figure,
      id: "region",
      region: place,
    },
  ];
}
