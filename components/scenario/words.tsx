import type { ReactNode } from "react";
import type { Reason } from "@/lib/figures/reasons";
import { printExact, printTokenShort } from "@/lib/format/amount";
import type { ScenarioReport } from "@/lib/reports/scenario-types";
import { weiToNumber } from "@/lib/units/wei";
import type { OwnIncome } from "@/lib/yield/scenario";
import { Def } from "../ui/def";

/** What stake would have to come or could go, so that the orchestrator has what it has today. */
export function breakEvenWords(scenario: ScenarioReport): ReactNode {
  const { today, tried } = scenario;
  if (today.own === null || tried === null || tried.own === null)
    return "What its own stake is did not come from the chain, so its income is not known.";
  const own: Owns = { today: today.own, tried: tried.own };
  return (
    <>
      {stakeWords(scenario.breakEven, own)}
      {uncountedWords(own.tried)}
    </>
  );
}

interface Owns {
  today: OwnIncome;
  tried: OwnIncome;
}

function stakeWords(breakEven: ScenarioReport["breakEven"], { today, tried }: Owns): ReactNode {
  if (breakEven === null) return noneWords(tried.inLpt > today.inLpt);
  const { change, stake, rising } = breakEven;
  if (change === 0n) return "Its own income stays what it is today.";
  const gains = change > 0n;
  const size = gains ? change : -change;
  // where more stake gives it less, it is what comes that it can bear, and what goes that it needs
  const must = gains === rising;
  return (
    <>
      <b>
        {must ? "It would have to " : "It could "}
        {gains ? "gain " : "lose "}
        <span title={`${printExact(size)} LPT`}>{printTokenShort(size)} LPT</span>
      </b>{" "}
      of stake {must ? "to have" : "and still have"} today’s income: it{" "}
      <Def figure="break-even-stake">breaks even</Def> at{" "}
      <span title={`${printExact(stake)} LPT`}>{printTokenShort(stake)} LPT</span>.
    </>
  );
}

function noneWords(isMore: boolean): ReactNode {
  const income = <Def figure="own-income">own income</Def>;
  return isMore ? (
    <>
      <b>It has more at any stake:</b> at these cuts and fees its {income} is above today’s even with its own
      stake alone.
    </>
  ) : (
    <>
      <b>No stake would make up for it:</b> at these cuts and fees its {income} never is what it is today.
    </>
  );
}

/** Why an orchestrator's income in dollars is not known. @param own null: its own stake is not */
export function whyNoDollars(own: OwnIncome | null): Reason {
  if (own === null) return "missing";
  return own.eth === null ? "no-subgraph" : "no-price";
}

/** Income is in LPT: ETH that cannot be turned into it is left out, which has to be said. */
function uncountedWords({ eth, lpt, inLpt }: OwnIncome): string | null {
  if (eth === null) return " Fees are not known and not counted in it.";
  const isCounted = eth === 0n || inLpt !== weiToNumber(lpt);
  return isCounted ? null : " Fees are not counted in it: the price of LPT in ETH is not known.";
}
