"use client";

import { type CSSProperties, useCallback, useMemo, useRef, useState } from "react";
import { type DirectoryView, directoryCsvHref, hasDefaultColumns } from "@/lib/links/directory";
import { canTick, toggleTick } from "@/lib/links/directory/choices";
import { useLinkedView } from "../ui/use-linked-view";
import { AXIS_WIDTH, axisOf, onAxis } from "./axis";
import { CardKey } from "./card-key";
import type { Look } from "./cell";
import { columnsOf } from "./columns";
import { DirectoryControls } from "./directory-controls";
import { DirectoryHead } from "./directory-head";
import { DirectoryRow } from "./directory-row";
import { EmptyDirectory } from "./empty-directory";
import type { Entry } from "./entry";
import { type GoDirectory, LINKED_DIRECTORY } from "./linked-directory";
import { MedianRows } from "./median-row";
import type { Middle } from "./middle";
import { shownEntries } from "./order";
import { type PackedEntry, unpack } from "./pack";
import { sortWords } from "./sort-words";
import { TickTray } from "./tick-tray";
import { useFavourites } from "./use-favourites";

/** The orchestrator that the account of a link delegates to, and how that account is called. */
export interface Delegation {
  delegate: string;
  account: string;
}

interface Props {
  packed: PackedEntry[];
  middle: Middle;
  initial: DirectoryView;
  delegation: Delegation | null;
}

/** The directory's controls and its table, printed by the server for the link's view and turned in place from then on. */
export function DirectoryTable({ packed, middle, initial, delegation }: Props) {
  const [view, go, frame] = useLinkedView<DirectoryView, HTMLDivElement>(initial, LINKED_DIRECTORY);
  const [favourites, star] = useFavourites();
  const [tick, refused] = useTicks(view, go);
  const entries = useMemo(() => packed.map(unpack), [packed]);
  const shown = useMemo(() => shownEntries(entries, view, favourites), [entries, view, favourites]);
  const look = useLook(entries, middle, view);
  const { axis, columns } = look;
  const middleTick =
    axis &&
    ({ "--m": `${((onAxis(axis, axis.median) - 0.75) / (AXIS_WIDTH - 1.5)) * 100}%` } as CSSProperties);
  const key = useMemo(() => <CardKey columns={columns} />, [columns]);
  const medians = useMemo(
    () => <MedianRows middle={middle} entries={entries} look={look} />,
    [middle, entries, look],
  );
  const isPlain = hasDefaultColumns(view);
  const marked = view.account === initial.account ? delegation : null;

  return (
    <div ref={frame}>
      <DirectoryControls view={view} go={go} entries={entries} favourites={favourites} />
      <div className="count">
        <p role="status">
          {shown.length} of {entries.length} orchestrators shown
        </p>
        {view.show !== "favourites" && shown.length > 0 && (
          <a href={directoryCsvHref(view)} download="orchestrators.csv">
            CSV, {shown.length === 1 ? "this one" : `these ${shown.length}`}
          </a>
        )}
      </div>
      {key}
      <Box isPlain={isPlain}>
        <table
          className={isPlain ? "t cards dir std" : "t cards dir"}
          data-by={columns.find(({ sort }) => sort === view.sort.key)?.id}
          style={middleTick ?? undefined}
        >
          <caption className="vh">
            {view.show === "active" ? "Active" : "All"} orchestrators by {sortWords(view.sort)}
          </caption>
          <DirectoryHead columns={columns} view={view} />
          <tbody>
            {shown.length > 0 && medians}
            {shown.map((entry) => {
              const lower = entry.address.toLowerCase();
              return (
                <DirectoryRow
                  key={entry.address}
                  entry={entry}
                  look={look}
                  isTicked={view.ticked.includes(lower)}
                  isFavourite={favourites?.has(lower) ?? false}
                  account={marked?.delegate === entry.address ? marked.account : null}
                  onTick={tick}
                  onStar={star}
                />
              );
            })}
          </tbody>
        </table>
      </Box>
      {shown.length === 0 && <EmptyDirectory entries={entries} view={view} favourites={favourites} />}
      <TickTray view={view} entries={entries} shown={shown} refused={refused} />
    </div>
  );
}

/** Columns that a reader chose may be wider than the screen: the box scrolls then, and never the page. */
function Box({ isPlain, children }: { isPlain: boolean; children: React.ReactNode }) {
  if (isPlain) return children;
  return (
    <section className="wide" aria-label="Table of orchestrators">
      {children}
    </section>
  );
}

/** What rows are printed by; the same object as long as nothing of it changes, so that no row is printed anew. */
function useLook(entries: readonly Entry[], middle: Middle, view: DirectoryView): Look {
  const { yield: first, window, columns: chosen } = view;
  return useMemo(() => {
    const values = entries.flatMap((entry) => (entry.active ? entry.realised[window][first] : []));
    const columns = columnsOf({ columns: chosen, yield: first, window });
    return { yield: first, window, columns, axis: axisOf(values, middle.realised[window][first]) };
  }, [entries, middle, chosen, first, window]);
}

/** Turns ticks; one too many is refused, and said to be until the next one. */
function useTicks(view: DirectoryView, go: GoDirectory): [tick: (address: string) => void, refused: boolean] {
  const [refused, setRefused] = useState(false);
  const now = useRef(view);
  now.current = view;
  const tick = useCallback(
    (address: string) => {
      const isTicked = now.current.ticked.includes(address.toLowerCase());
      setRefused(!isTicked && !canTick(now.current));
      go(toggleTick(now.current, address), "choice");
    },
    [go],
  );
  return [tick, refused];
}
