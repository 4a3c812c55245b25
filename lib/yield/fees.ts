import { PPM, toFraction } from "../units/perc";
import { weiToNumber } from "../units/wei";

/** What an orchestrator earned in a closed round, and the price to express it in LPT. */
export interface FeeRound {
  /** wei of ETH, face values of tickets redeemed in the round */
  fees: bigint;
  feeSharePpm: bigint;
  /** wei of LPT delegated to it at the round's start */
  totalStake: bigint;
  /** ETH for one LPT at the round's start; null where no price is known */
  lptEth: number | null;
}

/**
 * Delegators' part of the fees over the stake that earned them, each round at its own price, added up over the rounds:
 * Σ fees · feeShare / price / stake. A fraction of the stake, not annualised.
 * @returns null when a round's price is not known
 */
export function realisedFeeGrowth(rounds: readonly FeeRound[]): number | null {
  let growth = 0;
  for (const round of rounds) {
    if (round.lptEth === null || round.lptEth <= 0) return null;
    if (round.totalStake === 0n) continue;
    const share = toFraction(round.feeSharePpm, PPM);
    growth += (weiToNumber(round.fees) * share) / round.lptEth / weiToNumber(round.totalStake);
  }
  return growth;
}

/**
 * Fees of a year at the pace of the last 90 days, over today's stake at today's price: fees · 365/90 · feeShare / price / stake.
 * A fraction a year, not compounded, because fees are paid in ETH and do not join the stake.
 * @param fees90Days wei of ETH; null where not known
 * @returns null without fees, price or stake
 */
export function forecastFeeYield(
  fees90Days: bigint | null,
  feeSharePpm: bigint,
  totalStake: bigint,
  lptEth: number | null,
): number | null {
  if (fees90Days === null || lptEth === null || lptEth <= 0 || totalStake === 0n) return null;
  const delegatorsEth = weiToNumber(fees90Days) * (365 / 90) * toFraction(feeSharePpm, PPM);
  return delegatorsEth / lptEth / weiToNumber(totalStake);
}
