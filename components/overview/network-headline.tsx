import { printTokenShort } from "@/lib/format/amount";
import { printNonzero, withSign } from "@/lib/format/number";
import { printPercent, printShare } from "@/lib/format/percent";
import type { Medians, NetworkReport } from "@/lib/reports/types";
import { P27, PPB, toFraction } from "@/lib/units/perc";
import { Headline } from "../ui/headline";

/** Six figures of the network that a reader of any row needs: yield, dilution, participation, inflation, treasury. */
export function NetworkHeadline({ network, medians }: { network: NetworkReport; medians: Medians }) {
  const { supplyGrowthForecast: growth, stake, inflation, treasury } = network;
  const {
    realisedReal: real,
    realisedNominal: nominal,
    realisedFees: fees,
    realisedRealQuartiles: middle,
    unknown,
  } = medians;
  return (
    <dl className="figs">
      <Headline
        figure="median-real-yield"
        label="Median real yield"
        after=", 90 rounds"
        value={real === null ? null : printPercent(real)}
        unit="% a year"
        reason={unknown.realisedReal}
        note={middle && `middle half ${printPercent(middle[0])} to ${printPercent(middle[1])}`}
      />
      <Headline
        figure="median-nominal-yield"
        label="Median nominal"
        after=", 90 rounds"
        value={nominal === null ? null : printPercent(nominal)}
        unit="% a year"
        reason={unknown.realised}
        note={
          nominal !== null && (fees === null ? "issuance only" : `fees alone, median ${printPercent(fees)}`)
        }
      />
      <Headline
        figure="supply-growth"
        label="Supply growth, forecast"
        value={growth === null ? null : printPercent(growth)}
        unit="% in 365 days"
        note={growth !== null && `unstaked LPT loses ${printPercent(1 - 1 / (1 + growth))} %`}
      />
      <Headline
        figure="participation"
        label="Participation"
        value={stake === null || stake.bondingRate === null ? null : printPercent(stake.bondingRate)}
        unit="% of supply"
        note={
          stake && (
            <>
              {printTokenShort(stake.active)} LPT
              {inflation && ` · target ${printShare(inflation.targetBondingRatePpb, PPB)}`}
            </>
          )
        }
      />
      <Headline
        figure="inflation"
        label="Inflation"
        value={inflation && printNonzero(toFraction(inflation.perRoundPpb, PPB) * 100, 4)}
        exact={inflation ? `${printShare(inflation.perRoundPpb, PPB)} %` : undefined}
        unit="% a round"
        note={inflation && <InflationStep network={network} />}
      />
      <Headline
        figure="treasury-cut"
        label="Treasury takes"
        value={treasury && printShare(treasury.rewardCutRateP27, P27)}
        unit="% of issuance"
        note={treasury && `next round ${printShare(treasury.nextRewardCutRateP27, P27)} %`}
      />
    </dl>
  );
}

/** Which way inflation moves next round, and why. */
function InflationStep({ network }: { network: NetworkReport }) {
  const { inflation, stake } = network;
  const rate = stake?.bondingRate ?? null;
  if (inflation === null || rate === null) return null;
  const target = toFraction(inflation.targetBondingRatePpb, PPB);
  const size = inflation.changePpb < 0n ? -inflation.changePpb : inflation.changePpb;
  if (rate === target) return "unchanged, at target";
  const step = withSign(printShare(rate > target ? -size : size, PPB));
  return `${step} a round, ${rate > target ? "above" : "below"} target`;
}
