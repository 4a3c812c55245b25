import { P27, PPM, quotient, toFraction } from "../units/perc";
import { forecastFeeYield } from "./fees";
import { compound, type IssuancePath, supplyGrowthForecast } from "./issuance-path";
import { joinParts, UNKNOWN_YIELD, type YieldOfYear } from "./parts";

/** One orchestrator's terms for the coming year. */
export interface ForecastTerms {
  /** the network's issuance over a year's rounds */
  path: IssuancePath;
  /** of the next round: nextRoundTreasuryRewardCutRate */
  nextTreasuryCutP27: bigint;
  /** today's: what the orchestrator keeps of rewards */
  rewardCutPpm: bigint;
  /** today's: what delegators get of fees */
  feeSharePpm: bigint;
  /** reward calls made over eligible, 0 to 1; null where history is absent, which counts as every call made */
  callRatio: number | null;
  /** wei of LPT delegated to it */
  totalStake: bigint;
  /** wei of ETH; null: not known */
  fees90Days: bigint | null;
  /** ETH for one LPT, today; null: not known */
  lptEth: number | null;
}

/**
 * The next 365 days if nobody moves: the product over a year's rounds of 1 + i(k) · (1 − t) · (1 − c) · r / P, minus 1,
 * and fees at the pace of the last 90 days. i steps by the Minter's rule from the next round on, P is held.
 * Everything unknown where no stake is active.
 */
export function forecastYield(terms: ForecastTerms): YieldOfYear {
  const { path } = terms;
  const supplyPerStake = quotient(path.terms.totalSupply, path.terms.activeStake);
  if (supplyPerStake === null) return UNKNOWN_YIELD;
  const kept =
    (1 - toFraction(terms.nextTreasuryCutP27, P27)) *
    (1 - toFraction(terms.rewardCutPpm, PPM)) *
    (terms.callRatio ?? 1);
  const issuance = compound(path, kept * supplyPerStake);
  const fees = forecastFeeYield(terms.fees90Days, terms.feeSharePpm, terms.totalStake, terms.lptEth);
  return joinParts(issuance, fees, supplyGrowthForecast(path));
}
