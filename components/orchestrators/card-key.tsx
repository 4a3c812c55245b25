import { Def } from "../ui/def";
import type { Column } from "./columns";

/** The definitions behind a card's labels: a table's heads carry them on a desk, and cards have no heads. */
export function CardKey({ columns }: { columns: readonly Column[] }) {
  return (
    <details className="key">
      <summary>What the figures on the cards mean</summary>
      <ul>
        {columns.map(({ id, figure, label }) =>
          figure === null || id === "rank" ? null : (
            <li key={id}>
              <Def figure={figure}>{label}</Def>
            </li>
          ),
        )}
      </ul>
    </details>
  );
}
