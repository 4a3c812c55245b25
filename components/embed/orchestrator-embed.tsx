import { printExact, printTokenShort } from "@/lib/format/amount";
import { printPercent, printShare } from "@/lib/format/percent";
import { printStranger, shortAddress } from "@/lib/format/text";
import type { EmbedTheme } from "@/lib/links/embed";
import { orchestratorHref } from "@/lib/links/pages";
import type { OrchestratorReport } from "@/lib/reports/types";
import { PPM } from "@/lib/units/perc";
import { YieldValue } from "../orchestrators/yield-cell";
import { Headline } from "../ui/headline";
import { Seal } from "../ui/seal";
import { EmbedSheet } from "./embed-sheet";

/** One orchestrator as a card for another site. */
export function OrchestratorEmbed({ report, theme }: { report: OrchestratorReport; theme: EmbedTheme }) {
  const { address, name, active } = report.orchestrator;
  const title = (
    <span className="who">
      <Seal address={address} />
      <span>{name === null ? shortAddress(address) : printStranger(name, 60)}</span>
    </span>
  );
  return (
    <EmbedSheet
      theme={theme}
      title={title}
      stamp={report}
      sources={["chain", "subgraph"]}
      page={orchestratorHref(address)}
    >
      <p className="sub">
        <span className="mono">{address}</span>
        {active ? "" : " · not in the active set"}
      </p>
      <Figures report={report} />
    </EmbedSheet>
  );
}

function Figures({ report: { orchestrator, medians } }: { report: OrchestratorReport }) {
  const { totalStake, stakeShare, rewardCutPpm, feeSharePpm, rewardCalls } = orchestrator;
  const { realised, forecast, unknown } = orchestrator.yield;
  return (
    <dl className="figs">
      <Headline
        figure="real-yield"
        label="Real yield"
        after=", 90 rounds"
        value={
          realised.real === null ? null : (
            <YieldValue
              value={realised.real}
              reason="missing"
              issuanceOnly={realised.fees === null ? (unknown.fees ?? "missing") : null}
            />
          )
        }
        unit="% a year"
        reason={unknown.realisedReal}
        note={medians.realisedReal !== null && `median of the active ${printPercent(medians.realisedReal)}`}
      />
      <Headline
        figure="forecast-real-yield"
        label="Forecast real yield"
        value={
          forecast.real === null ? null : (
            <YieldValue
              value={forecast.real}
              reason="missing"
              issuanceOnly={forecast.fees === null ? (unknown.forecastFees ?? "missing") : null}
            />
          )
        }
        unit="% in 365 days"
        reason={unknown.forecast}
      />
      <Headline
        figure="reward-cut"
        label="Reward cut"
        value={printShare(rewardCutPpm, PPM)}
        unit="%"
        note={`fee cut ${printShare(PPM - feeSharePpm, PPM)} %`}
      />
      <Headline
        figure="stake"
        label="Stake"
        value={printTokenShort(totalStake)}
        exact={`${printExact(totalStake)} LPT`}
        unit="LPT"
        note={stakeShare !== null && `${printPercent(stakeShare, 2)} % of active stake`}
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
