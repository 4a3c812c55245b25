"use client";

import { useState } from "react";
import {
  DEFAULT_DIRECTORY,
  type DirectoryView,
  readDirectoryView,
  SEARCH_BOUND,
  searchOf,
  sortParam,
} from "@/lib/links/directory";
import { KeptFields } from "./kept-fields";
import { SORTS, sortWords } from "./sort-words";
import type { Go } from "./use-directory-view";

const ORDERS = SORTS.map((sort) => (
  <option key={sortParam(sort)} value={sortParam(sort)}>
    {sortWords(sort)}
  </option>
));

/** Search and order: a form that asks the server, and answers in place where script runs. */
export function DirectorySearch({ view, go }: { view: DirectoryView; go: Go }) {
  const [typed, setTyped] = useState(view.q);
  const [known, setKnown] = useState(view.q);
  if (known !== view.q) {
    setKnown(view.q);
    if (searchOf(typed) !== view.q) setTyped(view.q);
  }

  function search(text: string) {
    setTyped(text);
    go({ ...view, q: readDirectoryView({ q: text }).view.q }, "typing");
  }

  return (
    <form action="/orchestrators" method="get" onSubmit={(event) => event.preventDefault()}>
      <KeptFields view={{ ...view, q: "", sort: DEFAULT_DIRECTORY.sort }} />
      <label className="fld">
        <span className="vh">Search by name or address</span>
        <input
          type="search"
          name="q"
          placeholder="Name or address"
          maxLength={SEARCH_BOUND}
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
            go({ ...view, sort: readDirectoryView({ sort: event.target.value }).view.sort }, "choice")
          }
        >
          {ORDERS}
        </select>
      </label>
      <button type="submit" className="btn sm without-script">
        Apply
      </button>
    </form>
  );
}
