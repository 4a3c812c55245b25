import { createParser, createSerializer, type inferParserType, parseAsStringLiteral } from "nuqs/server";
import { WINDOWS, type Window } from "../yield/realised";
import { orchestratorHref } from "./pages";
import { type Ignored, type LinkParams, readParams } from "./params";
import { AS_TODAY, SCENARIO } from "./scenario";

/** How far back a profile's charts reach, in days or altogether. */
export const SPANS = ["90", "365", "all"] as const;
export type Span = (typeof SPANS)[number];

/** How many closed rounds the calendar of reward calls reaches back. */
export const CALL_SPANS = ["90", "365", "all"] as const;
export type CallSpan = (typeof CALL_SPANS)[number];

/** Delegators on a page of their list. */
export const PAGE_SIZE = 25;
/** The last page a link may ask for: 10,000 delegators of one orchestrator. */
export const MOST_PAGES = 400;

const parseAsWindow = createParser<Window>({
  parse: (text) => WINDOWS.find((known) => String(known) === text) ?? null,
  serialize: String,
});

const parseAsPage = createParser<number>({
  parse(text) {
    const page = /^[1-9]\d{0,2}$/.test(text) ? Number(text) : 0;
    return page >= 1 && page <= MOST_PAGES ? page : null;
  },
  serialize: String,
});

const PARSERS = {
  window: parseAsWindow.withDefault(90),
  span: parseAsStringLiteral(SPANS).withDefault("365"),
  calls: parseAsStringLiteral(CALL_SPANS).withDefault("90"),
  page: parseAsPage.withDefault(1),
  ...SCENARIO,
};

/** What a link to a profile says: rounds of the yield bill, reach of the charts and of the calls, page of the delegators, and what is tried of its cuts, stake and fees. */
export type ProfileView = inferParserType<typeof PARSERS>;

const serialize = createSerializer(PARSERS);

/** The view of a link without parameters. */
export const DEFAULT_PROFILE: ProfileView = { window: 90, span: "365", calls: "90", page: 1, ...AS_TODAY };

/** Reads a link's parameters; what is unknown or makes no sense falls back to its default and is named in `ignored`. */
export function readProfileView(params: LinkParams): { view: ProfileView; ignored: Ignored[] } {
  const { values, ignored } = readParams(PARSERS, params);
  return { view: { ...DEFAULT_PROFILE, ...values }, ignored };
}

/** The canonical link to a view of a profile: known parameters in one order, defaults left out. */
export function profileHref(address: string, view: ProfileView): string {
  return `${orchestratorHref(address)}${query(view)}`;
}

/** The parameters of a view's canonical link, for the hidden fields of a form that works without script. */
export function profileParams(view: ProfileView): [name: string, value: string][] {
  return Array.from(new URLSearchParams(query(view)));
}

function query({ window, span, calls, page, cut, share, stake, fees }: ProfileView): string {
  return serialize({ window, span, calls, page, cut, share, stake, fees });
}
