import type { KnownOutcome } from "@/lib/reports/types";
import type { YieldReport } from "@/lib/reports/yield-types";
import { AsOf } from "../states/as-of";
import { SourceNotes } from "../states/source-notes";
import { DefinitionsTable } from "./definitions-table";
import { SrbErrors } from "./srb-errors";
import { SrbToday } from "./srb-today";

const LOST = {
  chain: { figures: "Today’s yields", rest: "The definitions stand without them." },
  subgraph: {
    figures: "Fees, reward calls and LivepeerSRB",
    rest: "What the contracts tell of today is here.",
  },
};

/** The definitions of yield beside each other with what each gives today, and LivepeerSRB put right. */
export function YieldSections({ outcome }: { outcome: KnownOutcome<YieldReport> }) {
  const report = outcome.kind === "report" ? outcome.report : null;
  const stamp = outcome.kind === "report" ? outcome.report : outcome.stamp;
  return (
    <>
      <section className="sec" id="definitions-of-yield">
        <div className="sh">
          <h2>One network, many yields</h2>
          <AsOf stamp={stamp} sources={["chain", "subgraph"]} />
        </div>
        <SourceNotes stamp={stamp} lost={LOST} retry="/methodology" />
        <div className="words">
          <p>
            Honest definitions differ by a factor of two. What counts for a delegator is the real yield: how
            much the stake’s part of all LPT grows. A nominal yield under the supply’s growth loses ground.
          </p>
        </div>
        <DefinitionsTable report={report} />
      </section>
      <section className="sec" id="livepeer-srb">
        <h2>LivepeerSRB, and what was put right</h2>
        <div className="words">
          <p>
            The benchmark of Staking Rewards adds new LPT and ETH fees of a day, divides them by the stake and
            makes a year of it. Its definition has errors. Here they are corrected, and what the original
            words give stands beside it.
          </p>
        </div>
        <SrbToday srb={report?.networkYield.srb ?? null} of="the network" />
        <p className="sub explained-note">
          Points: the network’s real rate of 30 days with that error alone put back, less the corrected one.
          They do not add up, because errors multiply.
        </p>
        <SrbErrors report={report} />
      </section>
    </>
  );
}
