import { printWhole } from "@/lib/format/number";
import { printStranger, shortAddress } from "@/lib/format/text";
import type { Window } from "@/lib/links/directory";
import { orchestratorHref } from "@/lib/links/pages";
import type { OrchestratorReport } from "@/lib/reports/types";
import type { Entry } from "../orchestrators/entry";
import { pack, unpack } from "../orchestrators/pack";
import { stationsOf } from "../orchestrators/stations";
import { warningsOf } from "../orchestrators/warnings";
import { AsOf } from "../states/as-of";
import { type Lost, SourceNotes } from "../states/source-notes";
import { Def } from "../ui/def";
import { Seal } from "../ui/seal";
import { CallCalendar, lastClosedRound } from "./call-calendar";
import { Facts } from "./facts";
import { ProfileHeadline } from "./profile-headline";
import { YieldTable } from "./yield-table";

const LOST: Lost = {
  chain: { figures: "Stake, cuts, yields and the round", rest: "" },
  subgraph: {
    figures: "Fees, the delegator count and reward calls",
    rest: "Stake and cuts come from the chain.",
  },
  market: { figures: "Prices", rest: "Where the fee part of a yield is missing, it is issuance only." },
  names: { figures: "Names", rest: "The address stands in its place." },
};

/** One orchestrator: its headline, where its yield comes from, its reward calls, and what to know before delegating. */
export function Profile({ report }: { report: OrchestratorReport }) {
  const { orchestrator } = report;
  const { address, name } = orchestrator;
  const entry = unpack(pack(orchestrator, null, report.asOf.round));
  return (
    <>
      <div className="head">
        <p className="crumb">
          <a href="/orchestrators">Orchestrators</a>
        </p>
        <h1 className="named">
          <Seal address={address} large />
          <span>{name === null ? shortAddress(address) : printStranger(name)}</span>
        </h1>
        <p className="date">
          <span className="mono">{address}</span>
          <Since report={report} />
        </p>
        <AsOf stamp={report} sources={["chain", "subgraph"]} />
        <Marks entry={entry} />
      </div>
      <SourceNotes stamp={report} lost={LOST} retry={orchestratorHref(address)} />
      <ProfileHeadline report={report} />
      <div className="cols">
        <div>
          <section className="sec">
            <div className="sh">
              <h2>Where the yield comes from</h2>
              <p>after the treasury’s and its own cuts, % a year</p>
            </div>
            <YieldTable figures={orchestrator.yield} />
          </section>
          <CallCalendar
            calls={orchestrator.rewardCalls}
            reason="no-subgraph"
            lastRound={lastClosedRound(report)}
          />
        </div>
        <Facts report={report} />
      </div>
    </>
  );
}

/** When it came into the active set, and when it left or leaves it. */
function Since({ report }: { report: OrchestratorReport }) {
  const { active, activationRound, lastRewardRound } = report.orchestrator;
  const { from, leaves, left, until } = stationsOf(report.orchestrator, report.asOf.round);
  return (
    <>
      {active && activationRound > 0 && (
        <>
          {" · "}
          <Def figure="active-since">active since</Def> round {printWhole(activationRound)}
        </>
      )}
      {from !== null && ` · active from round ${printWhole(from)}`}
      {until !== null && ` · active from round ${printWhole(activationRound)} to ${printWhole(until)}`}
      {left !== null && ` · left the active set with round ${printWhole(left)}`}
      {leaves !== null && ` · leaves the active set with round ${printWhole(leaves)}`}
      {lastRewardRound > 0 && (
        <>
          {" · "}
          <Def figure="last-reward-round">last reward</Def> round {printWhole(lastRewardRound)}
        </>
      )}
    </>
  );
}

function Marks({ entry }: { entry: Entry }) {
  const warnings = warningsOf(entry, shownWindow(entry));
  if (warnings.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-2">
      {warnings.map(({ tone, text, title }) => (
        <span key={text} className={`mark ${tone}`} title={title}>
          {text}
        </span>
      ))}
    </p>
  );
}

/** The longest window that is known: a profile shows all three. */
function shownWindow({ realised }: Entry): Window {
  return ([90, 30] as const).find((window) => realised[window].nominal !== null) ?? 7;
}
