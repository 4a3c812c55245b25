import { amount } from "../../export/amount";
import { P27, PPB, toFraction } from "../../units/perc";
import type { NetworkReport } from "../types";
import { baseAnswer } from "./base";

/** The network report for programs: amounts as decimals of whole tokens, rates as fractions, null where not known. */
export function networkAnswer(report: NetworkReport) {
  const { inflation, supply, stake, treasury } = report;
  return {
    ...baseAnswer(report),
    round: report.round,
    inflation: inflation && {
      perRound: toFraction(inflation.perRoundPpb, PPB),
      change: toFraction(inflation.changePpb, PPB),
      targetBondingRate: toFraction(inflation.targetBondingRatePpb, PPB),
    },
    supply: supply && { total: amount(supply.total), growthForecast: report.supplyGrowthForecast },
    stake: stake && { active: amount(stake.active), bondingRate: stake.bondingRate },
    treasury: treasury && {
      lpt: amount(treasury.lpt),
      eth: amount(treasury.eth),
      rewardCutRate: toFraction(treasury.rewardCutRateP27, P27),
      nextRewardCutRate: toFraction(treasury.nextRewardCutRateP27, P27),
      ceiling: amount(treasury.ceiling),
    },
    prices: report.prices,
    paused: report.paused,
    roundsPerYear: report.roundsPerYear,
    roundsPerYearBasis: report.roundsPerYearBasis,
  };
}
