import { printWhole } from "@/lib/format/number";
import { printStranger } from "@/lib/format/text";
import { DEFAULT_DIRECTORY, type DirectoryView, directoryHref } from "@/lib/links/directory";
import type { Entry } from "./entry";
import { matches } from "./order";

/** Nothing to show: says what hides it, how many would come back, and offers the ways out. */
export function EmptyDirectory({ entries, view }: { entries: readonly Entry[]; view: DirectoryView }) {
  if (entries.length === 0) {
    return (
      <div className="emp">
        <b>No orchestrator is known yet.</b>
      </div>
    );
  }
  const hidden = view.show === "all" ? 0 : entries.filter((entry) => matches(entry, view.q)).length;
  const without = entries.filter((entry) => view.show === "all" || entry.active).length;
  return (
    <div className="emp">
      <b>
        No {view.show === "active" && "active "}orchestrator matches “{printStranger(view.q)}”.
      </b>
      <span className="n2">
        {hidden > 0 && (
          <>
            {hidden} that {hidden === 1 ? "is" : "are"} not active {hidden === 1 ? "does" : "do"}.{" "}
            <a data-view="" href={directoryHref({ ...view, show: "all" })}>
              Show all
            </a>
            {" · "}
          </>
        )}
        <a data-view="" href={directoryHref({ ...view, q: DEFAULT_DIRECTORY.q })}>
          Clear the search
        </a>
        : {printWhole(without)} without it
      </span>
    </div>
  );
}
