import type { Ignored } from "@/lib/links/params";
import { type PerformanceView, performanceCsvHref, performanceHref } from "@/lib/links/performance";
import type { PerformanceReport } from "@/lib/reports/performance-types";
import { AsOf } from "../states/as-of";
import { IgnoredParams } from "../states/ignored";
import { type Lost, SourceNotes } from "../states/source-notes";
import { CopyLink } from "../ui/copy-link";
import { NotPublic } from "./not-public";
import { PerformanceTable } from "./performance-table";
import { ScoreMeaning } from "./score-meaning";
import { tableData } from "./table-data";
import { TestNotes } from "./test-notes";

const LOST: Lost = {
  chain: { figures: "Stake and the round", rest: "" },
  names: { figures: "Names", rest: "Addresses stand in their place." },
};

/** The performance page: what the tests say of every active orchestrator, what that means, and what nobody publishes. */
export function Performance(props: {
  report: PerformanceReport;
  view: PerformanceView;
  ignored: readonly Ignored[];
}) {
  const { report, view, ignored } = props;
  return (
    <>
      <div className="head">
        <h1>Performance</h1>
        <AsOf stamp={report} sources={["chain", "performance"]} />
        <div className="acts">
          <a className="btn sm" href={performanceCsvHref(view)} download="performance.csv">
            CSV
          </a>
          <CopyLink />
        </div>
      </div>
      <IgnoredParams ignored={ignored} />
      <SourceNotes stamp={report} lost={LOST} retry={performanceHref(view)} />
      <TestNotes report={report} retry={performanceHref(view)} />
      <PerformanceTable data={tableData(report)} initial={view} />
      <ScoreMeaning />
      <NotPublic pricing={report.pricing} />
    </>
  );
}
