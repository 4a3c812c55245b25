import { csv } from "@/lib/export/csv";
import type { ChartSpec } from "./chart-spec";
import { exactValue, exactX, unitWord } from "./print";
import { fileName, isSample, save } from "./save";

/**
 * A chart's figures as CSV, oldest first, with all their digits, in the units that the chart is read in. A head names
 * its unit; the first one also says which of the points are there, and what network invented them.
 */
export function chartCsv(spec: ChartSpec, sample: boolean): string {
  const { x, series, unit, notes = [] } = spec;
  const first = [x.name, x.kind === "time" ? "UTC" : "", thinningWords(spec), sample ? "sample network" : ""];
  const head = first.filter((word) => word !== "").join("; ");
  const named = series.map((one) => ({
    ...one,
    head: unitWord(unit) === "" ? one.key : `${one.key} (${unitWord(unit)})`,
  }));
  const rows = x.values.map((at, index) =>
    Object.fromEntries([
      [head, exactX(at, x)],
      ...named.map(({ head: name, values }) => {
        const value = values[index] ?? null;
        return [name, value === null ? null : exactValue(value, unit)] as const;
      }),
      [
        "remark",
        notes
          .filter((note) => note.x === at)
          .map(({ text }) => text)
          .join("; "),
      ],
    ]),
  );
  const heads = [head, ...named.map((one) => one.head), ...(notes.length === 0 ? [] : ["remark"])];
  return csv(heads, rows);
}

/** Hands the reader the file. */
export function saveCsv(spec: ChartSpec): void {
  const text = chartCsv(spec, isSample());
  save(new Blob([text], { type: "text/csv;charset=utf-8" }), fileName(spec, "csv"));
}

function thinningWords({ thinning, x }: ChartSpec): string {
  if (thinning === undefined) return "";
  const how = {
    extremes: "highest and lowest of each stretch",
    changes: "where it changed",
    sums: "added up",
  };
  return `${x.values.length} of ${thinning.of} points, ${how[thinning.how]}`;
}
