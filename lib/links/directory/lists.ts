import { type Ignored, type LinkParams, pairsOf } from "../params";
import { FIGURE_KEYS, type FigureKey, type FilterKey, figureKey, filterKey } from "./keys";
import { parseRange, type Range, rangeOf } from "./range";

/** How many can be ticked to compare. */
export const MOST_TICKED = 6;
/** Longest ENS name that is looked up. */
const NAME_BOUND = 255;

/** The parameters of a link that hold more than one plain value. */
export interface Lists {
  columns: FigureKey[];
  filters: Partial<Record<FilterKey, Range>>;
  ticked: string[];
  account: string;
  ignored: Ignored[];
}

/**
 * Takes apart what a link may say in more than one way: columns and ticks in one parameter with commas or, as a form
 * sends them, in several of one name; a range as one parameter or as its two ends. What remains is left in `rest`.
 */
export function sortOut(params: LinkParams): { lists: Lists; rest: URLSearchParams } {
  const lists: Lists = { columns: [], filters: {}, ticked: [], account: "", ignored: [] };
  const rest = new URLSearchParams();
  const ends = new Map<FilterKey, Ends>();
  for (const [name, value] of pairsOf(params)) {
    const key = filterKey(name);
    const end = endOf(name);
    if (name === "cols") readColumns(lists, value);
    else if (name === "o") readTicks(lists, value);
    else if (name === "account") readAccount(lists, value);
    else if (key !== null) readRange(lists, key, value, parseRange(value));
    else if (end !== null) ends.set(end.key, { min: "", max: "", ...ends.get(end.key), [end.side]: value });
    else rest.append(name, value);
  }
  for (const [key, { min, max }] of ends)
    if (min.trim() !== "" || max.trim() !== "") readRange(lists, key, `${min}..${max}`, rangeOf(min, max));
  return { lists, rest };
}

interface Ends {
  min: string;
  max: string;
}

/** Whether a form sends an end of a range under a name. */
export function isRangeField(name: string): boolean {
  return endOf(name) !== null;
}

/** The end of a range as a form names it: "min-stake". */
function endOf(name: string): { key: FilterKey; side: keyof Ends } | null {
  const side = name.startsWith("min-") ? "min" : name.startsWith("max-") ? "max" : null;
  const key = side === null ? null : filterKey(name.slice(4));
  return side === null || key === null ? null : { key, side };
}

function readColumns({ columns, ignored }: Lists, text: string): void {
  if (text === "all") columns.push(...FIGURE_KEYS);
  else
    for (const name of items(text)) {
      const key = figureKey(name);
      if (key === null) ignored.push({ name: "cols", value: name, why: "no such column" });
      else columns.push(key);
    }
}

function readTicks({ ticked, ignored }: Lists, text: string): void {
  let beyond = 0;
  for (const item of items(text)) {
    const address = addressOf(item);
    if (address === null) ignored.push({ name: "o", value: item, why: "no address" });
    else if (ticked.includes(address)) continue;
    else if (ticked.length < MOST_TICKED) ticked.push(address);
    else beyond += 1;
  }
  if (beyond > 0)
    ignored.push({ name: "o", value: `${beyond} more`, why: `at most ${MOST_TICKED} can be ticked` });
}

function readAccount(lists: Lists, text: string): void {
  const typed = text.trim();
  if (typed === "") return;
  const address = addressOf(typed);
  const isName = typed.length <= NAME_BOUND && /^[^\s.]+(\.[^\s.]+)+$/.test(typed);
  if (lists.account !== "" || (address === null && !isName))
    lists.ignored.push({ name: "account", value: typed, why: "an account is an address or an ENS name" });
  else lists.account = address ?? typed.toLowerCase();
}

function readRange({ filters, ignored }: Lists, key: FilterKey, value: string, range: Range | string): void {
  if (typeof range === "string") ignored.push({ name: key, value, why: range });
  else if (Object.hasOwn(filters, key)) ignored.push({ name: key, value });
  else filters[key] = range;
}

/** An address in lower case, whatever case it is written in: it is only compared, never sent anywhere. */
function addressOf(text: string): string | null {
  return /^0x[0-9a-f]{40}$/i.test(text) ? text.toLowerCase() : null;
}

/** So many parts of a list are read; a link of 4,096 characters holds fewer addresses, and more columns mean nothing. */
const MOST_ITEMS = 200;

function items(text: string): string[] {
  return text.split(",", MOST_ITEMS).flatMap((item) => (item.trim() === "" ? [] : [item.trim()]));
}
