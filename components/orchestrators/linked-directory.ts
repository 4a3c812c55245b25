import { type DirectoryView, directoryHref, readDirectoryView } from "@/lib/links/directory";
import type { Go, LinkedView } from "../ui/use-linked-view";

/** Shows another view of the directory. */
export type GoDirectory = Go<DirectoryView>;

/** The directory's view in its links. */
export const LINKED_DIRECTORY: LinkedView<DirectoryView> = {
  read: readDirectoryView,
  href: directoryHref,
  keep: (before, next) => ({
    ...next,
    columns: kept(before.columns, next.columns),
    filters: kept(before.filters, next.filters),
    ticked: kept(before.ticked, next.ticked),
  }),
};

function kept<T>(before: T, next: T): T {
  return JSON.stringify(before) === JSON.stringify(next) ? before : next;
}
