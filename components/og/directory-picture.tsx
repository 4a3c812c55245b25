import { printWhole } from "@/lib/format/number";
import { DEFAULT_DIRECTORY, type DirectoryView, directoryHref } from "@/lib/links/directory";
import type { DirectoryReport } from "@/lib/reports/types";
import type { Entry } from "../orchestrators/entry";
import { entriesOf } from "../orchestrators/from-row";
import { shownEntries } from "../orchestrators/order";
import { sortWords } from "../orchestrators/sort-words";
import { warningsOf } from "../orchestrators/warnings";
import { isMarked, pictureCell, picturedFigures, pictureHeads, showsRealised } from "./directory-cells";
import { type PictureRow, PictureTable } from "./picture-table";
import { Sheet } from "./sheet";
import { Text } from "./text";

const ROWS = 6;
/** Where warnings stand under the names. */
const TALL_ROWS = 5;

/** The directory's preview: the first rows of the view, in its order, with its yield and window. */
export function DirectoryPicture({ report, view }: { report: DirectoryReport; view: DirectoryView }) {
  if (view.show === "favourites") return <Favourites report={report} />;
  const found = shownEntries(entriesOf(report.orchestrators, report.asOf.round), view);
  return (
    <Sheet stamp={report} title="Orchestrators" sub={viewWords(view, found.length)}>
      <PicturedEntries entries={found} view={view} />
    </Sheet>
  );
}

/** The first of some orchestrators with what of a view fits a picture. */
export function PicturedEntries({ entries, view }: { entries: readonly Entry[]; view: DirectoryView }) {
  const columns = pictureHeads(view);
  const told = view.sort.key === "warnings" || view.filters.warnings !== undefined;
  const rows = entries.slice(0, told ? TALL_ROWS : ROWS).map((entry): PictureRow => {
    const warnings = warningsOf(entry, view.window).filter(({ tone }) => tone !== "q");
    return {
      address: entry.address,
      name: entry.name,
      mark: warnings.length > 0,
      note: told ? warnings.map(({ text }) => withoutShape(text)).join(", ") : null,
      cells: columns.map(({ key }) => cellOf(entry, key, view)),
    };
  });
  return (
    <PictureTable
      columns={columns}
      rows={rows}
      sorted={view.sort.key}
      strong={view.yield}
      nobody="No orchestrator in this view."
    />
  );
}

function cellOf(entry: Entry, key: Parameters<typeof pictureCell>[1], view: DirectoryView) {
  return { text: pictureCell(entry, key, view), mark: isMarked(entry, key, view) };
}

/** The triangle is drawn beside the name, and the font has none. */
function withoutShape(text: string): string {
  return text.replace(/^[▲×] /, "");
}

/** Favourites never leave the browser that keeps them, so there are none that a picture could count. */
function Favourites({ report }: { report: DirectoryReport }) {
  return (
    <Sheet stamp={report} title="Orchestrators" sub="Favourites">
      <Text size={28}>Each reader’s favourites are kept in the reader’s own browser.</Text>
      <Text size={24} colour="ink-2" style={{ marginTop: 10 }}>
        The link shows those of whoever opens it; a picture cannot know them.
      </Text>
    </Sheet>
  );
}

const WHO: Record<Exclude<DirectoryView["show"], "favourites">, string> = {
  active: "active",
  all: "all, active or not",
  ticked: "ticked",
};

/** A view in words; what was searched for is a stranger's text and stays out of the picture. */
export function viewWords(view: DirectoryView, count: number): string {
  const narrowed = view.q !== "" || Object.keys(view.filters).length > 0;
  const searched = narrowed ? ", narrowed by search or ranges" : "";
  const who = view.show === "favourites" ? "" : WHO[view.show];
  const window = showsRealised(view) ? ` · yields over ${view.window} rounds` : "";
  return `${printWhole(count)} ${who}${searched} · by ${sortWords(view.sort)}${window}`;
}

/** The link of a view without what its picture does not show: views that look the same share one. */
export function directoryPictureLink(view: DirectoryView): string {
  const { ticked, show } = view;
  if (show === "favourites") return directoryHref({ ...DEFAULT_DIRECTORY, show });
  const columns = picturedFigures(view);
  return directoryHref({ ...view, columns, ticked: show === "ticked" ? ticked : [], account: "" });
}
