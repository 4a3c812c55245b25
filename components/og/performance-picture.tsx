import { printWhole } from "@/lib/format/number";
import { printPercent } from "@/lib/format/percent";
import { type PerformanceView, performanceHref, regionOf } from "@/lib/links/performance";
import type { PerformanceReport } from "@/lib/reports/performance-types";
import { columnsOf, type PerformanceColumn, regionValue } from "../performance/columns";
import type { PerformanceEntry, PerformanceTableData } from "../performance/entry";
import { bestScore, entriesOf, testedFrom } from "../performance/order";
import { printPrice } from "../performance/print-price";
import { sortWords } from "../performance/sort-words";
import { tableData } from "../performance/table-data";
import { PictureTable } from "./picture-table";
import { Sheet } from "./sheet";
import { wordsInPicture } from "./text";

const ROWS = 6;
const COLUMNS = 5;
/** Longest name of a pipeline, model or region, in characters. */
const LONGEST = 26;

const LONGEST_ORDER = 44;

/** What says most of an orchestrator, after the column that the view is in the order of. */
const FIRST = ["score", "success", "round-trip", "best", "stake"];

/** The preview of the performance page: the first rows of the view, in its order. */
export function PerformancePicture({ report, view }: { report: PerformanceReport; view: PerformanceView }) {
  const data = tableData(report);
  const known = picturedView(report, view);
  const all = columnsOf({ ...known, regions: sortedRegion(known) }, data);
  const columns = picturedColumns(all, known);
  const found = entriesOf(data, known);
  return (
    <Sheet stamp={report} title="Performance" sub={viewWords(report, known, found.length, all)}>
      <PictureTable
        columns={columns.map((column) => ({ ...headOf(column), key: column.key }))}
        rows={found.slice(0, ROWS).map((entry) => ({
          address: entry.address,
          name: entry.name,
          cells: columns.map((column) => ({ text: cellText(column, entry, known, data) })),
        }))}
        sorted={known.sort.key}
        strong="score"
        nobody="No active orchestrator in this view."
      />
    </Sheet>
  );
}

/**
 * The view without what its picture does not show, and with the service's own names in place of the link's: views that
 * look the same are one.
 */
export function picturedView(report: PerformanceReport, view: PerformanceView): PerformanceView {
  const { pipeline, model } = report.test;
  const region = regionOf(view.sort.key);
  const isKnown = region === null || report.regions.some(({ id }) => id === region);
  const sort: PerformanceView["sort"] = isKnown ? view.sort : { key: "score", descending: true };
  return { ...view, pipeline, model, sort, regions: [], figure: region === null ? "score" : view.figure };
}

/** The link of what a picture shows. */
export function performancePictureLink(report: PerformanceReport, view: PerformanceView): string {
  return performanceHref(picturedView(report, view));
}

function sortedRegion({ sort }: PerformanceView): string[] {
  const region = regionOf(sort.key);
  return region === null ? [] : [region];
}

function picturedColumns(all: readonly PerformanceColumn[], { sort }: PerformanceView): PerformanceColumn[] {
  const wanted = [...new Set([sort.key, ...FIRST])];
  const chosen = wanted.flatMap((key) => all.filter((column) => column.key === key && key !== "name"));
  const kept = new Set(chosen.slice(0, COLUMNS));
  return all.filter((column) => kept.has(column));
}

function headOf({ key, label, unit }: PerformanceColumn): { label: string; unit: string } {
  return key === "stake"
    ? { label: "Stake share", unit }
    : { label: wordsInPicture(label, 14) ?? "Region", unit };
}

/** A cell as the page prints it. */
function cellText(
  { key, region }: PerformanceColumn,
  entry: PerformanceEntry,
  view: PerformanceView,
  { known, pricesKnown, regions }: PerformanceTableData,
): string {
  if (key === "stake") return entry.share === null ? "not known" : printPercent(entry.share, 2);
  if (key === "price" && entry.price === null) return pricesKnown ? "not listed" : "not known";
  if (key === "price") return printPrice(entry.price ?? "0");
  if (!known) return key === "score" ? "not known" : "–";
  if (entry.mean === null) return key === "score" ? "not tested" : "–";
  const [score, success, roundTrip] = entry.mean;
  if (key === "score") return printPercent(score);
  if (key === "success") return printPercent(success);
  if (key === "round-trip") return printPercent(roundTrip);
  if (key === "tested") return `${testedFrom(entry)} of ${regions.length}`;
  if (key === "best") {
    const best = bestScore(entry);
    const where = entry.best === null ? null : wordsInPicture(regions[entry.best]?.id ?? "", 6);
    return best === null ? "–" : `${where ?? ""} ${printPercent(best)}`.trim();
  }
  const value = region === null ? null : regionValue(entry, region, view.figure);
  return value === null ? "–" : printPercent(value);
}

/** A view in words. What is tested is named as the service names it; what was searched for stays out of the picture. */
function viewWords(
  { test, tested, orchestrators }: PerformanceReport,
  view: PerformanceView,
  count: number,
  columns: readonly PerformanceColumn[],
): string {
  const names = [test.pipeline, test.model].flatMap((name) =>
    name === null ? [] : [wordsInPicture(name, LONGEST) ?? "a name without letters to draw"],
  );
  const what = [view.kind === "ai" ? "AI" : "Transcoding", ...names].join(", ");
  const shown = view.q === "" ? "" : `, ${printWhole(count)} shown by a search`;
  const known = test.state === "ok" || test.state === "stale";
  const who = known
    ? `${printWhole(tested)} of ${printWhole(orchestrators.length)} tested${shown}`
    : "the service gives no results now";
  const order = wordsInPicture(sortWords(view.sort, columns), LONGEST_ORDER) ?? "a region";
  return `${what} · by ${order} · ${who}`;
}
