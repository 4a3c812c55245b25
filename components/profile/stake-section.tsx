import { printExact, printToken } from "@/lib/format/amount";
import { printWhole, withSign } from "@/lib/format/number";
import { type ProfileView, profileHref } from "@/lib/links/profile";
import type { ProfileReport, StakeHistory } from "@/lib/reports/profile-types";
import { Chart } from "../charts/chart";
import { Def } from "../ui/def";
import { PartMissing } from "./part-missing";
import { SpanChoices } from "./span-choices";
import { spanWords } from "./spans";
import { flowChart, isStill, stakeChart, totalsOf } from "./stake-charts";

/** Its stake over time, with what came, what left and what rewards added kept apart. */
export function StakeSection({ report, view }: { report: ProfileReport; view: ProfileView }) {
  const { stake, orchestrator, missing } = report;
  return (
    <section className="sec" id="stake">
      <div className="sh">
        <h2>
          <Def figure="stake-flow">Stake over time</Def>, {spanWords(view.span, "first round")}
        </h2>
        <SpanChoices address={orchestrator.address} view={view} back="stake" />
      </div>
      {stake === null ? (
        <PartMissing
          what="Earlier stake is"
          failure={missing.past ?? missing.course}
          retry={profileHref(orchestrator.address, view)}
        />
      ) : stake.stretches.length === 0 ? (
        <p className="n2">It had no stake in this time.</p>
      ) : (
        <>
          <Totals stake={stake} />
          <div className="cols even">
            {isStill(stake.stretches) ? (
              <p className="n2">Nothing came to this stake, nothing left it, and no rewards were added.</p>
            ) : (
              <Chart spec={flowChart(stake)} height={190} />
            )}
            <Chart spec={stakeChart(stake)} height={190} />
          </div>
        </>
      )}
    </section>
  );
}

/** The span's sum, line by line, so that the stake's growth can be followed to the wei. */
function Totals({ stake: { stretches, through } }: { stake: StakeHistory }) {
  const { start, delegated, left, rewards, remainder, end } = totalsOf(stretches);
  const lines: { name: string; wei: bigint; change: boolean }[] = [
    { name: "At the start", wei: start, change: false },
    { name: "Delegated", wei: delegated, change: true },
    { name: "Undelegated or moved away", wei: -left, change: true },
    { name: "Rewards, its own cut included", wei: rewards, change: true },
    ...(remainder === 0n ? [] : [{ name: "Not explained by the sources", wei: remainder, change: true }]),
    { name: `At the end of round ${printWhole(through)}`, wei: end, change: false },
  ];
  return (
    <dl className="sums">
      {lines.map(({ name, wei, change }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd title={`${printExact(wei)} LPT`}>
            {change ? withSign(printToken(wei)) : printToken(wei)}&nbsp;<small>LPT</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
