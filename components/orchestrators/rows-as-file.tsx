import { type DirectoryView, directoryCsvHref } from "@/lib/links/directory";
import type { Entry } from "./entry";

interface Props {
  view: DirectoryView;
  shown: readonly Entry[];
  /** whose figures they are and as of when, for the name of a file made here: "sample-round-4253" */
  stamp: string;
}

/** The rows of a view as a file. The server makes it; that of favourites the browser, which alone knows them. */
export function RowsAsFile({ view, shown, stamp }: Props) {
  if (shown.length === 0) return null;
  const words = `CSV, ${shown.length === 1 ? "this one" : `these ${shown.length}`}`;
  if (view.show !== "favourites")
    return (
      <a href={directoryCsvHref(view)} download="orchestrators.csv">
        {words}
      </a>
    );
  return (
    <button type="button" className="as-link" onClick={() => save(shown, view, stamp)}>
      {words}
    </button>
  );
}

async function save(shown: readonly Entry[], view: DirectoryView, stamp: string): Promise<void> {
  const { directoryCsv } = await import("./csv-table");
  const file = new Blob([directoryCsv(shown, view)], { type: "text/csv;charset=utf-8" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `orchestrators-favourites-${stamp}.csv`;
  link.click();
  // the browser takes the file over in a task of its own
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
