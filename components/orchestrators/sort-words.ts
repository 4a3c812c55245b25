import { SORT_KEYS, type Sort, type SortKey } from "@/lib/links/directory";

const WORDS: Record<SortKey, string> = {
  stake: "stake",
  name: "name",
  real: "real yield",
  nominal: "nominal yield",
  "forecast-real": "forecast real yield",
  "forecast-nominal": "forecast nominal yield",
  "reward-cut": "reward cut",
  "fee-cut": "fee cut",
  share: "share of stake",
  "reward-calls": "reward calls",
  delegators: "delegators",
  fees: "fees",
};

/** An order in words: "stake, largest first". */
export function sortWords({ key, descending }: Sort): string {
  if (key === "name") return descending ? "name, from Z" : "name, from A";
  return `${WORDS[key]}, ${descending ? "largest" : "smallest"} first`;
}

/** Every order there is, those with the largest first before their reverse. */
export const SORTS: readonly Sort[] = [true, false].flatMap((first) =>
  SORT_KEYS.map((key) => ({ key, descending: first === (key !== "name") })),
);
