import { createParser, createSerializer, type inferParserType, parseAsStringLiteral } from "nuqs/server";
import { type Address, parseAddress } from "../units/address";
import { type Ignored, type LinkParams, readParams } from "./params";

/** What the network's events are told apart by. */
export const EVENT_KINDS = ["cuts", "missed", "set", "moves", "governance", "protocol"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Spans that reach back from now. */
export const SPANS = ["week", "month", "quarter", "year", "all"] as const;
export type Span = (typeof SPANS)[number];

/** Pages of events that a link can reach. */
const LAST_PAGE = 10_000;
const FIRST_YEAR = 2018;
const LAST_YEAR = 2100;

const parseAsKinds = createParser<EventKind[]>({
  parse(text) {
    const named = text.split(",");
    const known = EVENT_KINDS.filter((kind) => named.includes(kind));
    return known.length > 0 && named.every((name) => known.some((kind) => kind === name)) ? known : null;
  },
  serialize: (kinds) => kinds.join(","),
  eq: (a, b) => a.join() === b.join(),
});

/** A day in UTC, as unix days. */
const parseAsDay = createParser<number>({
  parse(text) {
    const [year = 0] = /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.split("-").map(Number) : [];
    const at = Date.parse(`${text}T00:00:00Z`);
    const real = !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
    return real && year >= FIRST_YEAR && year <= LAST_YEAR ? at / 86_400_000 : null;
  },
  serialize: dayText,
});

const parseAsAccount = createParser<Address>({ parse: parseAddress, serialize: String });

const parseAsPage = createParser<number>({
  parse: (text) => (/^[1-9]\d{0,4}$/.test(text) && Number(text) <= LAST_PAGE ? Number(text) : null),
  serialize: String,
});

const PARSERS = {
  kind: parseAsKinds.withDefault([]),
  span: parseAsStringLiteral(SPANS).withDefault("month"),
  from: parseAsDay,
  until: parseAsDay,
  of: parseAsAccount,
  page: parseAsPage.withDefault(1),
};

/**
 * What a link to the activity says: which kinds (none named is all), over which period (days where they are given, else
 * a span that ends now), of which account, which page.
 */
export type ActivityView = inferParserType<typeof PARSERS>;

/** The view of a link without parameters. */
export const DEFAULT_ACTIVITY: ActivityView = {
  kind: [],
  span: "month",
  from: null,
  until: null,
  of: null,
  page: 1,
};

const serialize = createSerializer(PARSERS);

/** Reads a link's parameters; what makes no sense, and a period that ends before it begins, is named in `ignored`. */
export function readActivityView(params: LinkParams): { view: ActivityView; ignored: Ignored[] } {
  const { values, ignored: unread } = readParams(PARSERS, params);
  // A day that the form left empty asks for nothing.
  const ignored = unread.filter(({ name, value }) => value !== "" || (name !== "from" && name !== "until"));
  const view = { ...DEFAULT_ACTIVITY, ...values };
  if (view.kind.length === EVENT_KINDS.length) view.kind = [];
  const { from, until } = view;
  if (from === null || until === null || from <= until) return { view, ignored };
  const reversed = [
    { name: "from", value: dayText(from) },
    { name: "until", value: dayText(until) },
  ];
  return { view: { ...view, from: null, until: null }, ignored: [...ignored, ...reversed] };
}

/** The canonical link to a view: known parameters in one order, defaults left out; days make a span idle. */
export function activityHref(view: ActivityView): string {
  const dated = view.from !== null || view.until !== null;
  return `/activity${serialize({ ...view, span: dated ? DEFAULT_ACTIVITY.span : view.span })}`;
}

/** A page past the last one, as ignored: the last one is shown in its place. */
export function pastLast(page: number, pages: number): Ignored {
  return {
    name: "page",
    value: String(page),
    why: pages === 1 ? "there is one page" : `there are ${pages} pages`,
  };
}

/** A unix day as links and forms write it: 2026-07-01. */
export function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
