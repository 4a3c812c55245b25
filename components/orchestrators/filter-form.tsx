import { memo } from "react";
import { printStranger } from "@/lib/format/text";
import { type DirectoryView, directoryParams, type Filters } from "@/lib/links/directory";
import { FILTER_KEYS, type FilterKey, filterKey } from "@/lib/links/directory/keys";
import { printRange } from "@/lib/links/directory/range";
import type { Ignored } from "@/lib/links/params";
import { KeptFields } from "../ui/kept-fields";
import { rangesOf } from "./order";
import { filterWords } from "./sort-words";

/** A range for every figure: a form that the server answers, and that answers in place where script runs. */
export function FilterForm({ view, refused }: { view: DirectoryView; refused: readonly Ignored[] }) {
  const set = rangesOf(view);
  const wrong = refused.filter(({ name }) => filterKey(name) !== null);
  return (
    <details className="drop" name="directory" open={wrong.length > 0}>
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
        <Ranges filters={view.filters} wrong={wrong} />
        <p className="n2">
          Yields and their parts are those of the {view.window} rounds chosen. An orchestrator whose figure is
          not known lies in no range.
        </p>
        <div className="panel-acts">
          <button type="submit" className="btn sm">
            Apply filters
          </button>
          <p role="alert">{wrong.length > 0 && `Not applied: ${wrong.map(wrongWords).join("; ")}.`}</p>
        </div>
      </form>
    </details>
  );
}

/** "Stake from 9 to 1: its ends are the wrong way round". */
function wrongWords({ name, value, why }: Ignored): string {
  const key = filterKey(name);
  const words = key === null ? name : filterWords(key).name;
  return `${words} ${printStranger(value, 40)}${why === undefined ? "" : `: ${why}`}`;
}

const Ranges = memo(function Ranges(props: Pick<DirectoryView, "filters"> & { wrong: readonly Ignored[] }) {
  const { filters, wrong } = props;
  return (
    <div className="ranges">
      {FILTER_KEYS.map((key) => (
        <RangeFields key={key} name={key} filters={filters} wrong={wrong.find(({ name }) => name === key)} />
      ))}
    </div>
  );
});

function RangeFields(props: { name: FilterKey; filters: Filters; wrong: Ignored | undefined }) {
  const { name, filters, wrong } = props;
  const words = filterWords(name);
  const range = filters[name];
  // what was typed stays, to be put right
  const [low = "", high = ""] = wrong?.value.split("..") ?? [];
  const isWrong = wrong === undefined ? undefined : true;
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
        aria-invalid={isWrong}
        defaultValue={range?.min ?? low}
      />
      <input
        name={`max-${name}`}
        inputMode="decimal"
        maxLength={20}
        placeholder="to"
        aria-label={`${label}: to`}
        aria-invalid={isWrong}
        defaultValue={range?.max ?? high}
      />
    </fieldset>
  );
}
