"use client";

import { type CSSProperties, useMemo } from "react";
import type { DirectoryView } from "@/lib/links/directory";
import { AXIS_WIDTH, axisOf, onAxis } from "./axis";
import { CardKey } from "./card-key";
import { columnsOf } from "./columns";
import { DirectoryControls } from "./directory-controls";
import { DirectoryHead } from "./directory-head";
import { DirectoryRow } from "./directory-row";
import { EmptyDirectory } from "./empty-directory";
import { MedianRow } from "./median-row";
import type { Middle } from "./middle";
import { entriesOf } from "./order";
import { type PackedEntry, unpack } from "./pack";
import { sortWords } from "./sort-words";
import { useDirectoryView } from "./use-directory-view";

/** The directory's controls and its table, printed by the server for the link's view and turned in place from then on. */
export function DirectoryTable(props: { packed: PackedEntry[]; middle: Middle; initial: DirectoryView }) {
  const { packed, middle, initial } = props;
  const [view, go, frame] = useDirectoryView<HTMLDivElement>(initial);
  const entries = useMemo(() => packed.map(unpack), [packed]);
  const shown = useMemo(() => entriesOf(entries, view), [entries, view]);
  const columns = columnsOf(view);
  const axis = useMemo(() => {
    const active = entries.filter((entry) => entry.active);
    const values = active.map((entry) => entry.realised[view.window][view.yield]);
    return axisOf(values, middle.realised[view.window][view.yield]);
  }, [entries, middle, view.window, view.yield]);
  const tick =
    axis &&
    ({ "--m": `${((onAxis(axis, axis.median) - 0.75) / (AXIS_WIDTH - 1.5)) * 100}%` } as CSSProperties);

  return (
    <div ref={frame}>
      <DirectoryControls view={view} go={go} entries={entries} />
      <CardKey columns={columns} />
      <table className="t cards dir" style={tick ?? undefined}>
        <caption className="vh">
          {view.show === "all" ? "All" : "Active"} orchestrators by {sortWords(view.sort)}
        </caption>
        <DirectoryHead columns={columns} view={view} />
        <tbody>
          {shown.length > 0 && <MedianRow middle={middle} columns={columns} view={view} axis={axis} />}
          {shown.map((entry) => (
            <DirectoryRow key={entry.address} entry={entry} columns={columns} view={view} axis={axis} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <EmptyDirectory entries={entries} view={view} />}
      <p className="count" role="status">
        {shown.length} of {entries.length} orchestrators shown
      </p>
    </div>
  );
}
