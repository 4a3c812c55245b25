import { memo } from "react";
import { type DirectoryView, directoryHref, directoryParams } from "@/lib/links/directory";
import { plainColumns } from "@/lib/links/directory/choices";
import { DEFAULT_COLUMNS, FIGURE_KEYS } from "@/lib/links/directory/keys";
import { KeptFields } from "../ui/kept-fields";
import { filterWords } from "./sort-words";

/** Which figures are columns: a form that the server answers, and that answers in place where script runs. */
export function ColumnForm({ view }: { view: DirectoryView }) {
  return (
    <details className="drop" name="directory">
      <summary className="btn sm">Columns</summary>
      {/* columns that were asked for are all shown, also where they are those of a plain link */}
      <form key={view.columns.join()} className="panel" action="/orchestrators" method="get" data-view="">
        <KeptFields params={directoryParams({ ...view, columns: DEFAULT_COLUMNS, fit: "all" })} />
        <Choices columns={view.columns} />
        <div className="panel-acts">
          <button type="submit" className="btn sm">
            Show these
          </button>
          <a className="btn sm" data-view="" href={directoryHref({ ...view, columns: FIGURE_KEYS })}>
            All {FIGURE_KEYS.length}
          </a>
          <a className="btn sm" data-view="" href={directoryHref(plainColumns(view))}>
            Those at first
          </a>
        </div>
      </form>
    </details>
  );
}

const Choices = memo(function Choices({ columns }: Pick<DirectoryView, "columns">) {
  return (
    <div className="choices">
      {FIGURE_KEYS.map((key) => {
        const { name, unit } = filterWords(key);
        return (
          <label key={key}>
            <input type="checkbox" name="cols" value={key} defaultChecked={columns.includes(key)} />
            <span>
              {name} <small>{unit}</small>
            </span>
          </label>
        );
      })}
    </div>
  );
});
