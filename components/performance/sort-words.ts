import { type PerformanceSort, performanceSortFor } from "@/lib/links/performance";
import type { PerformanceColumn } from "./columns";

/** An order in words: "score, highest first". */
export function sortWords(
  { key, descending }: PerformanceSort,
  columns: readonly PerformanceColumn[],
): string {
  const column = columns.find((one) => one.key === key);
  const name = (column?.title ?? column?.label ?? key.replace("at-", "")).replace(/^\w(?=[a-z])/, (first) =>
    first.toLowerCase(),
  );
  if (key === "name") return `name, ${descending ? "from Z" : "from A"}`;
  return `${name}, ${descending ? "highest" : "lowest"} first`;
}

/** Every order there is, those that a first press gives before their reverse. */
export function sortsOf(columns: readonly PerformanceColumn[], current: PerformanceSort): PerformanceSort[] {
  const elsewhere: PerformanceSort = { key: "at-", descending: false };
  const first = columns.map(({ key }) => performanceSortFor(key, elsewhere));
  const all = [...first, ...first.map(({ key, descending }) => ({ key, descending: !descending }))];
  return all.some(({ key }) => key === current.key) ? all : [current, ...all];
}

/** An order as a link's parameter. */
export function sortParam({ key, descending }: PerformanceSort): string {
  return descending ? `-${key}` : key;
}
