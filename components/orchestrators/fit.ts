import type { DirectoryView } from "@/lib/links/directory";
import { hasDefaultColumns } from "@/lib/links/directory";
import { type ColumnId, columnsOf, figuresOf, inForce } from "./columns";

/** What leaves a link's first columns where they do not fit, in this order. */
const LEAVING: readonly ColumnId[] = [
  "share",
  "forecast-b",
  "fee-cut",
  "yield-b",
  "delegators",
  "change-30",
  "fees",
  "forecast",
  "reward-cut",
];

/** How many have left at each breadth of the style sheet, from the widest on. */
const LEFT = [0, 2, 4, 6, 6] as const;
/** How many have left on a phone's cards, which grow by what a view adds. */
const LEFT_ON_CARDS = 6;

/** The columns that are out of sight at each breadth of the style sheet, the phone's cards last. */
export type Hidden = readonly (readonly ColumnId[])[];

type Fitted = Pick<DirectoryView, "columns" | "fit" | "sort" | "filters" | "yield">;

/**
 * What does not fit of a view's columns. What it is sorted or narrowed by never leaves: where it is no column of its own,
 * another one makes room for it.
 * @returns null where all columns stay, and scroll in a box of their own
 */
export function hiddenIn(view: Fitted): Hidden | null {
  if (!hasDefaultColumns(view) || view.fit === "all") return null;
  const staying = new Set(idsOf(view, inForce(view)));
  const leaving = LEAVING.filter((id) => !staying.has(id));
  const added = figuresOf(view).length - view.columns.length;
  // one column too many still fits: cells are a little wider than their figures
  if (leaving.length + 1 < (LEFT.at(-1) ?? 0) + added) return null;
  const cards = LEAVING.slice(0, LEFT_ON_CARDS).filter((id) => !staying.has(id));
  return [...LEFT.map((count) => leaving.slice(0, count + added)), cards];
}

function idsOf(view: Pick<DirectoryView, "yield">, columns: DirectoryView["columns"]): ColumnId[] {
  return columnsOf({ columns, yield: view.yield, window: 90 }).map(({ id }) => id);
}

/** The same for the style sheet, as attributes of the table. */
export function hiddenAttributes(hidden: Hidden | null): Record<string, string> {
  const filled = (hidden ?? []).map((ids, breadth) => [`data-h${breadth}`, ids.join(" ")] as const);
  return Object.fromEntries(filled.filter(([, ids]) => ids !== ""));
}
