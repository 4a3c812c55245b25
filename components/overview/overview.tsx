import type { OverviewReport } from "@/lib/reports/types";
import { AsOf } from "../states/as-of";
import { type Lost, SourceNotes } from "../states/source-notes";
import { IssuanceFigures } from "./issuance-figures";
import { NetworkHeadline } from "./network-headline";
import { PeopleFigures } from "./people-figures";
import { RoundLine } from "./round-line";
import { TopTable } from "./top-table";
import { TreasuryFigures, treasuryWords } from "./treasury-figures";

const LOST: Lost = {
  chain: { figures: "Stake, issuance, treasury and the round", rest: "" },
  subgraph: {
    figures: "Fees, delegator counts and reward calls",
    rest: "Stake, issuance and treasury come from the chain.",
  },
  market: { figures: "Prices", rest: "Everything else stands." },
  names: { figures: "Names", rest: "Addresses stand in their place." },
};

/** The network at a glance. */
export function Overview({ report }: { report: OverviewReport }) {
  const { networkFigures: network, medians, top } = report;
  return (
    <>
      <div className="head">
        <h1>Livepeer staking at a glance</h1>
        <AsOf stamp={report} sources={["chain", "subgraph", "market"]} />
      </div>
      {network.paused === true && (
        <p className="note b">
          <b>× The protocol is paused.</b> Nobody can stake, withdraw or call reward until it is resumed.
        </p>
      )}
      <SourceNotes stamp={report} lost={LOST} retry="/" />
      <NetworkHeadline network={network} medians={medians} />
      <RoundLine network={network} />
      <section className="sec">
        <div className="sh">
          <h2>Issuance and supply</h2>
          <p>who does not stake is diluted</p>
        </div>
        <IssuanceFigures network={network} />
      </section>
      <section className="sec">
        <div className="sh">
          <h2>Treasury</h2>
          <p>{treasuryWords(network.treasury)}</p>
        </div>
        <TreasuryFigures network={network} />
      </section>
      <section className="sec">
        <div className="sh">
          <h2>Fees and people</h2>
          <p>what gateways paid, and who stakes</p>
        </div>
        <PeopleFigures report={report} />
      </section>
      <section className="sec">
        <div className="sh">
          <h2>Largest orchestrators by stake</h2>
          <span className="tools">
            <a href="/orchestrators">All orchestrators, sorted and searched</a>
          </span>
        </div>
        <TopTable rows={top} />
      </section>
    </>
  );
}
