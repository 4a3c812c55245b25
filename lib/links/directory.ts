import { createParser, createSerializer, type inferParserType, parseAsStringLiteral } from "nuqs/server";
import { type Ignored, type LinkParams, readParams } from "./params";

/** Rounds over which a realised yield can be taken. */
export const WINDOWS = [7, 30, 90] as const;
export type Window = (typeof WINDOWS)[number];

/** What the directory can be sorted by. */
export const SORT_KEYS = [
  "stake",
  "name",
  "real",
  "nominal",
  "forecast-real",
  "forecast-nominal",
  "reward-cut",
  "fee-cut",
  "share",
  "reward-calls",
  "delegators",
  "fees",
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** A column and its direction; a leading minus in the link means largest first. */
export interface Sort {
  key: SortKey;
  descending: boolean;
}

/** Longest text of a search, in UTF-16 units. */
export const SEARCH_BOUND = 100;

const parseAsSort = createParser<Sort>({
  parse(text) {
    const descending = text.startsWith("-");
    const key = SORT_KEYS.find((known) => known === (descending ? text.slice(1) : text));
    return key === undefined ? null : { key, descending };
  },
  serialize: ({ key, descending }) => (descending ? `-${key}` : key),
  eq: (a, b) => a.key === b.key && a.descending === b.descending,
});

const parseAsWindow = createParser<Window>({
  parse: (text) => WINDOWS.find((known) => String(known) === text) ?? null,
  serialize: String,
});

const parseAsSearch = createParser<string>({
  parse(text) {
    const words = text.trim().replace(/\s+/g, " ");
    return words.length > SEARCH_BOUND ? null : words;
  },
  serialize: (text) => text,
});

const PARSERS = {
  q: parseAsSearch.withDefault(""),
  show: parseAsStringLiteral(["active", "all"]).withDefault("active"),
  yield: parseAsStringLiteral(["real", "nominal"]).withDefault("real"),
  window: parseAsWindow.withDefault(90),
  sort: parseAsSort.withDefault({ key: "stake", descending: true }),
};

/** What a link to the directory says: search, who is shown, which yield stands out, over how many rounds, in what order. */
export type DirectoryView = inferParserType<typeof PARSERS>;

const serialize = createSerializer(PARSERS);

/** The view of a link without parameters. */
export const DEFAULT_DIRECTORY: DirectoryView = {
  q: "",
  show: "active",
  yield: "real",
  window: 90,
  sort: { key: "stake", descending: true },
};

/** Reads a link's parameters; what is unknown or makes no sense falls back to its default and is named in `ignored`. */
export function readDirectoryView(params: LinkParams): { view: DirectoryView; ignored: Ignored[] } {
  const { values, ignored } = readParams(PARSERS, params);
  return { view: { ...DEFAULT_DIRECTORY, ...values }, ignored };
}

/** The canonical link to a view: known parameters in one order, defaults left out. */
export function directoryHref(view: DirectoryView): string {
  const { q, show, window, sort } = view;
  return `/orchestrators${serialize({ q, show, yield: view.yield, window, sort })}`;
}

/** The parameters of a view's canonical link, for the hidden fields of a form that works without script. */
export function directoryParams(view: DirectoryView): [name: string, value: string][] {
  return Array.from(new URLSearchParams(directoryHref(view).split("?")[1] ?? ""));
}

/** What is sorted from its lower end first: names from A, and cuts, of which the lowest leaves a delegator most. */
const LOWEST_FIRST: readonly SortKey[] = ["name", "reward-cut", "fee-cut"];

/** The order a figure gets first: largest first, but names from A and cuts from the lowest. */
export function firstSort(key: SortKey): Sort {
  return { key, descending: !LOWEST_FIRST.includes(key) };
}

/** The order a column gets when its head is pressed: its first one; pressed again it turns round. */
export function sortFor(key: SortKey, current: Sort): Sort {
  return current.key === key ? { key, descending: !current.descending } : firstSort(key);
}
