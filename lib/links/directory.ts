import { createParser, createSerializer, parseAsStringLiteral } from "nuqs/server";
import { DEFAULT_COLUMNS, FIGURE_KEYS, FILTER_KEYS, type FigureKey, type FilterKey } from "./directory/keys";
import { isRangeField, type Lists, sortOut } from "./directory/lists";
import { printRange, type Range } from "./directory/range";
import { type Ignored, type LinkParams, pairsOf, readParams } from "./params";
import { SEARCH_BOUND, wordsParser } from "./search";

/** Rounds over which a realised yield can be taken. */
export const WINDOWS = [7, 30, 90] as const;
export type Window = (typeof WINDOWS)[number];

/** What the directory can be sorted by. */
export const SORT_KEYS = ["name", ...FILTER_KEYS] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** A column and its direction; a leading minus in the link means largest first. */
export interface Sort {
  key: SortKey;
  descending: boolean;
}

/** Who is shown: the active ones, everyone, those ticked to compare, or those this browser keeps as favourites. */
export const SHOWN = ["active", "all", "ticked", "favourites"] as const;
export type Shown = (typeof SHOWN)[number];

/** The ranges that narrow the list. */
export type Filters = Readonly<Partial<Record<FilterKey, Range>>>;

/** What a link to the directory says. */
export interface DirectoryView {
  /** part of a name or of an address */
  q: string;
  show: Shown;
  /** which yield stands out */
  yield: "real" | "nominal";
  /** rounds of the realised yields */
  window: Window;
  sort: Sort;
  /** in the order of FIGURE_KEYS */
  columns: readonly FigureKey[];
  /** whether columns of a link that names none leave where they do not fit the screen, or stay all and scroll */
  fit: "screen" | "all";
  filters: Filters;
  /** addresses to compare, lower-case, at most MOST_TICKED */
  ticked: readonly string[];
  /** an address, lower-case, or an ENS name: the orchestrator it delegates to is marked; "" for none */
  account: string;
}

/** The view of a link without parameters. */
export const DEFAULT_DIRECTORY: DirectoryView = {
  q: "",
  show: "active",
  yield: "real",
  window: 90,
  sort: { key: "stake", descending: true },
  columns: DEFAULT_COLUMNS,
  fit: "screen",
  filters: {},
  ticked: [],
  account: "",
};

const parseAsSort = createParser<Sort>({
  parse(text) {
    const descending = text.startsWith("-");
    const key = SORT_KEYS.find((known) => known === (descending ? text.slice(1) : text));
    return key === undefined ? null : { key, descending };
  },
  serialize: sortParam,
  eq: (a, b) => a.key === b.key && a.descending === b.descending,
});

const parseAsWindow = createParser<Window>({
  parse: (text) => WINDOWS.find((known) => String(known) === text) ?? null,
  serialize: String,
});

const SCALARS = {
  q: wordsParser(SEARCH_BOUND).withDefault(""),
  show: parseAsStringLiteral(SHOWN).withDefault("active"),
  yield: parseAsStringLiteral(["real", "nominal"]).withDefault("real"),
  window: parseAsWindow.withDefault(90),
  sort: parseAsSort.withDefault(DEFAULT_DIRECTORY.sort),
  fit: parseAsStringLiteral(["screen", "all"]).withDefault("screen"),
};

const written = createParser<string>({ parse: (text) => text, serialize: (text) => text }).withDefault("");

const serialize = createSerializer({
  ...SCALARS,
  cols: written,
  ...Object.fromEntries(FILTER_KEYS.map((key) => [key, written])),
  o: written,
  account: written,
});

/** Reads a link's parameters; what is unknown or makes no sense falls back to its default and is named in `ignored`. */
export function readDirectoryView(params: LinkParams): { view: DirectoryView; ignored: Ignored[] } {
  const { lists, rest } = sortOut(params);
  const { values, ignored } = readParams(SCALARS, rest);
  const view = { ...DEFAULT_DIRECTORY, ...values, ...viewOf(lists) };
  return {
    // columns that were named are all shown anyway
    view: { ...view, fit: hasDefaultColumns(view) ? view.fit : DEFAULT_DIRECTORY.fit },
    ignored: [...ignored, ...lists.ignored].slice(0, 8),
  };
}

/**
 * The link that says in one parameter a range what a form says in two fields each, most of them empty; what makes no
 * sense stays in it, so that the page can name it.
 * @returns null where the link holds no such field
 */
export function formHref(params: LinkParams): string | null {
  if (!pairsOf(params).some(([name]) => isRangeField(name))) return null;
  const { view, ignored } = readDirectoryView(params);
  const nonsense = new URLSearchParams(ignored.map(({ name, value }) => [name, value]));
  const href = directoryHref(view);
  return nonsense.size === 0 ? href : `${href}${href.includes("?") ? "&" : "?"}${nonsense}`;
}

function viewOf({ columns, ...lists }: Lists) {
  const { filters, ticked, account } = lists;
  return { columns: columns.length === 0 ? DEFAULT_COLUMNS : inOrder(columns), filters, ticked, account };
}

/** The canonical link to a view: known parameters in one order, defaults left out. */
export function directoryHref(view: DirectoryView): string {
  return `/orchestrators${directoryQuery(view)}`;
}

/** The link to a view's rows as a file. */
export function directoryCsvHref(view: DirectoryView): string {
  return `/orchestrators/csv${directoryQuery(view)}`;
}

/** The parameters of a view's canonical link, from "?" on; "" where all are defaults. */
export function directoryQuery(view: DirectoryView): string {
  const { q, show, window, sort, columns, filters, ticked, account } = view;
  return serialize({
    q,
    show,
    yield: view.yield,
    window,
    sort,
    cols: columnsParam(columns),
    fit: hasDefaultColumns(view) ? view.fit : DEFAULT_DIRECTORY.fit,
    ...Object.fromEntries(Object.entries(filters).map(([key, range]) => [key, printRange(range)])),
    o: ticked.join(","),
    account,
  });
}

/** The parameters of a view's canonical link, for the hidden fields of a form that works without script. */
export function directoryParams(view: DirectoryView): [name: string, value: string][] {
  return Array.from(new URLSearchParams(directoryQuery(view)));
}

/** An order as links write it. */
export function sortParam({ key, descending }: Sort): string {
  return descending ? `-${key}` : key;
}

/** Columns in their one order, each once. */
export function inOrder(columns: readonly FigureKey[]): FigureKey[] {
  return FIGURE_KEYS.filter((key) => columns.includes(key));
}

/** Whether a view has the columns of a link that names none. */
export function hasDefaultColumns({ columns }: Pick<DirectoryView, "columns">): boolean {
  return columnsParam(columns) === "";
}

function columnsParam(columns: readonly FigureKey[]): string {
  const chosen = inOrder(columns);
  if (chosen.length === FIGURE_KEYS.length) return "all";
  const text = chosen.join(",");
  return text === DEFAULT_COLUMNS.join(",") ? "" : text;
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
