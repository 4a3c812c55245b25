import { printWhole } from "@/lib/format/number";
import { shortAddress } from "@/lib/format/text";
import {
  type ActivityView,
  activityHref,
  DEFAULT_ACTIVITY,
  dayText,
  EVENT_KINDS,
  type EventKind,
  SPANS,
  type Span,
} from "@/lib/links/activity";
import type { ActivityReport } from "@/lib/reports/activity-types";
import { KIND_WORDS } from "./kind-words";

const SPAN_WORDS: Record<Span, string> = {
  week: "7 days",
  month: "30 days",
  quarter: "90 days",
  year: "A year",
  all: "All",
};

interface Props {
  view: ActivityView;
  report: ActivityReport;
}

/** Which kinds, over which period, of whom: links and a form, all without script. */
export function ActivityControls({ view, report }: Props) {
  const { counts } = report;
  const all = EVENT_KINDS.reduce<number | null>((sum, kind) => {
    const count = counts[kind];
    return sum === null || count === null ? null : sum + count;
  }, 0);
  return (
    <div className="filters acty">
      <nav className="ctl" aria-label="Kinds">
        <a
          className="chip"
          href={activityHref({ ...view, kind: [], page: 1 })}
          aria-current={view.kind.length === 0 ? "true" : undefined}
        >
          All kinds <Count of={all} />
        </a>
        {EVENT_KINDS.map((kind) => (
          <a
            key={kind}
            className="chip"
            href={activityHref({ ...view, kind: turned(view.kind, kind), page: 1 })}
            aria-current={view.kind.includes(kind) ? "true" : undefined}
          >
            {KIND_WORDS[kind].many} <Count of={counts[kind]} />
          </a>
        ))}
      </nav>
      <nav className="ctl" aria-label="Period">
        <span className="seg">
          {SPANS.map((span) => (
            <a
              key={span}
              href={activityHref({ ...view, span, from: null, until: null, page: 1 })}
              aria-current={view.span === span && !dated(view) ? "true" : undefined}
            >
              {SPAN_WORDS[span]}
            </a>
          ))}
        </span>
      </nav>
      <form action="/activity" method="get">
        {view.kind.length > 0 && <input type="hidden" name="kind" value={view.kind.join(",")} />}
        {view.of !== null && <input type="hidden" name="of" value={view.of} />}
        <Day name="from" label="From" day={view.from} />
        <Day name="until" label="to" day={view.until} />
        <button type="submit" className="btn sm">
          Show
        </button>
      </form>
      {view.of !== null && (
        <p className="ctl">
          <a className="chip" aria-current="true" href={activityHref({ ...view, of: null, page: 1 })}>
            Only {report.names.get(view.of) ?? shortAddress(view.of)} <small>× show all</small>
          </a>
        </p>
      )}
    </div>
  );
}

/** How many there are; nothing where that is not known. */
function Count({ of }: { of: number | null }) {
  return of === null ? null : <small>{printWhole(of)}</small>;
}

function Day({ name, label, day }: { name: "from" | "until"; label: string; day: number | null }) {
  return (
    <label className="fld">
      <span>{label}</span>
      <input type="date" name={name} defaultValue={day === null ? undefined : dayText(day)} />
    </label>
  );
}

/** A kind that was shown is left out, another one joins; in the order of all kinds. */
function turned(kinds: readonly EventKind[], kind: EventKind): EventKind[] {
  const chosen = kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind];
  return EVENT_KINDS.filter((one) => chosen.includes(one));
}

/** Whether a view speaks of days instead of a span. */
export function dated({ from, until }: ActivityView): boolean {
  return from !== null || until !== null;
}

/** The view with its filters dropped. */
export function widest(view: ActivityView): ActivityView {
  return { ...DEFAULT_ACTIVITY, of: view.of, span: "all" };
}
