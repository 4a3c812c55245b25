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
  /** the stake that the original divides by, over the active stake; null: not known */
  listedOverActive: number | null;
  /** a fraction of issuance, of the running round */
  treasuryCut: number;
  /** of the running round, a fraction of the supply */
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
 */
export function errorEffects(terms: CorrectionTerms): ErrorEffects {
  const { lptGain, ethGain, inflation, roundsPerYear: rounds, theoreticalRoundsPerYear } = terms;
  const gain = lptGain + ethGain;
  const supply = compounded(inflation, rounds);
  const rate = compounded(gain, rounds);
  const correct = realYield(rate, supply);
  const over = (wrongGain: number) => realYield(compounded(wrongGain, rounds), supply) - correct;
  const uncut = terms.treasuryCut >= 1 ? null : lptGain / (1 - terms.treasuryCut);
  return {
    "round-length":
      realYield(compounded(gain, theoreticalRoundsPerYear), compounded(inflation, theoreticalRoundsPerYear)) -
      correct,
    "staked-tokens": terms.listedOverActive === null ? null : over(gain / terms.listedOverActive),
    "treasury-cut": uncut === null ? null : over(uncut + ethGain),
    compounding: realYield(gain * rounds, supply) - correct,
    fisher: rate / (1 + supply) - correct,
    "inflation-unit": realYield(rate, inflation) - correct,
    "twice-annualised": realYield((lptGain * 365 + ethGain) * rounds, supply) - correct,
    windows: terms.lptGain7Days === null ? null : over(terms.lptGain7Days + ethGain),
  };
}
