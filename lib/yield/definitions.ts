import { realYield } from "./annualise";

/** The terms on which a year is stated while everything is held where it is; every rate a fraction (0.05 is 5 %). */
export interface HeldTerms {
  /** i: LPT issued in a round over the whole supply */
  issuance: number;
  /** P: active stake over the whole supply */
  bondingRate: number;
  /** t: what the treasury takes of issuance */
  treasuryCut: number;
  /** c: what the orchestrator keeps of rewards */
  rewardCut: number;
  /** r: reward calls made over eligible, 0 to 1; null: not known, which counts as every call made */
  callRatio: number | null;
  /** N: rounds in 365 days */
  roundsPerYear: number;
}

/**
 * What a delegated stake gains by issuance in one round: i · (1 − t) · (1 − c) · r / P. A fraction of the stake.
 * @returns null where nothing is staked
 */
export function roundYield(terms: HeldTerms): number | null {
  if (terms.bondingRate <= 0) return null;
  const kept = (1 - terms.treasuryCut) * (1 - terms.rewardCut) * (terms.callRatio ?? 1);
  return (terms.issuance * kept) / terms.bondingRate;
}

/** Simple APR: N times the yield of a round, never compounded; a fraction a year. @returns null where nothing is staked */
export function simpleApr(terms: HeldTerms): number | null {
  const each = roundYield(terms);
  return each === null ? null : each * terms.roundsPerYear;
}

/**
 * Nominal APY at constant bonding: (1 + yield of a round)^N − 1, a fraction a year. Exact while bonding and inflation
 * stand still.
 * @returns null where nothing is staked
 */
export function compoundedApy(terms: HeldTerms): number | null {
  const each = roundYield(terms);
  return each === null ? null : compounded(each, terms.roundsPerYear);
}

/**
 * The forecast that Livepeer's own explorer prints: ((1 + i · (1 − t))^N − 1) / P · r · (1 − c). Exact when nobody joins
 * or leaves and all rewards stay staked: the stake then grows by all of issuance, and each round's reward shrinks against it.
 * A fraction a year.
 * @returns null where nothing is staked
 */
export function nobodyMovesForecast(terms: HeldTerms): number | null {
  if (terms.bondingRate <= 0) return null;
  const issued = compounded(terms.issuance * (1 - terms.treasuryCut), terms.roundsPerYear);
  return (issued / terms.bondingRate) * (terms.callRatio ?? 1) * (1 - terms.rewardCut);
}

/**
 * Growth of a stake's part of the supply: ((1 + yield of a round) / (1 + i))^N − 1, a fraction a year. Below 0 it is
 * diluted.
 * @returns null where nothing is staked
 */
export function shareGrowth(terms: HeldTerms): number | null {
  const each = roundYield(terms);
  return each === null ? null : compounded(realYield(each, terms.issuance), terms.roundsPerYear);
}

/** Growth of the whole supply at held inflation: (1 + i)^N − 1, the treasury's part included; a fraction a year. */
export function heldSupplyGrowth(terms: Pick<HeldTerms, "issuance" | "roundsPerYear">): number {
  return compounded(terms.issuance, terms.roundsPerYear);
}

/** The part of its share that unstaked LPT loses to a growth of the supply: 1 − 1 / (1 + growth). Fractions of one span. */
export function dilutionOf(supplyGrowth: number): number {
  return supplyGrowth / (1 + supplyGrowth);
}

/** A yield after dilution: (1 + nominal) · (1 − dilution) − 1, the same number as nominal against supply growth. Fractions of one span. */
export function dilutionAdjusted(nominal: number, dilution: number): number {
  return (1 + nominal) * (1 - dilution) - 1;
}

/** (1 + rate)^rounds − 1, without losing the small digits of a round's rate. @param rate a fraction a round, above −1 */
export function compounded(rate: number, rounds: number): number {
  return Math.expm1(rounds * Math.log1p(rate));
}
