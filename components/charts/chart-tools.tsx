import type { MouseEvent } from "react";
import type { ChartSpec } from "./chart-spec";
import { tableAnchor } from "./chart-table";

/** Table, CSV and PNG. What they need is loaded at the first press; without script the table is still one press away. */
export function ChartTools({ spec, csvHref }: { spec: ChartSpec; csvHref: string | undefined }) {
  async function csv() {
    const { saveCsv } = await import("./chart-csv");
    saveCsv(spec);
  }
  async function png(event: MouseEvent<HTMLButtonElement>) {
    const figure = event.currentTarget.closest("figure");
    if (figure === null) return;
    const { savePng } = await import("./chart-png");
    await savePng(spec, figure);
  }
  return (
    <span className="tools">
      <a href={`#${tableAnchor(spec.id)}`} onClick={openTable}>
        Table
      </a>
      {csvHref === undefined ? (
        <button type="button" className="with-script" onClick={csv}>
          CSV
        </button>
      ) : (
        <a href={csvHref}>CSV</a>
      )}
      <button type="button" className="with-script" onClick={png}>
        PNG
      </button>
    </span>
  );
}

/** Not every browser opens what a link leads into. */
function openTable(event: MouseEvent<HTMLAnchorElement>) {
  const details = event.currentTarget.closest("figure")?.querySelector("details");
  if (details) details.open = true;
}
