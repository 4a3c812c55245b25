import { firstSort, SORT_KEYS, type Sort, type SortKey } from "@/lib/links/directory";

type Ends = readonly [high: string, low: string];

const AMOUNT: Ends = ["largest first", "smallest first"];
const RATE: Ends = ["highest first", "lowest first"];
const COUNT: Ends = ["most first", "fewest first"];
const TIME: Ends = ["longest first", "shortest first"];

const WORDS: Record<SortKey, readonly [name: string, ends: Ends]> = {
  name: ["name", ["from Z", "from A"]],
  real: ["real yield", RATE],
  nominal: ["nominal yield", RATE],
  issuance: ["issuance yield", RATE],
  "fee-yield": ["fee yield", RATE],
  "forecast-real": ["forecast real yield", RATE],
  "forecast-nominal": ["forecast nominal yield", RATE],
  "forecast-issuance": ["forecast issuance yield", RATE],
  "forecast-fees": ["forecast fee yield", RATE],
  "reward-cut": ["reward cut", RATE],
  "fee-cut": ["fee cut", RATE],
  "cut-changed": ["time since a cut changed", TIME],
  stake: ["stake", AMOUNT],
  "change-7": ["change of stake in 7 days", AMOUNT],
  "change-30": ["change of stake in 30 days", AMOUNT],
  "growth-30": ["growth in 30 days", RATE],
  share: ["share of stake", AMOUNT],
  "reward-calls": ["reward calls", COUNT],
  "reward-calls-30": ["reward calls, 30 rounds", COUNT],
  delegators: ["delegators", COUNT],
  fees: ["fees", AMOUNT],
  "fees-30": ["fees, 30 days", AMOUNT],
  score: ["best score", RATE],
  age: ["rounds active", COUNT],
  votes: ["votes", COUNT],
  warnings: ["warnings", COUNT],
};

/** An order in words: "stake, largest first". */
export function sortWords({ key, descending }: Sort): string {
  const [name, [high, low]] = WORDS[key];
  return `${name}, ${descending ? high : low}`;
}

/** Every order there is, those that a first press gives before their reverse. */
export const SORTS: readonly Sort[] = [
  ...SORT_KEYS.map(firstSort),
  ...SORT_KEYS.map((key) => ({ key, descending: !firstSort(key).descending })),
];

/** What a range is about, in words and in the unit of its ends. */
export function filterWords(key: Exclude<SortKey, "name">): { name: string; unit: string } {
  const [name] = WORDS[key];
  return { name: NAMES[key] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}`, unit: UNITS[key] ?? "%" };
}

const NAMES: Partial<Record<SortKey, string>> = {
  "cut-changed": "Last cut change",
  "change-7": "Change in 7 days",
  "change-30": "Change in 30 days",
  fees: "Fees, 90 days",
  "reward-calls": "Reward calls, 90 rounds",
};

const UNITS: Partial<Record<SortKey, string>> = {
  "cut-changed": "rounds ago",
  stake: "LPT",
  "change-7": "LPT",
  "change-30": "LPT",
  delegators: "accounts",
  fees: "ETH",
  "fees-30": "ETH",
  score: "of 100",
  age: "rounds",
  warnings: "",
};
