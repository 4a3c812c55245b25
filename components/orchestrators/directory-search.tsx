import {
  DEFAULT_DIRECTORY,
  type DirectoryView,
  directoryParams,
  readDirectoryView,
  sortParam,
} from "@/lib/links/directory";
import { SEARCH_BOUND, searchOf } from "@/lib/links/search";
import { SearchAndSort } from "../ui/search-and-sort";
import type { GoDirectory } from "./linked-directory";
import { SORTS, sortWords } from "./sort-words";

const CHOICES = SORTS.map((sort) => ({ param: sortParam(sort), words: sortWords(sort) }));

/** Search and order of the directory. */
export function DirectorySearch({ view, go }: { view: DirectoryView; go: GoDirectory }) {
  return (
    <SearchAndSort
      action="/orchestrators"
      kept={directoryParams({ ...view, q: "", sort: DEFAULT_DIRECTORY.sort })}
      q={view.q}
      bound={SEARCH_BOUND}
      searchOf={searchOf}
      onSearch={(q) => go({ ...view, q }, "typing")}
      sort={sortParam(view.sort)}
      sorts={CHOICES}
      onSort={(sort) => go({ ...view, sort: readDirectoryView({ sort }).view.sort }, "choice")}
    />
  );
}
