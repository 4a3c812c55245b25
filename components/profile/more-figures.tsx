import type { ReactNode } from "react";
import type { FigureId } from "@/lib/figures/figures";
import type { Reason } from "@/lib/figures/reasons";
import { printExact, printToken, printTokenShort } from "@/lib/format/amount";
import { printFixed, printWhole, withSign } from "@/lib/format/number";
import type { ProfileReport } from "@/lib/reports/profile-types";
import type { OrchestratorRow } from "@/lib/reports/types";
import { Def } from "../ui/def";
import { Unknown } from "../ui/unknown";
import { agoWord, countWord, unitWord } from "./printed";
import { changeWords } from "./sentences";

/** What stands beside the headline: how the stake moved, when the cuts changed, age, fees, people, tests, votes. */
export function MoreFigures({ report }: { report: ProfileReport }) {
  const { fees, delegators, cuts, roundsActive, votes, bestScore } = report.orchestrator;
  const { stakeMoved, sources } = report;
  const noChange = stakeMoved.reason ?? "missing";
  return (
    <section className="sec">
      <h2 className="mb-2">More figures</h2>
      <dl className="kv">
        <Line figure="stake-change" name="Change of stake, 7 days" reason={noChange}>
          {stakeMoved.days7 !== null && <Amount wei={stakeMoved.days7} unit="LPT" change />}
        </Line>
        <Line figure="stake-change" name="Change of stake, 30 days" reason={noChange}>
          {stakeMoved.days30 !== null && <Amount wei={stakeMoved.days30} unit="LPT" change />}
        </Line>
        <Line figure="last-cut-change" name="Last change of cuts" reason="no-subgraph">
          {cuts !== null &&
            (cuts.last === null ? "never" : <LastCut last={cuts.last} now={report.asOf.timestamp} />)}
        </Line>
        <Line figure="cut-changes" name="Changes of cuts, 365 days" reason="no-subgraph">
          {cuts !== null && printWhole(cuts.changesInYear)}
        </Line>
        <Line figure="rounds-active" name="Age" reason="missing">
          {roundsActive === null ? "not active now" : countWord(roundsActive, "round")}
        </Line>
        <Line figure="fees" name="Fees, 30 days" reason="no-subgraph">
          {fees.days30 !== null && <Amount wei={fees.days30} unit="ETH" />}
        </Line>
        <Line figure="fees" name="Fees, 90 days" reason="no-subgraph">
          {fees.days90 !== null && <Amount wei={fees.days90} unit="ETH" />}
        </Line>
        <Line figure="delegators" name="Delegators" reason="no-subgraph">
          {delegators !== null && printWhole(delegators)}
        </Line>
        <Line
          figure="best-score"
          name="Best test score"
          reason={sources.performance.failure === null ? "not-tested" : "missing"}
        >
          {bestScore !== null && unitWord(printFixed(bestScore.score * 100, 1), "of 100")}
        </Line>
        <Line figure="votes" name="Votes on treasury proposals" reason="no-subgraph">
          {votes !== null && (votes.eligible === 0 ? "none to cast" : `${votes.cast} of ${votes.eligible}`)}
        </Line>
      </dl>
    </section>
  );
}

/** false stands for a figure that is not known. */
function Line(props: { figure: FigureId; name: string; reason: Reason; children: ReactNode }) {
  const { figure, name, reason, children } = props;
  return (
    <>
      <dt>
        <Def figure={figure}>{name}</Def>
      </dt>
      <dd>{children === false ? <Unknown reason={reason} /> : children}</dd>
    </>
  );
}

function Amount({ wei, unit, change = false }: { wei: bigint; unit: string; change?: boolean }) {
  const printed = unit === "LPT" ? printTokenShort(wei) : printToken(wei);
  return (
    <span title={`${printExact(wei)} ${unit}`}>{unitWord(change ? withSign(printed) : printed, unit)}</span>
  );
}

type Last = NonNullable<NonNullable<OrchestratorRow["cuts"]>["last"]>;

function LastCut({ last, now }: { last: Last; now: number | null }) {
  const ago = now === null ? `round ${printWhole(last.round)}` : agoWord(now - last.timestamp);
  return (
    <span title={changeWords(last)}>
      {last.direction === "up" && <span className="warn">▲ </span>}
      {last.direction === "down" ? "down, " : last.direction === "up" ? "up, " : "mixed, "}
      {ago}
    </span>
  );
}
