import { createParser, createSerializer, parseAsStringLiteral } from "nuqs/server";
import { type Ignored, type LinkParams, readParams } from "./params";
import { SEARCH_BOUND, wordsParser } from "./search";

/** Region columns that stand beside each other at most. */
export const REGIONS_BOUND = 8;
/** Longest name of a pipeline or model, in UTF-16 units. */
const NAME_BOUND = 120;

/** What the region columns show. */
export const PERFORMANCE_FIGURES = ["score", "success", "round-trip"] as const;
export type PerformanceFigure = (typeof PERFORMANCE_FIGURES)[number];

const SORT_KEYS = ["name", "stake", "score", "success", "round-trip", "best", "tested", "price"] as const;
/** A column by its name, or a region's by "at-" and the region's id. */
export type PerformanceSortKey = (typeof SORT_KEYS)[number] | `at-${string}`;

/** A column and its direction; a leading minus in the link means largest first. */
export interface PerformanceSort {
  key: PerformanceSortKey;
  descending: boolean;
}

/** What a link to the performance page says. */
export interface PerformanceView {
  q: string;
  kind: "transcoding" | "ai";
  /** AI only; null: the one that most orchestrators are tested with */
  pipeline: string | null;
  model: string | null;
  /** what the region columns show */
  figure: PerformanceFigure;
  /** the region columns by id; none: the first ones of the service's list */
  regions: readonly string[];
  sort: PerformanceSort;
}

/** The view of a link without parameters. */
export const DEFAULT_PERFORMANCE: PerformanceView = {
  q: "",
  kind: "transcoding",
  pipeline: null,
  model: null,
  figure: "score",
  regions: [],
  sort: { key: "score", descending: true },
};

const REGION = /^[\w-]{1,24}$/;

const parseAsRegions = createParser<readonly string[]>({
  parse(text) {
    const ids = text.split(",");
    const proper = ids.length <= REGIONS_BOUND && ids.every((id) => REGION.test(id));
    return proper && new Set(ids).size === ids.length ? ids : null;
  },
  serialize: (ids) => ids.join(","),
  eq: (a, b) => a.join() === b.join(),
});

const parseAsSort = createParser<PerformanceSort>({
  parse(text) {
    const descending = text.startsWith("-");
    const key = sortKey(descending ? text.slice(1) : text);
    return key === null ? null : { key, descending };
  },
  serialize: ({ key, descending }) => (descending ? `-${key}` : key),
  eq: (a, b) => a.key === b.key && a.descending === b.descending,
});

function sortKey(text: string): PerformanceSortKey | null {
  const region = /^at-(.*)$/.exec(text)?.[1];
  if (region !== undefined) return REGION.test(region) ? `at-${region}` : null;
  return SORT_KEYS.find((known) => known === text) ?? null;
}

const PARSERS = {
  q: wordsParser(SEARCH_BOUND).withDefault(""),
  kind: parseAsStringLiteral(["transcoding", "ai"]).withDefault("transcoding"),
  pipeline: wordsParser(NAME_BOUND).withDefault(""),
  model: wordsParser(NAME_BOUND).withDefault(""),
  figure: parseAsStringLiteral(PERFORMANCE_FIGURES).withDefault("score"),
  regions: parseAsRegions.withDefault([]),
  sort: parseAsSort.withDefault(DEFAULT_PERFORMANCE.sort),
};

const serialize = createSerializer(PARSERS);

/**
 * Reads a link's parameters; what is unknown or makes no sense falls back to its default and is named in `ignored`, and so
 * is a pipeline without AI and a model without its pipeline.
 */
export function readPerformanceView(params: LinkParams): { view: PerformanceView; ignored: Ignored[] } {
  const { values, ignored } = readParams(PARSERS, params);
  const { pipeline = "", model = "", ...rest } = values;
  const view: PerformanceView = { ...DEFAULT_PERFORMANCE, ...rest };
  if (pipeline !== "" && view.kind === "ai") view.pipeline = pipeline;
  else if (pipeline !== "") ignored.push({ name: "pipeline", value: pipeline });
  if (model !== "" && view.pipeline !== null) view.model = model;
  else if (model !== "") ignored.push({ name: "model", value: model });
  return { view, ignored };
}

/** Names what a view asks for and the services do not know: pipelines, models and regions of another day. */
export function unknownToServices(
  view: PerformanceView,
  known: { pipeline: string | null; model: string | null; regions: readonly string[] },
): Ignored[] {
  const ignored: Ignored[] = [];
  const { pipeline, model, regions, sort } = view;
  if (pipeline !== null && pipeline !== known.pipeline) ignored.push({ name: "pipeline", value: pipeline });
  if (model !== null && model !== known.model) ignored.push({ name: "model", value: model });
  const strange = regions.filter((id) => !known.regions.includes(id));
  if (strange.length > 0) ignored.push({ name: "regions", value: strange.join(",") });
  const sorted = regionOf(sort.key);
  if (sorted !== null && !known.regions.includes(sorted)) ignored.push({ name: "sort", value: sort.key });
  return ignored;
}

/** The view without what the services do not know, so that no link on its page repeats it. */
export function knownToServices(
  view: PerformanceView,
  known: { pipeline: string | null; model: string | null; regions: readonly string[] },
): PerformanceView {
  const { regions, sort } = view;
  const sorted = regionOf(sort.key);
  const isStrange = sorted !== null && !known.regions.includes(sorted);
  const pipeline = view.pipeline === known.pipeline ? view.pipeline : null;
  return {
    ...view,
    pipeline,
    model: pipeline !== null && view.model === known.model ? view.model : null,
    regions: regions.filter((id) => known.regions.includes(id)),
    sort: isStrange ? DEFAULT_PERFORMANCE.sort : sort,
  };
}

/** The region a sort goes by; null for the other columns. */
export function regionOf(key: PerformanceSortKey): string | null {
  return key.startsWith("at-") ? key.slice(3) : null;
}

/** The canonical link to a view: known parameters in one order, defaults left out. */
export function performanceHref(view: PerformanceView): string {
  return `/performance${query(view)}`;
}

/** Where the rows and columns of a view are as a file. */
export function performanceCsvHref(view: PerformanceView): string {
  return `/performance/csv${query(view)}`;
}

/** The parameters of a view's canonical link, for the hidden fields of a form that works without script. */
export function performanceParams(view: PerformanceView): [name: string, value: string][] {
  return Array.from(new URLSearchParams(query(view)));
}

function query(view: PerformanceView): string {
  return serialize({ ...view, pipeline: view.pipeline ?? "", model: view.model ?? "" });
}

/** The order a column gets when its head is pressed: largest first, names from A; pressed again it turns round. */
export function performanceSortFor(key: PerformanceSortKey, current: PerformanceSort): PerformanceSort {
  if (current.key === key) return { key, descending: !current.descending };
  return { key, descending: key !== "name" && key !== "price" };
}

/** The view with a region's column added or taken away; past the bound the one chosen first makes room. */
export function withRegion(view: PerformanceView, shown: readonly string[], id: string): PerformanceView {
  const regions = shown.includes(id)
    ? shown.filter((one) => one !== id)
    : [...shown, id].slice(-REGIONS_BOUND);
  return { ...view, regions };
}
