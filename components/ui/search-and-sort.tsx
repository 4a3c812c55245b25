"use client";

import { useState } from "react";
import { KeptFields } from "./kept-fields";

/** An order as it stands in a link and in words. */
export interface SortChoice {
  param: string;
  words: string;
}

interface Props {
  /** the page that answers the form */
  action: string;
  /** the rest of the view, which a form without script must keep */
  kept: readonly (readonly [name: string, value: string])[];
  /** what is searched for */
  q: string;
  bound: number;
  /** typed text as the view takes it */
  searchOf: (typed: string) => string;
  onSearch: (q: string) => void;
  sort: string;
  sorts: readonly SortChoice[];
  onSort: (param: string) => void;
}

/** Search and order of a list: a form that asks the server, and answers in place where script runs. */
export function SearchAndSort({ action, kept, q, bound, searchOf, onSearch, sort, sorts, onSort }: Props) {
  const [typed, setTyped] = useState(q);
  const [known, setKnown] = useState(q);
  if (known !== q) {
    setKnown(q);
    if (searchOf(typed) !== q) setTyped(q);
  }
  return (
    <form action={action} method="get" onSubmit={(event) => event.preventDefault()}>
      <KeptFields params={kept} />
      <label className="fld">
        <span className="vh">Search by name or address</span>
        <input
          type="search"
          name="q"
          placeholder="Name or address"
          maxLength={bound}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            onSearch(searchOf(target.value));
          }}
        />
      </label>
      <label className="fld">
        <span className="hide-s">Sort</span>
        <select name="sort" aria-label="Sort" value={sort} onChange={({ target }) => onSort(target.value)}>
          {sorts.map(({ param, words }) => (
            <option key={param} value={param}>
              {words}
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
