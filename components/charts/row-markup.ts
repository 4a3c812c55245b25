import type { TableRow } from "./table-rows";

/**
 * A table's rows as markup. They never change once printed, and as one string the browser takes them over without
 * walking through every cell.
 * @param noted whether the table has a column of words
 */
export function rowMarkup(rows: readonly TableRow[], noted: boolean): string {
  return rows
    .map(({ head, cells, note }) => {
      const printed = cells.map((cell) =>
        cell === null ? '<td class="n3">not known</td>' : `<td>${escaped(cell)}</td>`,
      );
      const words = noted ? `<td class="l">${escaped(note)}</td>` : "";
      return `<tr><th scope="row" class="l">${escaped(head)}</th>${printed.join("")}${words}</tr>`;
    })
    .join("");
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Words by strangers can stand at a point. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (found) => ENTITIES[found] ?? "");
}
