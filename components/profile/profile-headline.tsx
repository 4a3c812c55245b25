import { printExact, printToken, printTokenShort } from "@/lib/format/amount";
import { printPercent, printShare } from "@/lib/format/percent";
import type { OrchestratorReport } from "@/lib/reports/types";
import { PPM } from "@/lib/units/perc";
import { Headline } from "../ui/headline";

/** Six figures of one orchestrator. */
export function ProfileHeadline({ report }: { report: OrchestratorReport }) {
  const { orchestrator, medians } = report;
  const { totalStake, stakeShare, rewardCutPpm, feeSharePpm, rewardCalls, fees } = orchestrator;
  const { realised, forecast, unknown } = orchestrator.yield;
  return (
    <dl className="figs">
      <Headline
        figure="real-yield"
        label="Real yield"
        after=", 90 rounds"
        value={realised.real === null ? null : printPercent(realised.real)}
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
        value={forecast.real === null ? null : printPercent(forecast.real)}
        unit="% in 365 days"
        reason={unknown.forecast}
        note={forecast.real !== null && "at today’s cuts and participation"}
      />
      <Headline
        figure="reward-cut"
        label="Reward cut"
        value={printShare(rewardCutPpm, PPM)}
        unit="%"
        note={medians.rewardCutPpm !== null && `median ${printShare(medians.rewardCutPpm, PPM)}`}
      />
      <Headline
        figure="fee-cut"
        label="Fee cut"
        value={printShare(PPM - feeSharePpm, PPM)}
        unit="%"
        note={fees.days90 !== null && `${printToken(fees.days90)} ETH earned in 90 days`}
      />
      <Headline
        figure="stake"
        label="Stake"
        value={printTokenShort(totalStake)}
        exact={`${printExact(totalStake)} LPT`}
        unit="LPT"
        note={
          stakeShare === null ? "not in the active set" : `${printPercent(stakeShare, 2)} % of active stake`
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

function against(value: number, median: number): string {
  const distance = value - median;
  if (Math.abs(distance) < 0.0005) return "at the median of the active";
  return `${printPercent(Math.abs(distance))} ${distance > 0 ? "above" : "below"} the median of ${printPercent(median)}`;
}
