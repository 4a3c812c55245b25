import { realYield } from "./annualise";
import { compounded } from "./definitions";

/** The errors of the original definition that can be put into numbers. */
export const SRB_ERRORS = [
  "round-length",
  "staked-tokens",
  "treasury-cut",
  "compounding",
  "fisher",
  "inflation-unit",
  "running-inflation",
  "twice-annualised",
  "windows",
] as const;
export type SrbError = (typeof SRB_ERRORS)[number];

/** What the corrected real rate of the network is made from, and what each error would use in its place. */
export interface CorrectionTerms {
  /** what a round gave by LPT and by ETH over the stake of the round, means over 30 days; 0 where ETH is not known */
  lptGain: number;
  ethGain: number;
  /** the same of LPT over 7 days; null: not known */
  lptGain7Days: number | null;
  /** the same of LPT with each round's own treasury cut left in; null: not known */
  lptGainBeforeTreasury: number | null;
  /** the stake that the original divides by, over the active stake; null: not known */
  listedOverActive: number | null;
  /** what the supply grew by in a round of the 30 days, a fraction */
  supplyGrowth: number;
  /** what the contract names for the running round, a fraction of the supply */
  inflation: number;
  /** measured, and as the round's length at 12 s a block has it */
  roundsPerYear: number;
  theoreticalRoundsPerYear: number;
}

/** What one error does to the real rate of the network: with it less without it, a fraction (0.01 is one point). */
export type ErrorEffects = Record<SrbError, number | null>;

/**
 * The effect of each error alone: the corrected real rate with that one mistake put back, less the corrected real rate.
 * They do not add up to the whole difference, because mistakes multiply.
 * @returns null for an error whose input is not known
 */
export function errorEffects(terms: CorrectionTerms): ErrorEffects {
  const { lptGain, ethGain, supplyGrowth, roundsPerYear: rounds, theoreticalRoundsPerYear: others } = terms;
  const { listedOverActive: listed, lptGain7Days: week, lptGainBeforeTreasury: uncut } = terms;
  const gain = lptGain + ethGain;
  const supply = compounded(supplyGrowth, rounds);
  const rate = compounded(gain, rounds);
  const correct = realYield(rate, supply);
  const over = (wrongGain: number) => realYield(compounded(wrongGain, rounds), supply) - correct;
  return {
    "round-length": realYield(compounded(gain, others), compounded(supplyGrowth, others)) - correct,
    "staked-tokens": listed === null || listed <= 0 ? null : over(gain / listed),
    "treasury-cut": uncut === null ? null : over(uncut + ethGain),
    compounding: realYield(gain * rounds, supply) - correct,
    fisher: rate / (1 + supply) - correct,
    "inflation-unit": realYield(rate, supplyGrowth) - correct,
    "running-inflation": realYield(rate, compounded(terms.inflation, rounds)) - correct,
    // a year's LPT is taken for a day's: whatever else is right about it, it counts 365 times
    "twice-annualised": realYield(rate + 364 * compounded(lptGain, rounds), supply) - correct,
    windows: week === null ? null : over(week + ethGain),
  };
}
