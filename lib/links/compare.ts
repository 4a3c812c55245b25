import { createParser, createSerializer, parseAsStringLiteral } from "nuqs/server";
import { type Address, parseAddress } from "../units/address";
import { WINDOWS, type Window } from "../yield/realised";
import { parseAsAccount } from "./account";
import { decimalParser } from "./decimal";
import { type Ignored, type LinkParams, pairsOf, readParams } from "./params";
import { SPANS, type Span } from "./profile";
import { SCENARIO, type ScenarioView } from "./scenario";

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
  /** whose scenario is shown, one of those chosen; "" for the first */
  who: Address | "";
  /** the stake that is tried of that one, in LPT; "" for as it is */
  stake: string;
  /** the fees of 90 days that are tried of that one, in ETH; "" for as they are */
  fees90: string;
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
  who: "",
  stake: "",
  fees90: "",
};

const SCALARS = {
  account: parseAsAccount.withDefault(""),
  amount: decimalParser({ most: MOST_LPT, digits: 18, zero: false }).withDefault(""),
  window: createParser<Window>({
    parse: (text) => WINDOWS.find((known) => String(known) === text) ?? null,
    serialize: String,
  }).withDefault(90),
  fees: parseAsStringLiteral(["counted", "out"]).withDefault("counted"),
  span: parseAsStringLiteral(SPANS).withDefault("90"),
  cut: SCENARIO.cut,
  share: SCENARIO.share,
  who: createParser<Address | "">({ parse: parseAddress, serialize: String }).withDefault(""),
  stake: SCENARIO.stake,
  fees90: SCENARIO.fees,
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
  who: "it is none of those compared",
  stake: "a stake is LPT, at most 1,000,000,000",
  fees90: "fees are ETH, at most 1,000,000,000",
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
  if (view.who !== "" && !view.chosen.includes(view.who)) {
    told.push({ name: "who", value: view.who, why: WHY.who ?? "" });
    view.who = "";
  }
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
  const { span, who, stake, fees90 } = DEFAULT_COMPARE;
  const link = query({ ...view, span, who, stake, fees90 });
  return `/api/v1/compare${link}${link === "" ? "?" : "&"}format=csv`;
}

/** The parameters of a view's canonical link, for the hidden fields of a form that works without script. */
export function compareParams(view: CompareView): [name: string, value: string][] {
  return Array.from(new URLSearchParams(query(view)));
}

/** The view without one of those compared. */
export function without(view: CompareView, address: Address): CompareView {
  const left = { ...view, chosen: view.chosen.filter((other) => other !== address) };
  return scenarioAddress(view) === address ? { ...left, who: "", stake: "", fees90: "" } : left;
}

/** Whose scenario a view shows; null where nobody is chosen. */
export function scenarioAddress({ who, chosen }: CompareView): Address | null {
  return who === "" ? (chosen[0] ?? null) : who;
}

/** What a view tries of that one. */
export function scenarioOfCompare({ cut, share, stake, fees90 }: CompareView): ScenarioView {
  return { cut, share, stake, fees: fees90 };
}

/** The view with another try of one of those compared. */
export function withScenario(view: CompareView, who: Address, scenario: ScenarioView): CompareView {
  const { cut, share, stake, fees } = scenario;
  return { ...view, who: who === view.chosen[0] ? "" : who, cut, share, stake, fees90: fees };
}

function query({ chosen, ...scalars }: CompareView): string {
  return serialize({ o: chosen.join(","), ...scalars });
}
