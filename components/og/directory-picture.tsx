import { printWhole } from "@/lib/format/number";
import type { DirectoryView } from "@/lib/links/directory";
import type { DirectoryReport } from "@/lib/reports/types";
import { type Column, columnsOf } from "../orchestrators/columns";
import type { Entry } from "../orchestrators/entry";
import { entriesOf } from "../orchestrators/from-row";
import { shownEntries } from "../orchestrators/order";
import { sortWords } from "../orchestrators/sort-words";
import { COLOURS } from "./colours";
import { pictureCell, picturedFigures } from "./directory-cells";
import { PictureSeal } from "./picture-seal";
import { Sheet } from "./sheet";
import { calledInPicture, Line, Pile, Text } from "./text";

const ROWS = 6;
/** px; a name and five figures share the 1,088 between the edges */
const WIDTH = 146;
const NAME = 358;

/** The directory's preview: the first rows of the view, in its order, with its yield and window. */
export function DirectoryPicture({ report, view }: { report: DirectoryReport; view: DirectoryView }) {
  const found = shownEntries(entriesOf(report.orchestrators, report.asOf.round), view);
  const columns = columnsOf({ ...view, columns: picturedFigures(view) }).filter(({ key }) => key !== null);
  return (
    <Sheet stamp={report} title="Orchestrators" sub={viewWords(view, found.length)}>
      <Pile style={{ borderTop: `3px solid ${COLOURS.rule}` }}>
        <Line style={{ borderBottom: `1px solid ${COLOURS.rule}`, padding: "6px 0" }}>
          <Pile style={{ width: NAME }} />
          {columns.map(({ key, label, unit }) => (
            <Pile key={key ?? label} style={{ width: WIDTH, alignItems: "flex-end" }}>
              <Text size={19} colour={key === view.sort.key ? "accent" : "ink-2"}>
                {label}
              </Text>
              <Text size={17} colour="ink-3">
                {unit}
              </Text>
            </Pile>
          ))}
        </Line>
        {found.slice(0, ROWS).map((entry) => (
          <Row key={entry.address} entry={entry} view={view} columns={columns} />
        ))}
        {found.length === 0 && (
          <Text size={26} colour="ink-2" style={{ padding: "30px 0" }}>
            No orchestrator in this view.
          </Text>
        )}
      </Pile>
    </Sheet>
  );
}

function Row({ entry, view, columns }: { entry: Entry; view: DirectoryView; columns: readonly Column[] }) {
  return (
    <Line style={{ borderBottom: `1px solid ${COLOURS.hair}`, padding: "5px 0", alignItems: "center" }}>
      <Line style={{ width: NAME, gap: 10, alignItems: "center", overflow: "hidden" }}>
        <PictureSeal address={entry.address} size={32} />
        <Text size={24} heavy>
          {calledInPicture(entry.name, entry.address)}
        </Text>
      </Line>
      {columns.map(({ key }) => (
        <Line key={key} style={{ width: WIDTH, justifyContent: "flex-end" }}>
          <Text size={24} heavy={key === view.yield}>
            {key === null ? " " : pictureCell(entry, key, view)}
          </Text>
        </Line>
      ))}
    </Line>
  );
}

const WHO: Record<DirectoryView["show"], string> = {
  active: "active",
  all: "all, active or not",
  ticked: "ticked",
  favourites: "favourites of one browser",
};

/** A view in words; what was searched for is a stranger's text and stays out of the picture. */
export function viewWords(view: DirectoryView, count: number): string {
  const narrowed = view.q !== "" || Object.keys(view.filters).length > 0;
  const searched = narrowed ? ", narrowed by search or ranges" : "";
  return `${printWhole(count)} ${WHO[view.show]}${searched} · by ${sortWords(view.sort)}`;
}
