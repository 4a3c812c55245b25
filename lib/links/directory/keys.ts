/**
 * The figures of an orchestrator, in the order of the columns. Each can be a column (`cols=real,stake`), sort the list
 * (`sort=-stake`) and narrow it to a range (`stake=10000..`).
 */
export const FIGURE_KEYS = [
  "real",
  "nominal",
  "issuance",
  "fee-yield",
  "forecast-real",
  "forecast-nominal",
  "forecast-issuance",
  "forecast-fees",
  "reward-cut",
  "fee-cut",
  "cut-changed",
  "stake",
  "change-7",
  "change-30",
  "growth-30",
  "share",
  "reward-calls",
  "reward-calls-30",
  "delegators",
  "fees",
  "fees-30",
  "score",
  "age",
  "votes",
] as const;
export type FigureKey = (typeof FIGURE_KEYS)[number];

/** The columns of a link that names none; they fit a screen of 1,440 pixels. */
export const DEFAULT_COLUMNS: readonly FigureKey[] = [
  "real",
  "nominal",
  "forecast-real",
  "forecast-nominal",
  "reward-cut",
  "fee-cut",
  "stake",
  "change-30",
  "share",
  "reward-calls",
  "delegators",
  "fees",
];

/** What the list can be narrowed by: every figure, and how many warnings there are. */
export const FILTER_KEYS = [...FIGURE_KEYS, "warnings"] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/** Reads a key of a figure. */
export function figureKey(text: string): FigureKey | null {
  return FIGURE_KEYS.find((known) => known === text) ?? null;
}

/** Reads a key to narrow by. */
export function filterKey(text: string): FilterKey | null {
  return FILTER_KEYS.find((known) => known === text) ?? null;
}
