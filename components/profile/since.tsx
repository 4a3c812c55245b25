import { printWhole } from "@/lib/format/number";
import type { OrchestratorReport } from "@/lib/reports/types";
import { stationsOf } from "../orchestrators/stations";
import { Def } from "../ui/def";

/** When it came into the active set, and when it left or leaves it. */
export function Since({ report }: { report: OrchestratorReport }) {
  const { active, activationRound, lastRewardRound } = report.orchestrator;
  const { again, from, leaves, left, until } = stationsOf(report.orchestrator, report.asOf.round);
  return (
    <>
      {active && activationRound > 0 && (
        <>
          {" · "}
          <Def figure="active-since">active since</Def> round {printWhole(activationRound)}
        </>
      )}
      {from !== null && ` · active ${again ? "again " : ""}from round ${printWhole(from)}`}
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
