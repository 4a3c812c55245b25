import { printWhole } from "@/lib/format/number";
import type { ChartSpec } from "./chart-spec";
import { unitWord } from "./print";
import { rowMarkup } from "./row-markup";
import { tableRows } from "./table-rows";

/** The anchor of a chart's table: a link to it opens the table. */
export function tableAnchor(id: string): string {
  return `${id}-figures`;
}

/** The chart's figures as a table, closed until somebody opens it. */
export function ChartTable({ spec }: { spec: ChartSpec }) {
  const { rows, every } = tableRows(spec);
  const unit = unitWord(spec.unit);
  const noted = (spec.notes ?? []).length > 0;
  return (
    <details className="cf">
      <summary>The same figures as a table</summary>
      <section
        className="cf-box"
        id={tableAnchor(spec.id)}
        aria-label={`Figures: ${spec.title}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by those who scroll with keys
        tabIndex={0}
      >
        {(every > 1 || spec.thinning !== undefined) && <p className="sub">{leftOut(spec, every)}</p>}
        <table className="t">
          <caption className="vh">{spec.title}</caption>
          <thead>
            <tr>
              <th scope="col" className="l">
                {spec.x.name}
                {spec.x.kind === "time" && <small>UTC</small>}
              </th>
              {spec.series.map(({ key, name }) => (
                <th scope="col" key={key}>
                  {name}
                  {unit !== "" && <small>{unit}</small>}
                </th>
              ))}
              {noted && (
                <th scope="col" className="l">
                  Remark
                </th>
              )}
            </tr>
          </thead>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: every text in it is escaped where it is made */}
          <tbody dangerouslySetInnerHTML={{ __html: rowMarkup(rows, noted) }} />
        </table>
      </section>
    </details>
  );
}

/** Which points the table and the CSV leave out. */
function leftOut({ thinning, x }: ChartSpec, every: number): string {
  const table = every > 1 ? `Every ${ordinal(every)} point stands here. ` : "";
  const count = printWhole(x.values.length);
  if (thinning === undefined) return `${table}The CSV has all ${count}.`;
  const of = printWhole(thinning.of);
  const csv = {
    extremes: `The chart and the CSV have ${count} of ${of} points: the highest and lowest of each stretch.`,
    changes: `The chart and the CSV have the ${count} of ${of} points at which something changed.`,
    sums: `Each bar adds up ${Math.ceil(thinning.of / x.values.length)} of ${of}.`,
  }[thinning.how];
  return `${table}${csv}`;
}

function ordinal(count: number): string {
  if (count === 2) return "second";
  if (count === 3) return "third";
  const ends: Record<number, string> = { 1: "st", 2: "nd", 3: "rd" };
  const teen = count % 100 > 10 && count % 100 < 14;
  return `${count}${(teen ? undefined : ends[count % 10]) ?? "th"}`;
}
