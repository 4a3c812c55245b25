import { firstSort, SORT_KEYS, type Sort, type SortKey } from "@/lib/links/directory";

type Ends = readonly [high: string, low: string];

const AMOUNT: Ends = ["largest first", "smallest first"];
const RATE: Ends = ["highest first", "lowest first"];
const COUNT: Ends = ["most first", "fewest first"];

const WORDS: Record<SortKey, readonly [name: string, ends: Ends]> = {
  stake: ["stake", AMOUNT],
  name: ["name", ["from Z", "from A"]],
  real: ["real yield", RATE],
  nominal: ["nominal yield", RATE],
  "forecast-real": ["forecast real yield", RATE],
  "forecast-nominal": ["forecast nominal yield", RATE],
  "reward-cut": ["reward cut", RATE],
  "fee-cut": ["fee cut", RATE],
  share: ["share of stake", AMOUNT],
  "reward-calls": ["reward calls", COUNT],
  delegators: ["delegators", COUNT],
  fees: ["fees", AMOUNT],
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
