import {
  DEFAULT_PERFORMANCE,
  type PerformanceView,
  performanceParams,
  readPerformanceView,
} from "@/lib/links/performance";
import { SEARCH_BOUND, searchOf } from "@/lib/links/search";
import { SearchAndSort } from "../ui/search-and-sort";
import type { PerformanceColumn } from "./columns";
import type { GoPerformance } from "./linked-performance";
import { sortParam, sortsOf, sortWords } from "./sort-words";

interface Props {
  view: PerformanceView;
  go: GoPerformance;
  columns: readonly PerformanceColumn[];
}

/** Search and order of the scores. */
export function PerformanceSearch({ view, go, columns }: Props) {
  return (
    <SearchAndSort
      action="/performance"
      kept={performanceParams({ ...view, q: "", sort: DEFAULT_PERFORMANCE.sort })}
      q={view.q}
      bound={SEARCH_BOUND}
      searchOf={searchOf}
      onSearch={(q) => go({ ...view, q }, "typing")}
      sort={sortParam(view.sort)}
      sorts={sortsOf(columns, view.sort).map((sort) => ({
        param: sortParam(sort),
        words: sortWords(sort, columns),
      }))}
      onSort={(sort) => go({ ...view, sort: readPerformanceView({ sort }).view.sort }, "choice")}
    />
  );
}
