"use client";

import { useState } from "react";
import { type DirectoryView, directoryParams, readDirectoryView, SEARCH_BOUND } from "@/lib/links/directory";
import { SORTS, sortWords } from "./sort-words";
import type { Go } from "./use-directory-view";

/** Search and order: a form that asks the server, and answers in place where script runs. */
export function DirectorySearch({ view, go }: { view: DirectoryView; go: Go }) {
  const [typed, setTyped] = useState(view.q);
  const [known, setKnown] = useState(view.q);
  if (known !== view.q) {
    setKnown(view.q);
    if (typed.trim().replace(/\s+/g, " ") !== view.q) setTyped(view.q);
  }
  const kept = directoryParams({ ...view, q: "", sort: { key: "stake", descending: true } });

  function search(text: string) {
    setTyped(text);
    go({ ...view, q: readDirectoryView({ q: text }).view.q }, "typing");
  }

  return (
    <form action="/orchestrators" method="get" onSubmit={(event) => event.preventDefault()}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
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
          value={sortParam(view)}
          onChange={(event) =>
            go({ ...view, sort: readDirectoryView({ sort: event.target.value }).view.sort }, "choice")
          }
        >
          {SORTS.map((sort) => (
            <option key={sortParam({ ...view, sort })} value={sortParam({ ...view, sort })}>
              {sortWords(sort)}
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

function sortParam({ sort }: Pick<DirectoryView, "sort">): string {
  return `${sort.descending ? "-" : ""}${sort.key}`;
}
