import { amount } from "../../export/amount";
import { P27, PPB, toFraction } from "../../units/perc";
import type { StakeTermsReport } from "../stake-terms";
import { baseAnswer } from "./base";

/** The terms of a stake's next year for programs, the stake form among them. */
export function stakeTermsAnswer(report: StakeTermsReport) {
  const { issuance, pool } = report;
  return {
    ...baseAnswer(report),
    issuance: {
      perRound: toFraction(issuance.inflationPpb, PPB),
      change: toFraction(issuance.changePpb, PPB),
      targetBondingRate: toFraction(issuance.targetBondingRatePpb, PPB),
      totalSupply: amount(issuance.totalSupply),
      activeStake: amount(issuance.activeStake),
    },
    nextTreasuryCutRate: toFraction(report.nextTreasuryCutP27, P27),
    roundsPerYear: report.roundsPerYear,
    roundsPerYearBasis: report.roundsPerYearBasis,
    prices: report.prices,
    pool: pool && {
      block: pool.block,
      fee: toFraction(pool.feePips, 1_000_000n),
      tickSpacing: pool.tickSpacing,
      tick: pool.tick,
      sqrtPriceX96: String(pool.sqrtPriceX96),
      liquidity: String(pool.liquidity),
      ticks: pool.ticks.map(({ tick, liquidityNet }) => ({ tick, liquidityNet: String(liquidityNet) })),
      knownDownTo: pool.knownDownTo,
    },
  };
}
