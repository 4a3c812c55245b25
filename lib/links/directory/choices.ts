import { DEFAULT_DIRECTORY, type DirectoryView, type Filters } from "../directory";
import type { FilterKey } from "./keys";
import { MOST_TICKED } from "./lists";

/** The filters without one of them. */
export function withoutFilter(filters: Filters, dropped: FilterKey): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([key]) => key !== dropped));
}

/** Whether one more can be ticked. */
export function canTick({ ticked }: DirectoryView): boolean {
  return ticked.length < MOST_TICKED;
}

/** The view with an orchestrator ticked, or no longer; unchanged where it would be one too many. */
export function toggleTick(view: DirectoryView, address: string): DirectoryView {
  const lower = address.toLowerCase();
  const ticked = view.ticked.includes(lower)
    ? view.ticked.filter((other) => other !== lower)
    : canTick(view)
      ? [...view.ticked, lower]
      : view.ticked;
  const left = view.show === "ticked" && ticked.length === 0;
  return { ...view, ticked, show: left ? DEFAULT_DIRECTORY.show : view.show };
}

/** The view with the columns of a link that names none, as many as fit. */
export function plainColumns(view: DirectoryView): DirectoryView {
  return { ...view, columns: DEFAULT_DIRECTORY.columns, fit: DEFAULT_DIRECTORY.fit };
}

/** The view of those shown alone, whatever a search or a filter had hidden of them. */
export function only(view: DirectoryView, show: "ticked" | "favourites"): DirectoryView {
  return { ...view, show, q: "", filters: {} };
}

/** The view without what hides rows: search, filters, and who is shown. */
export function unhidden(view: DirectoryView): DirectoryView {
  return { ...view, q: "", filters: {}, show: DEFAULT_DIRECTORY.show };
}
