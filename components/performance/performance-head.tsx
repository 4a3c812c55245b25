import { type PerformanceView, performanceHref, performanceSortFor } from "@/lib/links/performance";
import { Def } from "../ui/def";
import type { PerformanceColumn } from "./columns";

interface Props {
  columns: readonly PerformanceColumn[];
  view: PerformanceView;
}

/** The heads: pressing a name sorts by it, pressing the unit under it tells how the figure is made. */
export function PerformanceHead({ columns, view }: Props) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <Head key={column.key} column={column} view={view} />
        ))}
      </tr>
    </thead>
  );
}

function Head({ column, view }: { column: PerformanceColumn; view: PerformanceView }) {
  const { key, id, label, unit, title, figure } = column;
  const sorted = key === view.sort.key;
  return (
    <th
      scope="col"
      className={`${key === "name" ? "l " : ""}c-${id}${sorted ? " by" : ""}`}
      aria-sort={sorted ? (view.sort.descending ? "descending" : "ascending") : undefined}
    >
      <a
        data-view=""
        title={title ?? undefined}
        href={performanceHref({ ...view, sort: performanceSortFor(key, view.sort) })}
      >
        {label}
        {sorted && (view.sort.descending ? " ↓" : " ↑")}
      </a>
      {figure !== null && (
        <small>
          <Def figure={figure} of={title ?? label}>
            {unit}
          </Def>
        </small>
      )}
    </th>
  );
}
