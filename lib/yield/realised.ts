import { quotient } from "../units/perc";
import { annualise } from "./annualise";
import { type FeeRound, realisedFeeGrowth } from "./fees";
import { joinParts, type YieldOfYear } from "./parts";

/** The closed rounds over which realised yields are stated. */
export const WINDOWS = [7, 30, 90] as const;
export type Window = (typeof WINDOWS)[number];

/** What W closed rounds did to a stake that stood through them. */
export interface WindowFacts {
  window: Window;
  /** cumulative reward factors at the end of the round before the window and of its last round; 1e27 scale */
  rewardFactorP27: { start: bigint; end: bigint };
  /** the window's rounds in which it had a pool; null: not known */
  feeRounds: readonly FeeRound[] | null;
  /** wei of LPT, whole supply at the start of the window and after its last round; null: not known */
  supply: { start: bigint; end: bigint } | null;
}

/**
 * What a delegator who did nothing earned over a window, a year at that pace, after reward cut, treasury cut and missed
 * calls: annualised growth of the cumulative reward factor (LIP-36), annualised fees at each round's price, and both
 * against the annualised growth of the supply over the same rounds.
 */
export function realisedYield(facts: WindowFacts, roundsPerYear: number): YieldOfYear {
  const yearly = (growth: number | null) =>
    growth === null ? null : annualise(growth, facts.window, roundsPerYear);
  const { start, end } = facts.rewardFactorP27;
  const fees = facts.feeRounds === null ? null : realisedFeeGrowth(facts.feeRounds);
  const supply = facts.supply === null ? null : growthOf(facts.supply.start, facts.supply.end);
  return joinParts(yearly(growthOf(start, end)), yearly(fees), yearly(supply));
}

/** end / start − 1, exact until the last step; null from nothing. Both of one unit. */
export function growthOf(start: bigint, end: bigint): number | null {
  return quotient(end - start, start);
}
