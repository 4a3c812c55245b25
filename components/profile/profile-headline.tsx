import type { ReactNode } from "react";
import { printExact, printToken, printTokenShort } from "@/lib/format/amount";
import { printFixed, printWhole } from "@/lib/format/number";
import { printPercent, printShare } from "@/lib/format/percent";
import type { ProfileReport } from "@/lib/reports/profile-types";
import type { UnknownReason, YieldParts } from "@/lib/reports/types";
import { PPM } from "@/lib/units/perc";
import { stationsOf } from "../orchestrators/stations";
import { YieldValue } from "../orchestrators/yield-cell";
import { Headline } from "../ui/headline";
import { cutPercent, percent, unitWord } from "./printed";

/** Six figures of one orchestrator. */
export function ProfileHeadline({ report }: { report: ProfileReport }) {
  const { orchestrator, medians } = report;
  const { totalStake, stakeShare, rewardCutPpm, feeSharePpm, rewardCalls, fees } = orchestrator;
  const { realised, forecast, unknown } = orchestrator.yield;
  const own = report.fees.gateways?.find((gateway) => gateway.own)?.share ?? 0;
  const { leaves } = stationsOf(orchestrator, report.asOf.round);
  return (
    <dl className="figs">
      <Headline
        figure="real-yield"
        label="Real yield"
        after=", 90 rounds"
        value={marked(realised, unknown.fees)}
        unit="% a year"
        reason={unknown.realisedReal}
        note={
          realised.real !== null &&
          medians.realisedReal !== null &&
          against(realised.real, medians.realisedReal)
        }
      />
      <Headline
        figure="forecast-real-yield"
        label="Forecast real yield"
        value={marked(forecast, unknown.forecastFees)}
        unit="% in 365 days"
        reason={unknown.forecast}
        note={
          forecast.real !== null &&
          (leaves === null
            ? "at today’s cuts and participation"
            : `only if it stayed: it leaves with round ${printWhole(leaves)}`)
        }
      />
      <Headline
        figure="reward-cut"
        label="Reward cut"
        value={printShare(rewardCutPpm, PPM)}
        unit="%"
        note={medians.rewardCutPpm !== null && `median ${cutPercent(medians.rewardCutPpm)}`}
      />
      <Headline
        figure="fee-cut"
        label="Fee cut"
        value={printShare(PPM - feeSharePpm, PPM)}
        unit="%"
        note={
          fees.days90 !== null && (
            <span title={`${printExact(fees.days90)} ETH`}>
              {unitWord(printToken(fees.days90), "ETH")} earned in {unitWord("90", "days")}
              {own > 0 && `, ${own >= 1 ? "all" : percent(own)} paid by itself`}
            </span>
          )
        }
      />
      <Headline
        figure="stake"
        label="Stake"
        value={printTokenShort(totalStake)}
        exact={`${printExact(totalStake)} LPT`}
        unit="LPT"
        note={
          stakeShare === null ? (
            "not in the active set"
          ) : (
            <span
              title={`${printPercent(stakeShare, 8)} %`}
            >{`${unitWord(printPercent(stakeShare, 2), "%")} of active stake`}</span>
          )
        }
      />
      <Headline
        figure="reward-calls"
        label="Reward calls"
        value={rewardCalls && String(rewardCalls.made)}
        unit={`of ${rewardCalls?.eligible}`}
        reason="no-subgraph"
        note={rewardCalls && "of the last 90 closed rounds"}
      />
    </dl>
  );
}

/** A real yield as a headline's value, marked where its fee part is not known. */
function marked({ real, fees }: YieldParts, feeReason: UnknownReason | null): ReactNode {
  if (real === null) return null;
  const reason = feeReason ?? "missing";
  return <YieldValue value={real} reason={reason} issuanceOnly={fees === null ? reason : null} />;
}

/** The distance of what is printed of both, so that a reader who subtracts finds it. */
function against(value: number, median: number): string {
  const distance = Math.round(value * 1_000) - Math.round(median * 1_000);
  if (distance === 0) return "at the median of the active";
  const points = unitWord(printFixed(Math.abs(distance) / 10, 1), "points");
  return `${points} ${distance > 0 ? "above" : "below"} the median of ${unitWord(printPercent(median), "%")}`;
}
