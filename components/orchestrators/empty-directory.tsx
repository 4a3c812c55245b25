import { printWhole } from "@/lib/format/number";
import { printStranger } from "@/lib/format/text";
import { DEFAULT_DIRECTORY, type DirectoryView, directoryHref } from "@/lib/links/directory";
import { unhidden } from "@/lib/links/directory/choices";
import type { Entry } from "./entry";
import { hidingOf } from "./filter-chips";
import { type Favourites, isShown } from "./order";
import { verdict } from "./verdict";

interface Props {
  entries: readonly Entry[];
  view: DirectoryView;
  favourites: Favourites;
}

/** Nothing to show: says what hides it, how many each way out would bring, and offers them. */
export function EmptyDirectory({ entries, view, favourites }: Props) {
  if (entries.length === 0) {
    return (
      <div className="emp">
        <b>No orchestrator is known yet.</b>
      </div>
    );
  }
  const reason = whyNobody(view, favourites);
  if (reason !== null) {
    return (
      <div className="emp">
        <b>{reason}</b>
        <a data-view="" href={directoryHref(unhidden(view))}>
          Show all active
        </a>
      </div>
    );
  }
  const count = (other: DirectoryView) => entries.filter((entry) => isShown(entry, other, favourites)).length;
  const everyone: DirectoryView = { ...view, show: "all" };
  const hidden = view.show === "active" ? count(everyone) : 0;
  const hiding = hidingOf(view);
  const undecided = entries.filter((entry) => verdict(entry, view, favourites) === null).length;
  const ways = hiding
    .map((way) => ({ ...way, brings: count(way.without) }))
    .filter(({ brings, without }) => brings > 0 || (without.q === "" && view.q !== ""))
    .sort((a, b) => b.brings - a.brings);
  return (
    <div className="emp">
      <b>
        No {view.show === "active" && "active "}orchestrator {undecided > 0 ? "is known to match" : "matches"}{" "}
        {view.q !== "" && hiding.length === 1 ? `“${printStranger(view.q)}”` : "all that is set"}.
      </b>
      {undecided > 0 && (
        <span className="n2">
          Of {printWhole(undecided)} it is not known: a figure that decides it could not be read.
        </span>
      )}
      <span className="n2">
        {hidden > 0 && (
          <>
            {hidden} that {hidden === 1 ? "is" : "are"} not active {hidden === 1 ? "does" : "do"}.{" "}
            <a data-view="" href={directoryHref(everyone)}>
              Show all
            </a>
            {" · "}
          </>
        )}
        {ways.map(({ words, without, brings }, place) => (
          <span key={words}>
            {place > 0 && " · "}
            <a data-view="" href={directoryHref(without)}>
              {without.q === view.q ? `Drop ${words}` : "Clear the search"}
            </a>
            : {printWhole(brings)} without it
          </span>
        ))}
        {hiding.length > 1 && (
          <>
            {ways.length > 0 && " · "}
            <a
              data-view=""
              href={directoryHref({ ...view, q: DEFAULT_DIRECTORY.q, filters: DEFAULT_DIRECTORY.filters })}
            >
              Drop all
            </a>
            : {printWhole(count({ ...view, q: "", filters: {} }))} without them
          </>
        )}
      </span>
    </div>
  );
}

/** Why a choice of who is shown holds nobody, whatever narrows it; null where it holds some. */
function whyNobody({ show, ticked }: DirectoryView, favourites: Favourites): string | null {
  if (show === "ticked" && ticked.length === 0) return "None is ticked. The box before a name ticks it.";
  if (show !== "favourites") return null;
  if (favourites === null)
    return "Favourites are kept in the browser that chose them, and the server does not know them. With script they show here.";
  return favourites.size === 0
    ? "This browser keeps no favourite. The star before a name makes it one, here and nowhere else."
    : null;
}
