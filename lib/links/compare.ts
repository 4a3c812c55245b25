import { createParser, createSerializer, parseAsStringLiteral } from "nuqs/server";
import { type Address, parseAddress } from "../units/address";
import { WINDOWS, type Window } from "../yield/realised";
import { parseAsAccount } from "./account";
import { decimalParser } from "./decimal";
import { type Ignored, type LinkParams, pairsOf, readParams } from "./params";
import { SPANS, type Span } from "./profile";

/** How many stand side by side at most. */
export const MOST_COMPARED = 6;
/** The largest stake that can be tried, in LPT: more than there will be for long. */
const MOST_LPT = 1_000_000_000n;
/** So many parts of a list are read. */
const MOST_ITEMS = 200;

/** What a link to the comparison says. */
export interface CompareView {
  /** in the order in which they stand side by side, each once */
  chosen: readonly Address[];
  /** an address in lower case or an ENS name; "" for none */
  account: string;
  /** LPT as decimal digits; "" for that of the account, or else an example */
  amount: string;
  /** rounds of the realised yields */
  window: Window;
  /** whether yields count fees, or issuance alone */
  fees: "counted" | "out";
  /** how far back the charts reach, in rounds or altogether */
  span: Span;
  /** the reward cut that is tried on all of them, in per cent; "" for none */
  cut: string;
  /** what delegators get of fees at the cut that is tried, in per cent; "" for as it is */
  share: string;
}

/** The view of a link without parameters. */
export const DEFAULT_COMPARE: CompareView = {
  chosen: [],
  account: "",
  amount: "",
  window: 90,
  fees: "counted",
  span: "90",
  cut: "",
  share: "",
};

const percent = decimalParser({ most: 100n, digits: 4, zero: true }).withDefault("");

const SCALARS = {
  account: parseAsAccount.withDefault(""),
  amount: decimalParser({ most: MOST_LPT, digits: 18, zero: false }).withDefault(""),
  window: createParser<Window>({
    parse: (text) => WINDOWS.find((known) => String(known) === text) ?? null,
    serialize: String,
  }).withDefault(90),
  fees: parseAsStringLiteral(["counted", "out"]).withDefault("counted"),
  span: parseAsStringLiteral(SPANS).withDefault("90"),
  cut: percent,
  share: percent,
};

const serialize = createSerializer({
  o: createParser<string>({ parse: (text) => text, serialize: (text) => text }).withDefault(""),
  ...SCALARS,
});

/** Why a value of a parameter makes no sense, where that is not plain. */
const WHY: Readonly<Record<string, string>> = {
  account: "an account is an address or an ENS name",
  amount: `an amount is LPT above 0, at most ${MOST_LPT.toLocaleString("en-US")}`,
  cut: "a cut is a per cent from 0 to 100",
  share: "a share is a per cent from 0 to 100",
};

/**
 * Reads a link's parameters; what is unknown or makes no sense falls back to its default and is named in `ignored`. An
 * orchestrator that is named twice stands once.
 */
export function readCompareView(params: LinkParams): { view: CompareView; ignored: Ignored[] } {
  const chosen: Address[] = [];
  const strange: Ignored[] = [];
  const rest = new URLSearchParams();
  for (const [name, value] of pairsOf(params)) {
    if (name === "o") readChosen(value, chosen, strange);
    else rest.append(name, value);
  }
  const { values, ignored } = readParams(SCALARS, rest);
  const view: CompareView = { ...DEFAULT_COMPARE, ...values, chosen: chosen.slice(0, MOST_COMPARED) };
  const beyond = chosen.length - view.chosen.length;
  if (beyond > 0)
    strange.push({ name: "o", value: `${beyond} more`, why: `at most ${MOST_COMPARED} stand side by side` });
  const told = ignored.map((one) =>
    Object.hasOwn(WHY, one.name) ? { ...one, why: WHY[one.name] ?? "" } : one,
  );
  return { view, ignored: [...strange, ...told].slice(0, 8) };
}

function readChosen(text: string, chosen: Address[], strange: Ignored[]): void {
  for (const item of text.split(",", MOST_ITEMS)) {
    const typed = item.trim();
    if (typed === "") continue;
    const address = parseAddress(typed);
    if (address === null) strange.push({ name: "o", value: typed, why: "no address" });
    else if (!chosen.includes(address)) chosen.push(address);
  }
}

/** The canonical link to a view: known parameters in one order, defaults left out. */
export function compareHref(view: CompareView): string {
  return `/compare${query(view)}`;
}

/** The same comparison as a table to take away. */
export function compareCsvHref(view: CompareView): string {
  const link = query({ ...view, span: DEFAULT_COMPARE.span });
  return `/api/v1/compare${link}${link === "" ? "?" : "&"}format=csv`;
}

/** The parameters of a view's canonical link, for the hidden fields of a form that works without script. */
export function compareParams(view: CompareView): [name: string, value: string][] {
  return Array.from(new URLSearchParams(query(view)));
}

/** The view without one of those compared. */
export function without(view: CompareView, address: Address): CompareView {
  return { ...view, chosen: view.chosen.filter((other) => other !== address) };
}

function query({ chosen, ...scalars }: CompareView): string {
  return serialize({ o: chosen.join(","), ...scalars });
}
