import type { ChartSpec } from "./chart-spec";
import { printValue, printX } from "./print";

/** Rows that a chart's table has at most in the page. */
export const MOST_ROWS = 40;

/** One row as printed: null is not known, "" is none. */
export interface TableRow {
  x: number;
  head: string;
  cells: (string | null)[];
  /** words at this point, each after the name of its series where there are several */
  note: string;
}

/**
 * The chart's figures as a table, newest first. Where there are more points than rows, every so manyth is left, counted
 * from the newest one, and `every` says so; points with words stay.
 */
export function tableRows(spec: ChartSpec, most = MOST_ROWS): { rows: TableRow[]; every: number } {
  const { x, series, unit, notes = [] } = spec;
  const newest = x.values.length - 1;
  const every = Math.max(1, Math.ceil(x.values.length / most));
  const noted = new Set(notes.map((note) => note.x));
  const rows = x.values.flatMap((at, index) => {
    if ((newest - index) % every !== 0 && !noted.has(at)) return [];
    const cells = series.map(({ values, sparse }) => {
      const value = values[index] ?? null;
      if (value === null) return sparse ? "" : null;
      return printValue(value, unit);
    });
    return [{ x: at, head: printX(at, x), cells, note: noteAt(spec, at) }];
  });
  return { rows: rows.reverse().slice(0, 2 * most), every };
}

function noteAt({ notes = [], series }: ChartSpec, x: number): string {
  return notes
    .filter((note) => note.x === x)
    .map(({ series: key, text }) => {
      const name = series.find((one) => one.key === key)?.name;
      return series.length === 1 || name === undefined ? text : `${name}: ${text}`;
    })
    .join("; ");
}
