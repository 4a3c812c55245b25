import type { ReactNode } from "react";
import { printExact, printTokenShort } from "@/lib/format/amount";
import type { ScenarioReport } from "@/lib/reports/scenario-types";
import { Def } from "../ui/def";

/** What stake would have to come or could go, so that the orchestrator has what it has today. */
export function breakEvenWords({ breakEven, tried }: ScenarioReport): ReactNode {
  if (tried?.own == null)
    return "What its own stake is did not come from the chain, so its income is not known.";
  if (breakEven === null)
    return (
      <>
        <b>No stake would make up for it:</b> at these cuts and fees its{" "}
        <Def figure="own-income">own income</Def> never is what it is today.
      </>
    );
  const { change, stake } = breakEven;
  if (change === 0n) return "Its own income stays what it is today.";
  const size = change < 0n ? -change : change;
  const amount = <span title={`${printExact(size)} LPT`}>{printTokenShort(size)} LPT</span>;
  return (
    <>
      <b>
        {change > 0n ? "It would have to gain " : "It could lose "}
        {amount}
      </b>{" "}
      of stake and still have today’s income: it <Def figure="break-even-stake">breaks even</Def> at{" "}
      <span title={`${printExact(stake)} LPT`}>{printTokenShort(stake)} LPT</span>.
    </>
  );
}
