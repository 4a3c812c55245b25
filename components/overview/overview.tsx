import { type OverviewView, overviewHref } from "@/lib/links/overview";
import type { Ignored } from "@/lib/links/params";
import type { OverviewReport } from "@/lib/reports/types";
import { RecentChanges } from "../activity/recent-changes";
import { NETWORK_FRAMES } from "../embed/frames";
import { AsOf } from "../states/as-of";
import { IgnoredParams } from "../states/ignored";
import { type Lost, SourceNotes } from "../states/source-notes";
import { CopyLink } from "../ui/copy-link";
import { EmbedCode } from "../ui/embed-code";
import { Course, FeeCharts, Spans } from "./course";
import { IssuanceFigures } from "./issuance-figures";
import { NetworkHeadline } from "./network-headline";
import { PeopleFigures } from "./people-figures";
import { RoundLine } from "./round-line";
import { StakeSpread } from "./stake-spread";
import { TopTable } from "./top-table";
import { TreasuryFigures, treasuryWords } from "./treasury-figures";

const LOST: Lost = {
  chain: { figures: "Stake, issuance, treasury and the round", rest: "" },
  subgraph: {
    figures: "Fees, delegator counts, reward calls and every course over time",
    rest: "Stake, issuance and treasury come from the chain.",
  },
  market: { figures: "Prices", rest: "Everything else stands." },
  names: { figures: "Names", rest: "Addresses stand in their place." },
};

interface Props {
  report: OverviewReport;
  view: OverviewView;
  ignored: readonly Ignored[];
  /** the site's own address, "" where it does not know it */
  origin?: string;
}

/** The network at a glance. */
export function Overview({ report, view, ignored, origin = "" }: Props) {
  const { networkFigures: network, medians, top, course, concentration, recent } = report;
  return (
    <>
      <div className="head">
        <h1>Livepeer staking at a glance</h1>
        <AsOf stamp={report} sources={["chain", "subgraph", "market"]} />
        <div className="acts">
          <CopyLink />
        </div>
      </div>
      <SourceNotes stamp={report} lost={LOST} retry={overviewHref(view)} />
      <IgnoredParams ignored={ignored} />
      <NetworkHeadline network={network} medians={medians} />
      <RoundLine network={network} />
      <section className="sec">
        <div className="sh">
          <h2>Issuance and supply</h2>
          <p>who does not stake is diluted</p>
        </div>
        <IssuanceFigures network={network} />
      </section>
      <Course course={course} view={view} />
      <section className="sec" id="fees">
        <div className="sh">
          <h2>Fees and people</h2>
          <p>what gateways paid, and who stakes</p>
          <Spans view={view} name="Span of the fees" to="fees" />
        </div>
        <PeopleFigures report={report} />
        <FeeCharts course={course} view={view} />
      </section>
      <StakeSpread concentration={concentration} />
      <section className="sec">
        <div className="sh">
          <h2>Treasury</h2>
          <p>{treasuryWords(network.treasury)}</p>
        </div>
        <TreasuryFigures network={network} />
      </section>
      <RecentChanges recent={recent} />
      <section className="sec">
        <div className="sh">
          <h2>Largest orchestrators by stake</h2>
          <span className="tools">
            <a href="/orchestrators">All orchestrators, sorted and searched</a>
          </span>
        </div>
        <TopTable rows={top} />
      </section>
      <EmbedCode origin={origin} frames={NETWORK_FRAMES} />
    </>
  );
}
