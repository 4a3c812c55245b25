import { csvTable } from "@/lib/export/csv";
import type { DirectoryView } from "@/lib/links/directory";
import { cellText, headText } from "./cell-text";
import { columnsOf, figuresOf } from "./columns";
import { DIRECTIONS } from "./cut-words";
import type { Entry } from "./entry";
import { warningsOf } from "./warnings";

/** What stands in a file for one column of the screen, or for a part of one. */
interface Part {
  head: string;
  text: (entry: Entry) => string;
}

/**
 * Rows as the directory shows them, as a file: the columns of the view and what it is sorted and narrowed by. What a cell
 * of the screen says in more than one way becomes as many columns: the name, the address and the marks beside it; the
 * rounds since a change of cuts and its direction.
 */
export function directoryCsv(shown: readonly Entry[], view: DirectoryView): string {
  const parts = partsOf(view);
  return csvTable(
    parts.map(({ head }) => head),
    shown.map((entry) => parts.map(({ text }) => text(entry))),
  );
}

function partsOf(view: DirectoryView): Part[] {
  return columnsOf({ ...view, columns: figuresOf(view) }).flatMap((column): Part[] => {
    const part = { head: headText(column), text: (entry: Entry) => cellText(entry, column, view) };
    if (column.id === "name")
      return [
        part,
        { head: "Address", text: ({ address }) => address },
        { head: "Marks", text: (entry) => marksOf(entry, view) },
      ];
    if (column.id === "cut-changed") return [part, { head: `${column.label}, direction`, text: directionOf }];
    return [part];
  });
}

/** The words of warning and of note beside a name, without the shapes that stand before them. */
function marksOf(entry: Entry, { window }: DirectoryView): string {
  return warningsOf(entry, window)
    .map(({ text }) => text.replace(/^[▲×] /, ""))
    .join("; ");
}

/** Empty where it is not known, so that "never" is not taken for it. */
function directionOf({ lastCut }: Entry): string {
  if (lastCut === undefined) return "";
  return lastCut === null ? "never changed" : DIRECTIONS[lastCut.direction];
}
