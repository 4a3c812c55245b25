import { printExact } from "@/lib/format/amount";
import { printWhole } from "@/lib/format/number";
import { printPercent } from "@/lib/format/percent";
import { printDate } from "@/lib/format/time";
import { type ProfileView, profileHref } from "@/lib/links/profile";
import type { CutHistory, CutStep, ProfileReport } from "@/lib/reports/profile-types";
import { PPM } from "@/lib/units/perc";
import { Chart } from "../charts/chart";
import { Def } from "../ui/def";
import { Unknown } from "../ui/unknown";
import { cutChart } from "./cut-chart";
import { PartMissing } from "./part-missing";
import { agoWord, countWord, cutWord, flowWord } from "./printed";
import { SpanChoices } from "./span-choices";
import { sinceOf } from "./spans";

/** Its cuts as steps, and each change with what it did to delegators. */
export function CutHistorySection({ report, view }: { report: ProfileReport; view: ProfileView }) {
  const { cuts, orchestrator, medians, asOf, missing } = report;
  const { rewardCutPpm, feeSharePpm, address } = orchestrator;
  const now = asOf.timestamp ?? 0;
  const state = { at: now, rewardCutPpm, feeCutPpm: PPM - feeSharePpm, medianPpm: medians.rewardCutPpm };
  const spec = cuts && cutChart(cuts, state, sinceOf(view.span, now));
  return (
    <section className="sec" id="cut-history">
      <div className="sh">
        <h2>Cut history</h2>
        <SpanChoices address={address} view={view} back="cut-history" />
      </div>
      {cuts === null ? (
        <PartMissing what="Earlier cuts are" failure={missing.chronicle} retry={profileHref(address, view)} />
      ) : (
        <>
          {spec !== null && <Chart spec={spec} height={190} />}
          {cuts.until !== null && (
            <p className="note">
              <b>△ Changes are told until {printDate(cuts.until)}.</b> They do not lead to the cuts of today,
              so there was at least one after it.
            </p>
          )}
          <Changes cuts={cuts} now={now} />
        </>
      )}
    </section>
  );
}

/** So many stand open; earlier ones one press away. */
const OPEN = 25;

function Changes({ cuts: { steps, until }, now }: { cuts: CutHistory; now: number }) {
  if (steps.length === 0 && until !== null) return null;
  if (steps.length === 0) return <p className="n2">It has never changed its cuts since it first set them.</p>;
  const newest = steps.toReversed();
  const earlier = newest.slice(OPEN);
  return (
    <>
      <ChangeTable
        steps={newest.slice(0, OPEN)}
        now={now}
        caption="Changes of cuts and what they did to delegators, newest first"
      />
      {earlier.length > 0 && (
        <details className="more">
          <summary>{countWord(earlier.length, "earlier change")}</summary>
          <ChangeTable steps={earlier} now={now} caption="Earlier changes of cuts, newest first" />
        </details>
      )}
    </>
  );
}

function ChangeTable({ steps, now, caption }: { steps: readonly CutStep[]; now: number; caption: string }) {
  return (
    <table className="t cards changes">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="l">
            When
          </th>
          <th scope="col">
            Reward cut<small>% from → to</small>
          </th>
          <th scope="col">
            Fee cut<small>% from → to</small>
          </th>
          <th scope="col">
            <Def figure="flow-around-change">Net flow</Def>
            <small>30 d before, LPT</small>
          </th>
          <th scope="col">
            <Def figure="flow-around-change">Net flow</Def>
            <small>30 d after, LPT</small>
          </th>
          <th scope="col">
            <Def figure="cut-effect">Forecast real yield</Def>
            <small>% before → after, at today’s terms</small>
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <Change key={`${step.timestamp}`} step={step} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function Change({ step, now }: { step: CutStep; now: number }) {
  const { timestamp, round, rewardCutPpm, feeCutPpm, flow, real, direction } = step;
  const young = flow !== null && flow.afterDays < 30;
  return (
    <tr>
      <th scope="row" className="l full">
        <span className={direction === "up" ? "warn" : undefined}>{direction === "up" && "▲ "}</span>
        {printDate(timestamp)}{" "}
        <span className="n3">
          {agoWord(now - timestamp)}, round {printWhole(round)}
        </span>
      </th>
      <td data-l="Reward cut, %">{fromTo(rewardCutPpm)}</td>
      <td data-l="Fee cut, %">{fromTo(feeCutPpm)}</td>
      <td data-l="30 d before, LPT">
        {flow === null ? <Unknown reason="no-subgraph" /> : <Flow wei={flow.before} />}
      </td>
      <td data-l={young ? `${Math.floor(flow.afterDays)} d after, LPT` : "30 d after, LPT"}>
        {flow === null ? (
          <Unknown reason="no-subgraph" />
        ) : (
          <>
            <Flow wei={flow.after} />
            {young && <span className="n3"> in {Math.floor(flow.afterDays)} d</span>}
          </>
        )}
      </td>
      <td data-l="Real yield, %">
        {real.before === null || real.after === null ? (
          <Unknown reason="not-active" />
        ) : (
          `${printPercent(real.before)} → ${printPercent(real.after)}`
        )}
      </td>
    </tr>
  );
}

function Flow({ wei }: { wei: bigint }) {
  return <span title={`${printExact(wei)} LPT`}>{flowWord(wei)}</span>;
}

function fromTo({ from, to }: CutStep["rewardCutPpm"]): string {
  return from === to ? cutWord(to) : `${cutWord(from)} → ${cutWord(to)}`;
}
