import { printStranger, shortAddress } from "@/lib/format/text";
import { activityHref, DEFAULT_ACTIVITY } from "@/lib/links/activity";
import { comparisonHref } from "@/lib/links/pages";
import type { Ignored } from "@/lib/links/params";
import { CALL_SPANS, type CallSpan, type ProfileView, profileHref } from "@/lib/links/profile";
import { stakeHref } from "@/lib/links/stake";
import type { ProfileReport } from "@/lib/reports/profile-types";
import { orchestratorFrame } from "../embed/frames";
import { ScenarioSection } from "../scenario/scenario-section";
import { AsOf } from "../states/as-of";
import { IgnoredParams } from "../states/ignored";
import { type Lost, SourceNotes } from "../states/source-notes";
import { CopyLink } from "../ui/copy-link";
import { EmbedCode } from "../ui/embed-code";
import { Seal } from "../ui/seal";
import { CallCalendar } from "./call-calendar";
import { Choices } from "./choices";
import { CutHistorySection } from "./cut-history";
import { DelegatorsSection } from "./delegators-section";
import { FeesSection } from "./fees-section";
import { Marks } from "./marks";
import { MoreFigures } from "./more-figures";
import { OtherDefinitions } from "./other-definitions";
import { PartMissing } from "./part-missing";
import { PerformanceSection } from "./performance-section";
import { ProfileHeadline } from "./profile-headline";
import { Since } from "./since";
import { StakeSection } from "./stake-section";
import { BeforeYouDelegate, Summary } from "./summary";
import { VotesSection } from "./votes-section";
import { YieldBillSection } from "./yield-bill";
import { YieldTable } from "./yield-table";

const LOST: Lost = {
  chain: { figures: "Stake, cuts, yields and the round", rest: "" },
  subgraph: {
    figures: "Fees, delegators, reward calls and everything about the past",
    rest: "Stake and cuts come from the chain.",
  },
  performance: { figures: "Test scores", rest: "No other figure rests on them." },
  market: { figures: "Prices", rest: "Where the fee part of a yield is missing, it is issuance only." },
  names: { figures: "Names", rest: "The address stands in its place." },
};

const PARTS: readonly [id: string, name: string][] = [
  ["bill", "Yield"],
  ["cut-history", "Cuts"],
  ["what-a-cut-does", "What a cut does"],
  ["calls", "Reward calls"],
  ["stake", "Stake"],
  ["delegators", "Delegators"],
  ["fees", "Fees"],
  ["performance", "Tests"],
  ["votes", "Votes"],
];

interface Props {
  report: ProfileReport;
  view: ProfileView;
  ignored: readonly Ignored[];
  /** the site's own address, "" where it does not know it */
  origin?: string;
}

/** One orchestrator: what a delegator should know of it in words, and every part of its past with its figures. */
export function Profile({ report, view, ignored, origin = "" }: Props) {
  const { orchestrator } = report;
  const { address } = orchestrator;
  const retry = profileHref(address, view);
  return (
    <>
      <Head report={report} />
      <IgnoredParams ignored={ignored} />
      <SourceNotes stamp={report} lost={LOST} retry={retry} />
      <ProfileHeadline report={report} />
      <nav className="jump" aria-label="On this page">
        {PARTS.map(([id, name]) => (
          <a key={id} href={`#${id}`}>
            {name}
          </a>
        ))}
      </nav>
      <div className="cols">
        <div>
          <Summary report={report} />
          <YieldBillSection report={report} view={view} />
          <section className="sec">
            <div className="sh">
              <h2>Yield by window, and forecast</h2>
              <p>after the treasury’s and its own cuts, % a year</p>
            </div>
            <YieldTable figures={orchestrator.yield} />
            <OtherDefinitions report={report} />
          </section>
        </div>
        <aside>
          <BeforeYouDelegate report={report} />
          <MoreFigures report={report} />
        </aside>
      </div>
      <CutHistorySection report={report} view={view} />
      <ScenarioSection report={report} view={view} />
      <CallCalendar
        calls={report.calls}
        span={CALL_WORDS[view.calls]}
        missing={<PartMissing what="Reward calls are" failure={callFailure(report, view)} retry={retry} />}
        choices={
          <Choices
            label="Rounds of the calendar"
            options={CALL_SPANS.map((value) => ({
              value,
              text: value === "all" ? "all" : `${value} rounds`,
            }))}
            chosen={view.calls}
            href={(calls) => `${profileHref(address, { ...view, calls })}#calls`}
          />
        }
      />
      <StakeSection report={report} view={view} />
      <DelegatorsSection report={report} view={view} />
      <FeesSection report={report} view={view} />
      <PerformanceSection report={report} view={view} />
      <VotesSection report={report} view={view} />
      <EmbedCode origin={origin} frames={[orchestratorFrame(address, titleOf(report))]} />
    </>
  );
}

const CALL_WORDS: Record<CallSpan, string> = {
  "90": "last 90 closed rounds",
  "365": "last 365 closed rounds",
  all: "all rounds",
};

function callFailure({ sources, missing }: ProfileReport, { calls }: ProfileView) {
  return calls === "90" ? sources.subgraph.failure : missing.past;
}

function Head({ report }: { report: ProfileReport }) {
  const { orchestrator, rank } = report;
  const { address } = orchestrator;
  return (
    <div className="head">
      <p className="crumb">
        <a href="/orchestrators">Orchestrators</a>
        {rank !== null && ` › ${rank.place} of ${rank.of} by stake`}
      </p>
      <h1 className="named">
        <Seal address={address} large />
        <span>{titleOf(report)}</span>
      </h1>
      <p className="date">
        <span className="mono">{address}</span>
        <Since report={report} />
      </p>
      <AsOf stamp={report} sources={["chain", "subgraph"]} />
      <Marks report={report} />
      <div className="acts">
        <a className="btn" href={stakeHref({ to: address })}>
          Delegate
        </a>
        <a className="btn sm" href={comparisonHref([address])}>
          Compare
        </a>
        <a className="btn sm" href={activityHref({ ...DEFAULT_ACTIVITY, span: "all", of: address })}>
          Activity
        </a>
        <CopyLink />
      </div>
    </div>
  );
}

function titleOf({ orchestrator: { address, name } }: ProfileReport): string {
  return name === null ? shortAddress(address) : printStranger(name);
}
