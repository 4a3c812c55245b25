import { memo } from "react";
import { type DirectoryView, directoryParams, type Filters } from "@/lib/links/directory";
import { FILTER_KEYS, type FilterKey } from "@/lib/links/directory/keys";
import { printRange } from "@/lib/links/directory/range";
import { KeptFields } from "../ui/kept-fields";
import { rangesOf } from "./order";
import { filterWords } from "./sort-words";

/** A range for every figure: a form that the server answers, and that answers in place where script runs. */
export function FilterForm({ view }: { view: DirectoryView }) {
  const set = rangesOf(view);
  return (
    <details className="drop" name="directory">
      <summary className="btn sm">Filters{set.length > 0 && ` (${set.length})`}</summary>
      {/* made anew when the ranges change elsewhere, so that its fields show them */}
      <form
        key={set.map(([key, range]) => `${key}=${printRange(range)}`).join("&")}
        className="panel"
        action="/orchestrators"
        method="get"
        data-view=""
      >
        <KeptFields params={directoryParams({ ...view, filters: {} })} />
        <Ranges filters={view.filters} />
        <p className="n2">
          Yields and their parts are those of the {view.window} rounds chosen. An orchestrator whose figure is
          not known lies in no range.
        </p>
        <button type="submit" className="btn sm">
          Apply filters
        </button>
      </form>
    </details>
  );
}

const Ranges = memo(function Ranges({ filters }: Pick<DirectoryView, "filters">) {
  return (
    <div className="ranges">
      {FILTER_KEYS.map((key) => (
        <RangeFields key={key} name={key} filters={filters} />
      ))}
    </div>
  );
});

function RangeFields({ name, filters }: { name: FilterKey; filters: Filters }) {
  const words = filterWords(name);
  const range = filters[name];
  const label = words.unit === "" ? words.name : `${words.name}, ${words.unit}`;
  return (
    <fieldset>
      <legend>
        {words.name} <small>{words.unit}</small>
      </legend>
      <input
        name={`min-${name}`}
        inputMode="decimal"
        maxLength={20}
        placeholder="from"
        aria-label={`${label}: from`}
        defaultValue={range?.min ?? ""}
      />
      <input
        name={`max-${name}`}
        inputMode="decimal"
        maxLength={20}
        placeholder="to"
        aria-label={`${label}: to`}
        defaultValue={range?.max ?? ""}
      />
    </fieldset>
  );
}
