import { printToken, printTokenShort } from "@/lib/format/amount";
import { printPercent, printShare } from "@/lib/format/percent";
import { shortAddress } from "@/lib/format/text";
import type { OrchestratorReport } from "@/lib/reports/types";
import { PPM } from "@/lib/units/perc";
import { FigureRows, type PictureFigure } from "./figure-rows";
import { PictureSeal } from "./picture-seal";
import { Sheet } from "./sheet";
import { calledInPicture } from "./text";

/** An orchestrator's preview: the six figures at the head of its profile. */
export function ProfilePicture({ report, window }: { report: OrchestratorReport; window: 7 | 30 | 90 }) {
  const { address, name, active } = report.orchestrator;
  const called = calledInPicture(name, address);
  const standing = active ? "active" : "not in the active set";
  const sub =
    called === shortAddress(address) ? address : `${shortAddress(address)} · orchestrator, ${standing}`;
  return (
    <Sheet stamp={report} title={called} sub={sub} seal={<PictureSeal address={address} size={58} />}>
      <FigureRows figures={profileFigures(report, window)} />
    </Sheet>
  );
}

/** The six figures at the head of a profile, as printed there. */
export function profileFigures(report: OrchestratorReport, window: 7 | 30 | 90): PictureFigure[] {
  const { orchestrator, medians } = report;
  const { totalStake, stakeShare, rewardCutPpm, feeSharePpm, rewardCalls, fees } = orchestrator;
  const { forecast } = orchestrator.yield;
  const realised = orchestrator.yield.realisedByWindow[window];
  return [
    {
      label: `Real yield, ${window} rounds`,
      value: realised.real === null ? null : printPercent(realised.real),
      unit: "% a year",
      note:
        realised.fees === null && realised.real !== null
          ? "issuance only"
          : window === 90 && median(medians.realisedReal),
    },
    {
      label: "Forecast real yield",
      value: forecast.real === null ? null : printPercent(forecast.real),
      unit: "% in 365 days",
      note: forecast.fees === null && forecast.real !== null ? "issuance only" : median(medians.forecastReal),
    },
    {
      label: "Reward cut",
      value: printShare(rewardCutPpm, PPM),
      unit: "%",
      note: medians.rewardCutPpm !== null && `median ${printShare(medians.rewardCutPpm, PPM)}`,
    },
    {
      label: "Fee cut",
      value: printShare(PPM - feeSharePpm, PPM),
      unit: "%",
      note: fees.days90 !== null && `${printToken(fees.days90)} ETH earned in 90 days`,
    },
    {
      label: "Stake",
      value: printTokenShort(totalStake),
      unit: "LPT",
      note:
        stakeShare === null ? "not in the active set" : `${printPercent(stakeShare, 2)} % of active stake`,
    },
    {
      label: "Reward calls",
      value: rewardCalls && String(rewardCalls.made),
      unit: `of ${rewardCalls?.eligible}`,
      note: rewardCalls && "of the last 90 closed rounds",
    },
  ];
}

function median(value: number | null): string | null {
  return value === null ? null : `median of the active ${printPercent(value)}`;
}
