import { useEffect, useMemo, useRef } from "react";
import { DEFAULT_DIRECTORY, type DirectoryView, directoryHref, type Window } from "@/lib/links/directory";
import { only } from "@/lib/links/directory/choices";
import { type Preset, presetOf, presetsAt, presetView } from "@/lib/links/directory/presets";
import type { Entry } from "./entry";
import type { Favourites } from "./order";
import { countOf } from "./verdict";

interface Props {
  view: DirectoryView;
  entries: readonly Entry[];
  favourites: Favourites;
}

/** Views that answer a question, each a link with the count of those it shows; what the chosen one means stands below. */
export function Presets({ view, entries, favourites }: Props) {
  const chosen = presetOf(view);
  const counts = useCounts(entries, view.window);
  const row = useRef<HTMLElement>(null);
  const name = chosen?.name ?? view.show;
  useEffect(() => {
    const chip = row.current?.querySelector("[aria-current]");
    if (name !== "" && chip instanceof HTMLElement) bringIntoSight(chip);
  }, [name]);
  const everyone = presetView(view, { name: "", meaning: "", filters: {}, sort: DEFAULT_DIRECTORY.sort });
  return (
    <>
      <nav className="ctl" aria-label="Who is shown" ref={row}>
        {presetsAt(view.window).map((preset, place) => (
          <PresetLink
            key={preset.name}
            view={view}
            preset={preset}
            count={counts[place] ?? null}
            isChosen={preset.name === chosen?.name}
          />
        ))}
        <Chip view={view} to={{ ...everyone, show: "all" }}>
          All <small>{entries.length}</small>
        </Chip>
        <Chip view={view} to={only(view, "favourites")}>
          ★ Favourites {favourites !== null && <small>{favourites.size}</small>}
        </Chip>
      </nav>
      {chosen !== null && <p className="meaning">{chosen.meaning}</p>}
    </>
  );
}

/** On a phone the row is wider than the screen: it scrolls to what is chosen, and the page does not. */
function bringIntoSight(chip: HTMLElement): void {
  const row = chip.parentElement;
  if (row === null || row.scrollWidth <= row.clientWidth) return;
  row.scrollLeft += chip.getBoundingClientRect().left - (innerWidth - chip.offsetWidth) / 2;
}

/** How many each preset shows, which only the window of its yields can change; null: not known. */
function useCounts(entries: readonly Entry[], window: Window): (number | null)[] {
  return useMemo(() => {
    const plain = { ...DEFAULT_DIRECTORY, window };
    return presetsAt(window).map((preset) => countOf(entries, presetView(plain, preset)));
  }, [entries, window]);
}

function PresetLink(props: { view: DirectoryView; preset: Preset; count: number | null; isChosen: boolean }) {
  const { view, preset, count, isChosen } = props;
  return (
    <a
      data-view=""
      className="chip"
      href={directoryHref(presetView(view, preset))}
      title={count === null ? `${preset.meaning} Who belongs to it is not known now.` : preset.meaning}
      aria-current={isChosen ? "true" : undefined}
    >
      {preset.name} {count !== null && <small>{count}</small>}
    </a>
  );
}

function Chip({ view, to, children }: { view: DirectoryView; to: DirectoryView; children: React.ReactNode }) {
  return (
    <a
      data-view=""
      className="chip"
      href={directoryHref(to)}
      aria-current={view.show === to.show ? "true" : undefined}
    >
      {children}
    </a>
  );
}
