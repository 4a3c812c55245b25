import { useMemo, useRef } from "react";
import type { DirectoryView } from "@/lib/links/directory";
import type { Look } from "./cell";
import { DirectoryRow } from "./directory-row";
import type { Delegation } from "./directory-table";
import type { Entry } from "./entry";
import type { Favourites } from "./order";
import { useSettled } from "./use-settled";
import { useSightFirst } from "./use-sight-first";

/** So many rows are made at once at a change: more than a screen holds. */
const AT_ONCE = 30;

interface Props {
  shown: readonly Entry[];
  look: Look;
  ticked: DirectoryView["ticked"];
  favourites: Favourites;
  /** whom to mark */
  marked: Delegation | null;
  /** medians and sums */
  summary: React.ReactNode;
  onTick: (address: string) => void;
  onStar: (address: string) => void;
}

/** The table's body: medians and sums, then the rows, of which those in sight come first. */
export function DirectoryRows(props: Props) {
  const { shown, look, ticked, favourites, marked, summary, onTick, onStar } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const now = useMemo(() => ({ shown, look }), [shown, look]);
  const before = useSettled(now);
  const rows = useMemo(() => madeSoFar(now.shown, before.shown), [now, before]);
  useSightFirst(body, now);
  return (
    <tbody ref={body}>
      {rows.length > 0 && summary}
      {rows.map((entry, place) => {
        const lower = entry.address.toLowerCase();
        return (
          <DirectoryRow
            key={entry.address}
            entry={entry}
            look={place < AT_ONCE ? look : before.look}
            isTicked={ticked.includes(lower)}
            isFavourite={favourites?.has(lower) ?? false}
            account={marked?.delegate === entry.address ? marked.account : null}
            onTick={onTick}
            onStar={onStar}
          />
        );
      })}
    </tbody>
  );
}

/** The first rows, and of the others those that are there already. */
function madeSoFar(shown: readonly Entry[], before: readonly Entry[]): readonly Entry[] {
  if (shown === before) return shown;
  const made = new Set(before);
  return shown.filter((entry, place) => place < AT_ONCE || made.has(entry));
}
