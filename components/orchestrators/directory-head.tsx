import { memo } from "react";
import { type DirectoryView, directoryHref, sortFor } from "@/lib/links/directory";
import { Def } from "../ui/def";
import type { Column } from "./columns";

/** The heads: pressing a name sorts by it, pressing the unit under it tells how the figure is made. */
export const DirectoryHead = memo(function DirectoryHead(props: {
  columns: readonly Column[];
  view: DirectoryView;
}) {
  const { columns, view } = props;
  return (
    <thead>
      <tr>
        <td className="c-pick" />
        {columns.map((column) => (
          <Head key={column.id} column={column} view={view} />
        ))}
      </tr>
    </thead>
  );
});

function Head({ column, view }: { column: Column; view: DirectoryView }) {
  const { id, label, unit, figure, sort } = column;
  const sorted = sort !== null && sort === view.sort.key;
  const arrow = view.sort.descending ? " ↓" : " ↑";
  return (
    <th
      scope="col"
      className={`${id === "name" ? "l " : ""}c-${id}`}
      aria-sort={sorted ? (view.sort.descending ? "descending" : "ascending") : undefined}
    >
      {sort === null ? (
        figure && <Def figure={figure}>{label}</Def>
      ) : (
        <a data-view="" href={directoryHref({ ...view, sort: sortFor(sort, view.sort) })}>
          {label}
          {sorted && arrow}
        </a>
      )}
      {figure && unit !== "" && (
        <small>
          <Def figure={figure} of={label}>
            {unit}
          </Def>
        </small>
      )}
    </th>
  );
}
