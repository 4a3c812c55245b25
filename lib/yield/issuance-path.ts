import { PPB, percPoints } from "../units/perc";

/** What the Minter's rule needs to step inflation onwards. */
export interface IssuanceTerms {
  /** of the running round, per round */
  inflationPpb: bigint;
  changePpb: bigint;
  targetBondingRatePpb: bigint;
  /** wei of LPT that are active in the running round */
  activeStake: bigint;
  /** wei of LPT; Minter.getGlobalTotalSupply() */
  totalSupply: bigint;
}

/** The bonding rate as the Minter computes it, rounded down in parts per billion; 0 where there is no supply. */
export function bondingRatePpb(activeStake: bigint, totalSupply: bigint): bigint {
  return totalSupply === 0n ? 0n : percPoints(activeStake, totalSupply, PPB);
}

/**
 * Inflation of the next round: up by change while the bonding rate is under its target, down while over, never under 0
 * (Minter.setInflation, called by initializeRound). Parts per billion of the supply in a round.
 */
export function nextInflationPpb(inflationPpb: bigint, terms: IssuanceTerms): bigint {
  const rate = bondingRatePpb(terms.activeStake, terms.totalSupply);
  if (rate < terms.targetBondingRatePpb) return inflationPpb + terms.changePpb;
  if (rate === terms.targetBondingRatePpb) return inflationPpb;
  return inflationPpb > terms.changePpb ? inflationPpb - terms.changePpb : 0n;
}

/** Issuance per unit of supply in each coming round, as fractions, with the weight each counts: 1, or the last part of a year's rounds. */
export interface IssuancePath {
  readonly terms: IssuanceTerms;
  readonly steps: readonly { issuance: number; weight: number }[];
}

/**
 * The rounds after the running one, inflation stepping by the Minter's rule while the bonding rate is held where it is.
 * @param rounds how many are in the horizon, may be fractional
 */
export function issuancePath(terms: IssuanceTerms, rounds: number): IssuancePath {
  const steps: { issuance: number; weight: number }[] = [];
  let inflationPpb = terms.inflationPpb;
  for (let left = rounds; left > 0; left -= 1) {
    inflationPpb = nextInflationPpb(inflationPpb, terms);
    steps.push({ issuance: Number(inflationPpb) / 1e9, weight: Math.min(left, 1) });
  }
  return { terms, steps };
}

/**
 * The product of 1 + i(k) · factor along the path, minus 1: a fraction over the path's whole horizon.
 * @param factor what one unit of issuance per supply gives to what grows: 1 for the supply itself
 */
export function compound(path: IssuancePath, factor: number): number {
  let logarithm = 0;
  for (const { issuance, weight } of path.steps) logarithm += weight * Math.log1p(issuance * factor);
  return Math.expm1(logarithm);
}

/**
 * Growth of the whole supply along the path if every reward is called: what a holder who does not stake loses against. A
 * fraction over the path's whole horizon.
 */
export function supplyGrowthForecast(path: IssuancePath): number {
  return compound(path, 1);
}
