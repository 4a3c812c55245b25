import { printWhole } from "@/lib/format/number";
import { printDate } from "@/lib/format/time";
import { type ActivityView, activityHref } from "@/lib/links/activity";
import type { Ignored } from "@/lib/links/params";
import type { ActivityReport } from "@/lib/reports/activity-types";
import { AsOf } from "../states/as-of";
import { IgnoredParams } from "../states/ignored";
import { type Lost, SourceNotes } from "../states/source-notes";
import { CopyLink } from "../ui/copy-link";
import { ActivityControls, widest } from "./activity-controls";
import { EventList } from "./event-list";
import { MissingNotes } from "./missing-events";
import { Pager } from "./pager";

const LOST: Lost = {
  subgraph: { figures: "The events told here", rest: "" },
  names: { figures: "Names", rest: "Addresses stand in their place." },
};

/** What happened on the network, told in sentences, by kind and period. */
export function Activity(props: { report: ActivityReport; view: ActivityView; ignored: readonly Ignored[] }) {
  const { report, view, ignored } = props;
  const { events, names, total, page, pages, since, known, missing, sources } = report;
  return (
    <>
      <div className="head">
        <h1>Activity</h1>
        <AsOf stamp={report} sources={["chain", "subgraph"]} />
        <div className="acts">
          <CopyLink />
        </div>
      </div>
      <IgnoredParams ignored={ignored} />
      <SourceNotes stamp={report} lost={LOST} retry={activityHref(view)} />
      {sources.subgraph.state !== "down" && <MissingNotes missing={missing} retry={activityHref(view)} />}
      <ActivityControls view={view} report={report} />
      {known && (
        <p className="n2 count" role="status">
          {total === 0 ? "No events" : total === 1 ? "1 event" : `${printWhole(total)} events`}
          {pages > 1 && `, page ${printWhole(page)} of ${printWhole(pages)}`}.
          {since !== null && ` What is known begins on ${printDate(since)}.`} A move counts as large from
          10,000 LPT.
        </p>
      )}
      {known && total === 0 && (
        <p className="empty">
          <a href={activityHref(widest(view))}>Show all kinds of all time</a>
        </p>
      )}
      <EventList events={events} names={names} orchestrators={report.orchestrators} />
      <Pager page={page} pages={pages} href={(to) => activityHref({ ...view, page: to })} />
    </>
  );
}
