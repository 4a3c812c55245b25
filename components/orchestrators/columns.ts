import type { FigureId } from "@/lib/figures/figures";
import { type DirectoryView, inOrder, type SortKey } from "@/lib/links/directory";
import { FIGURE_KEYS, type FigureKey } from "@/lib/links/directory/keys";

/** The look of a column; the class of its cells is c- and this. The yield that stands out has its own. */
export type ColumnId =
  | "rank"
  | "name"
  | "yield"
  | "yield-b"
  | "forecast"
  | "forecast-b"
  | "calls"
  | Exclude<FigureKey, "real" | "nominal" | "forecast-real" | "forecast-nominal" | "reward-calls">;

/** A column as its head names it, and as a card on a phone labels it. */
export interface Column {
  id: ColumnId;
  /** null: rank and name, which are no figures to choose */
  key: FigureKey | null;
  label: string;
  /** stands in the head's second line, and carries the definition */
  unit: string;
  /** label over the figure on a card */
  card: string;
  figure: FigureId | null;
  sort: SortKey | null;
}

const RANK: Column = { id: "rank", key: null, label: "#", unit: "", card: "", figure: "rank", sort: null };
const NAME: Column = {
  id: "name",
  key: null,
  label: "Orchestrator",
  unit: "",
  card: "",
  figure: null,
  sort: "name",
};

/** The figures that a view shows: its columns, and what it is sorted and narrowed by for as long as it is. */
export function figuresOf(view: Pick<DirectoryView, "columns" | "sort" | "filters">): FigureKey[] {
  return inOrder([...view.columns, ...inForce(view)]);
}

/**
 * The figures that a view is sorted or narrowed by, apart from those that are read in every view: the order by stake in
 * the rank, and warnings beside the name.
 */
export function inForce({ sort, filters }: Pick<DirectoryView, "sort" | "filters">): FigureKey[] {
  return FIGURE_KEYS.filter((key) => (key === sort.key && key !== "stake") || Object.hasOwn(filters, key));
}

/** The columns of a view, from left to right: the yield it puts first, real or nominal, stands before the other one. */
export function columnsOf(view: Pick<DirectoryView, "columns" | "yield" | "window">): Column[] {
  const places = view.columns.map((key) => [placeOf(key, view.yield), columnOf(key, view)] as const);
  return [RANK, NAME, ...places.toSorted(([a], [b]) => a - b).map(([, column]) => column)];
}

const PARTNERS: Partial<Record<FigureKey, FigureKey>> = {
  real: "nominal",
  nominal: "real",
  "forecast-real": "forecast-nominal",
  "forecast-nominal": "forecast-real",
};

/** Where nominal stands first, it changes places with real. */
function placeOf(key: FigureKey, first: "real" | "nominal"): number {
  return FIGURE_KEYS.indexOf(first === "nominal" ? (PARTNERS[key] ?? key) : key);
}

type Words = readonly [label: string, unit: string, card: string, figure: FigureId];

const WORDS: Record<FigureKey, Words> = {
  real: ["Real yield", "% a year", "Real, % a year", "real-yield"],
  nominal: ["Nominal", "% a year", "Nominal, % a year", "nominal-yield"],
  issuance: ["Issuance yield", "% a year", "Issuance, % a year", "issuance-yield"],
  "fee-yield": ["Fee yield", "% a year", "Fees, % a year", "fee-yield"],
  "forecast-real": ["Forecast real", "365 days, %", "Forecast real, %", "forecast-real-yield"],
  "forecast-nominal": ["Forecast nom.", "365 days, %", "Forecast nom., %", "forecast-nominal-yield"],
  "forecast-issuance": ["Forecast issuance", "365 days, %", "Forecast iss., %", "forecast-issuance-yield"],
  "forecast-fees": ["Forecast fees", "365 days, %", "Forecast fees, %", "forecast-fee-yield"],
  "reward-cut": ["Reward cut", "%", "Reward cut, %", "reward-cut"],
  "fee-cut": ["Fee cut", "%", "Fee cut, %", "fee-cut"],
  "cut-changed": ["Last cut change", "rounds ago", "Cut changed", "last-cut-change"],
  stake: ["Stake", "LPT", "Stake, LPT", "stake"],
  "change-7": ["Change", "7 days, LPT", "7 days, LPT", "stake-change"],
  "change-30": ["Change", "30 days, LPT", "30 days, LPT", "stake-change"],
  "growth-30": ["Growth", "30 days, %", "30 days, %", "stake-change"],
  share: ["Share", "% of active", "Share, %", "stake-share"],
  "reward-calls": ["Reward calls", "last 90 rounds", "Reward calls", "reward-calls"],
  "reward-calls-30": ["Reward calls", "30 rounds", "Calls, 30 rounds", "reward-calls"],
  delegators: ["Delegators", "accounts", "Delegators", "delegators"],
  fees: ["Fees", "90 days, ETH", "Fees 90 d, ETH", "fees"],
  "fees-30": ["Fees", "30 days, ETH", "Fees 30 d, ETH", "fees"],
  score: ["Best score", "of 100", "Best score, of 100", "best-score"],
  age: ["Age", "rounds active", "Rounds active", "rounds-active"],
  votes: ["Votes", "of proposals", "Votes", "votes"],
};

/** What is taken over the window chosen. */
const REALISED: ReadonlySet<FigureKey> = new Set(["real", "nominal", "issuance", "fee-yield"]);

function columnOf(key: FigureKey, { yield: first, window }: Pick<DirectoryView, "yield" | "window">): Column {
  const [label, unit, card, figure] = WORDS[key];
  const stands = key === first;
  return {
    id: idOf(key, first),
    key,
    label: stands && key === "nominal" ? "Nominal yield" : label,
    unit: REALISED.has(key) ? `${window} rounds, ${unit}` : unit,
    card,
    figure,
    sort: key,
  };
}

function idOf(key: FigureKey, first: "real" | "nominal"): ColumnId {
  switch (key) {
    case "real":
    case "nominal":
      return key === first ? "yield" : "yield-b";
    case "forecast-real":
    case "forecast-nominal":
      return key === `forecast-${first}` ? "forecast" : "forecast-b";
    case "reward-calls":
      return "calls";
    default:
      return key;
  }
}
