import { shortAddress } from "@/lib/format/text";
import { type CompareView, compareCsvHref, compareHref, MOST_COMPARED } from "@/lib/links/compare";
import { DEFAULT_DIRECTORY, directoryHref } from "@/lib/links/directory";
import type { Ignored } from "@/lib/links/params";
import type { CompareReport } from "@/lib/reports/compare-types";
import { entryOf } from "../orchestrators/from-row";
import { middleOf } from "../orchestrators/middle";
import { AsOf } from "../states/as-of";
import { IgnoredParams } from "../states/ignored";
import { type Lost, SourceNotes } from "../states/source-notes";
import { CopyLink } from "../ui/copy-link";
import { AccountWords } from "./account-words";
import { Choose } from "./choose";
import { CompareControls } from "./compare-controls";
import { CompareTable } from "./compare-table";
import { CourseSection } from "./course-section";
import { figureGroups } from "./figure-rows";
import { Moving } from "./moving";
import { Recommendation, Verdict } from "./recommendation";
import { stakeGroup } from "./stake-rows";
import { compareTitle } from "./title";
import { TryCut } from "./try-cut";

const LOST: Lost = {
  chain: { figures: "Stake, cuts, yields and the round", rest: "" },
  subgraph: {
    figures: "Fees, delegator counts, reward calls and the charts",
    rest: "Stake, cuts and the growth by rewards come from the chain.",
  },
  market: { figures: "Prices", rest: "Where the fee part of a yield is missing, it is issuance only." },
  names: { figures: "Names", rest: "Addresses stand in their place." },
};

/** The comparison: a stake at two to six orchestrators, every figure beside the network's middle, and what they did lately. */
export function Compare(props: { report: CompareReport; view: CompareView; ignored: readonly Ignored[] }) {
  const { report, view, ignored } = props;
  const { compared } = report;
  const entries = compared.map(({ row, rank }) => entryOf(row, rank, report.asOf.round));
  const groups = [stakeGroup(report, view.fees), ...figureGroups(entries, middleOf(report), view)];
  return (
    <>
      <div className="head">
        <h1>{compareTitle(compared.length)}</h1>
        <AsOf stamp={report} sources={["chain", "subgraph"]} />
        <div className="acts">
          {compared.length > 0 && compared.length < MOST_COMPARED && <AddOne view={view} />}
          {compared.length > 0 && (
            <a className="btn sm" href={compareCsvHref(view)} download="compare.csv">
              CSV
            </a>
          )}
          <CopyLink />
        </div>
      </div>
      <IgnoredParams ignored={ignored} />
      <SourceNotes stamp={report} lost={LOST} retry={compareHref(view)} />
      <Absent report={report} view={view} />
      {compared.length < 2 && <Choose report={report} view={view} />}
      {compared.length > 0 && (
        <>
          <CompareControls view={view} account={report.account} />
          {report.account && <AccountWords account={report.account} view={view} />}
          {compared.length > 1 && <Verdict report={report} window={view.window} />}
          <p className="n2 keyline">
            <span className="dot">●</span> best in its row. No overall score: weigh the rows yourself.
          </p>
          <CompareTable
            compared={compared}
            entries={entries}
            groups={groups}
            view={view}
            count={report.medians.count}
            present={report.present}
          />
          {compared.length > 1 && <Recommendation report={report} window={view.window} />}
          <Moving report={report} />
          <TryCut report={report} view={view} />
          <CourseSection report={report} view={view} />
        </>
      )}
    </>
  );
}

function AddOne({ view }: { view: CompareView }) {
  const ticked = view.chosen.map((one) => one.toLowerCase());
  return (
    <a className="btn sm" href={directoryHref({ ...DEFAULT_DIRECTORY, ticked, account: view.account })}>
      Add one
    </a>
  );
}

/** Those of the link that cannot stand beside the others, and why. */
function Absent({ report, view }: { report: CompareReport; view: CompareView }) {
  const { strangers, missing } = report;
  return (
    <>
      {strangers.length > 0 && (
        <p className="note q">
          <b>{strangers.map(shortAddress).join(", ")} never was an orchestrator,</b> and so does not stand
          here.
        </p>
      )}
      {missing.length > 0 && (
        <p className="note">
          <b>△ {missing.map(shortAddress).join(", ")}: not known.</b> The chain did not give it in time.{" "}
          <a href={compareHref(view)}>Try again</a>
        </p>
      )}
    </>
  );
}
