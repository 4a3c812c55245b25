"use client";

import { useState } from "react";
import {
  DEFAULT_PERFORMANCE,
  type PerformanceView,
  performanceParams,
  readPerformanceView,
} from "@/lib/links/performance";
import type { PerformanceColumn } from "./columns";
import { sortParam, sortsOf, sortWords } from "./sort-words";
import type { Go } from "./use-performance-view";

interface Props {
  view: PerformanceView;
  go: Go;
  columns: readonly PerformanceColumn[];
}

/** Search and order: a form that asks the server, and answers in place where script runs. */
export function PerformanceSearch({ view, go, columns }: Props) {
  const [typed, setTyped] = useState(view.q);
  const [known, setKnown] = useState(view.q);
  if (known !== view.q) {
    setKnown(view.q);
    if (typed.trim().replace(/\s+/g, " ") !== view.q) setTyped(view.q);
  }
  const kept = performanceParams({ ...view, q: "", sort: DEFAULT_PERFORMANCE.sort });

  function search(text: string) {
    setTyped(text);
    go({ ...view, q: readPerformanceView({ q: text }).view.q }, "typing");
  }

  return (
    <form action="/performance" method="get" onSubmit={(event) => event.preventDefault()}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="fld">
        <span className="vh">Search by name or address</span>
        <input
          type="search"
          name="q"
          placeholder="Name or address"
          maxLength={120}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => search(event.target.value)}
        />
      </label>
      <label className="fld">
        <span className="hide-s">Sort</span>
        <select
          name="sort"
          aria-label="Sort"
          value={sortParam(view.sort)}
          onChange={(event) =>
            go({ ...view, sort: readPerformanceView({ sort: event.target.value }).view.sort }, "choice")
          }
        >
          {sortsOf(columns, view.sort).map((sort) => (
            <option key={sortParam(sort)} value={sortParam(sort)}>
              {sortWords(sort, columns)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="btn sm without-script">
        Apply
      </button>
    </form>
  );
}
