"use client";

import { type CSSProperties, type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { type DirectoryView, hasDefaultColumns } from "@/lib/links/directory";
import { canTick, toggleTick } from "@/lib/links/directory/choices";
import { FIGURE_KEYS } from "@/lib/links/directory/keys";
import type { Ignored } from "@/lib/links/params";
import type { AccountReading } from "@/lib/reports/account";
import { IgnoredParams } from "../states/ignored";
import { useKeptFocus } from "../ui/use-kept-focus";
import { useLinkedView } from "../ui/use-linked-view";
import { AccountNote, delegationOf } from "./account-note";
import { AXIS_WIDTH, axisOf, onAxis } from "./axis";
import { CardKey } from "./card-key";
import type { Look } from "./cell";
import { columnsOf, figuresOf } from "./columns";
import { DirectoryControls } from "./directory-controls";
import { DirectoryHead } from "./directory-head";
import { DirectoryRows } from "./directory-rows";
import { EmptyDirectory } from "./empty-directory";
import type { Entry } from "./entry";
import { type Hidden, hiddenAttributes, hiddenIn } from "./fit";
import { FitNote } from "./fit-note";
import { type GoDirectory, LINKED_DIRECTORY } from "./linked-directory";
import { MedianRows } from "./median-row";
import type { Middle } from "./middle";
import { shownEntries } from "./order";
import { type PackedEntry, unpack } from "./pack";
import { RowsAsFile } from "./rows-as-file";
import { sortWords } from "./sort-words";
import { TickTray } from "./tick-tray";
import { useDrops } from "./use-drops";
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
  /** what of the link was not used */
  ignored: readonly Ignored[];
  /** the account that the link names; null where it names none */
  account: AccountReading | null;
  /** whose figures they are and as of when, for the name of a file: "sample-round-4253" */
  stamp: string;
  /** what stands between the notes and the controls, whatever the view */
  children: ReactNode;
}

/** The directory's notes, controls and table, printed by the server for the link's view and turned in place from then on. */
export function DirectoryTable({ packed, middle, initial, ignored, account, stamp, children }: Props) {
  const [view, go, frame, nonsense] = useLinkedView<DirectoryView, HTMLDivElement>(
    initial,
    LINKED_DIRECTORY,
    ignored,
  );
  const [favourites, star] = useFavourites();
  const [tick, refused] = useTicks(view, go);
  const entries = useMemo(() => packed.map(unpack), [packed]);
  const shown = useMemo(() => shownEntries(entries, view, favourites), [entries, view, favourites]);
  const look = useLook(entries, middle, view);
  const { columns } = look;
  const key = useMemo(() => <CardKey columns={columns} />, [columns]);
  const medians = useMemo(
    () => <MedianRows middle={middle} entries={entries} look={look} />,
    [middle, entries, look],
  );
  const hidden = hiddenIn(view);
  // an account that was dropped, or came back, is the link's own
  const asked = view.account === initial.account ? account : null;
  const marked = useMemo(() => asked && delegationOf(asked), [asked]);
  const count = useRef<HTMLParagraphElement>(null);
  useKeptFocus(frame, count);
  useDrops(frame);

  return (
    <div ref={frame}>
      <IgnoredParams ignored={nonsense.link} />
      {asked && <AccountNote account={asked} view={view} entries={entries} shown={shown} />}
      {children}
      <DirectoryControls
        view={view}
        go={go}
        entries={entries}
        favourites={favourites}
        refused={nonsense.form.length > 0 ? nonsense.form : nonsense.link}
      />
      <div className="count">
        <p role="status" ref={count} tabIndex={-1}>
          {shown.length} of {entries.length} orchestrators shown
        </p>
        <RowsAsFile view={view} shown={shown} stamp={stamp} />
        <FitNote view={view} hidden={hidden} />
      </div>
      {key}
      <Box isPlain={hidden !== null}>
        <table
          className={`t cards dir ${breadthOf(view, hidden)}`}
          style={medianMark(look)}
          {...hiddenAttributes(hidden)}
        >
          <caption className="vh">
            {view.show === "active" ? "Active" : "All"} orchestrators by {sortWords(view.sort)}
          </caption>
          <DirectoryHead columns={columns} view={view} />
          <DirectoryRows
            shown={shown}
            look={look}
            ticked={view.ticked}
            favourites={favourites}
            marked={marked}
            summary={medians}
            onTick={tick}
            onStar={star}
          />
        </table>
      </Box>
      {shown.length === 0 && <EmptyDirectory entries={entries} view={view} favourites={favourites} />}
      <TickTray view={view} entries={entries} shown={shown} refused={refused} />
    </div>
  );
}

/** By which widths the style sheet lays out the columns: as many as fit, those of a plain link, or any. */
function breadthOf(view: DirectoryView, hidden: Hidden | null): "std" | "whole" | "any" {
  if (hidden !== null) return "std";
  return hasDefaultColumns(view) && figuresOf(view).length === view.columns.length ? "whole" : "any";
}

/** Where on the axis of the yield that stands out its median lies, for the style sheet. */
function medianMark({ axis }: Look): CSSProperties | undefined {
  if (axis === null) return undefined;
  return { "--m": `${((onAxis(axis, axis.median) - 0.75) / (AXIS_WIDTH - 1.5)) * 100}%` } as CSSProperties;
}

/** Columns that a reader chose may be wider than the screen: the box scrolls then, and never the page. */
function Box({ isPlain, children }: { isPlain: boolean; children: ReactNode }) {
  if (isPlain) return children;
  return (
    <section className="wide" aria-label="Table of orchestrators">
      {children}
    </section>
  );
}

/** What rows are printed by; the same object as long as nothing of it changes, so that no row is printed anew. */
function useLook(entries: readonly Entry[], middle: Middle, view: DirectoryView): Look {
  const { yield: first, window } = view;
  const figures = figuresOf(view).join();
  return useMemo(() => {
    const values = entries.flatMap((entry) => (entry.active ? entry.realised[window][first] : []));
    const chosen = FIGURE_KEYS.filter((key) => figures.split(",").includes(key));
    const columns = columnsOf({ columns: chosen, yield: first, window });
    return { yield: first, window, columns, axis: axisOf(values, middle.realised[window][first]) };
  }, [entries, middle, figures, first, window]);
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
