import { printDate } from "@/lib/format/time";
import { PAGES } from "@/lib/links/pages";
import type { RecentEvents } from "@/lib/reports/activity-types";
import { Sentence } from "./sentences";

/** What changed lately, a few of each kind, with the way to all of it. */
export function RecentChanges({ recent }: { recent: RecentEvents }) {
  const { known, missing, events, names, orchestrators } = recent;
  return (
    <section className="sec" id="lately">
      <div className="sh">
        <h2>What changed lately</h2>
        <p>cuts, missed calls, joins and leaves, large moves, proposals</p>
        <span className="tools">
          <a href={PAGES.activity}>All activity, filtered</a>
        </span>
      </div>
      {missing.undated !== null && (
        <p className="n2">
          Missed calls, and votes that open or close, are left out: the starts of rounds are not known.
        </p>
      )}
      {events.length === 0 ? (
        <p className="n2">
          {known
            ? "Nothing so far."
            : "Not known: what happened is told by the subgraph, and it gave nothing."}
        </p>
      ) : (
        <ol className="told lately">
          {events.map((event) => (
            <li key={event.place}>
              <time dateTime={new Date(event.timestamp * 1000).toISOString()}>
                {printDate(event.timestamp)}
              </time>
              <p>
                <Sentence event={event} names={names} orchestrators={orchestrators} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
