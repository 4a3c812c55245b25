import { PPB, PPM, percOf, quotient, toFraction } from "../units/perc";
import { annualise } from "./annualise";
import type { Window } from "./realised";

/** One closed round of an orchestrator, as far as its issuance is concerned. */
export interface BillRound {
  round: number;
  /** wei of LPT that could be minted in the round by all */
  mintable: bigint;
  /** wei of LPT active in the round, of all and of its own */
  activeStake: bigint;
  totalStake: bigint;
  /** wei of LPT booked, net of the treasury's cut; null: reward was not called */
  rewardTokens: bigint | null;
  rewardCutPpm: bigint;
  /** the treasury's part of the round's issuance, 0 to 1: what it would have been where reward was not called */
  treasuryCut: number;
}

/** The realised yield of the same window, by its own definition; fractions a year. */
export interface BillTotals {
  issuance: number;
  /** null: not known, and nominal is issuance alone */
  fees: number | null;
  nominal: number;
  /** null: supply growth is not known */
  real: number | null;
}

/** From issuance with nothing taken down to the real yield. Each level is a yield a year, as a fraction. */
export interface YieldBill extends BillTotals {
  window: Window;
  /** had the treasury, the missed calls and the orchestrator taken nothing */
  untouched: number;
  /** after the treasury's cut alone */
  afterTreasury: number;
  /** after the treasury's cut and the missed calls */
  afterMissed: number;
  /** the treasury's cut over the rounds, lowest and highest, as fractions */
  treasuryCut: { low: number; high: number };
  /** its reward cut over the rounds */
  rewardCutPpm: { low: bigint; high: bigint };
  eligible: number;
  missed: number;
  /** what the missed calls took from a stake over the window, at its cuts: a fraction of the stake at the start, not annualised */
  missedCost: number;
}

/** How far the rounds' product may lie from the growth of the reward factor before they cannot be of the same window. */
const TOLERANCE = 0.002;

/**
 * Takes a realised yield apart, in the order in which the contract takes (BondingManager.rewardWithHint): the share of a
 * round's issuance that belongs to the stake, less the treasury's cut, less all of it where reward was not called, less
 * the reward cut. Each level is the product of 1 + rate over the window's rounds, annualised; what one of them takes is
 * the difference of two levels. The last level is the growth of the reward factor itself, which the product must meet.
 * @param rounds those of the window in which it had a pool, any order
 * @returns null where it had no pool, or where the product does not meet the factor
 */
export function yieldBill(
  window: Window,
  rounds: readonly BillRound[],
  realised: BillTotals,
  roundsPerYear: number,
): YieldBill | null {
  const [first] = rounds;
  if (first === undefined) return null;
  const sums = { untouched: 0, afterTreasury: 0, afterMissed: 0, issuance: 0, ifCalled: 0 };
  for (const round of rounds) {
    const rates = ratesOf(round);
    sums.untouched += Math.log1p(rates.untouched);
    sums.afterTreasury += Math.log1p(rates.afterTreasury);
    if (round.rewardTokens !== null) sums.afterMissed += Math.log1p(rates.afterTreasury);
    if (round.rewardTokens !== null) sums.issuance += Math.log1p(rates.issuance);
    sums.ifCalled += Math.log1p(rates.issuance);
  }
  const level = (logarithm: number) => annualise(Math.expm1(logarithm), window, roundsPerYear);
  const met = Math.abs(level(sums.issuance) - realised.issuance) <= TOLERANCE * (1 + realised.issuance);
  if (!met) return null;
  const treasury = rounds.map(({ treasuryCut }) => treasuryCut);
  const cuts = rounds.map(({ rewardCutPpm }) => rewardCutPpm);
  return {
    ...realised,
    window,
    untouched: level(sums.untouched),
    afterTreasury: level(sums.afterTreasury),
    afterMissed: level(sums.afterMissed),
    treasuryCut: { low: Math.min(...treasury), high: Math.max(...treasury) },
    rewardCutPpm: { low: lowest(cuts, first.rewardCutPpm), high: highest(cuts, first.rewardCutPpm) },
    eligible: rounds.length,
    missed: rounds.filter(({ rewardTokens }) => rewardTokens === null).length,
    missedCost: Math.expm1(sums.ifCalled) - Math.expm1(sums.issuance),
  };
}

/** The treasury's part of what a call minted, 0 to 1; null where its stake earns nothing. */
export function treasuryCutOf(
  round: Pick<BillRound, "mintable" | "activeStake" | "totalStake"> & { rewardTokens: bigint },
): number | null {
  const share = shareOf(round);
  const net = quotient(round.rewardTokens, share);
  return net === null ? null : Math.min(1, Math.max(0, 1 - net));
}

/** wei of LPT that a call mints for an orchestrator, the treasury's part included (Minter.createReward); 0 where nothing was active. */
export function shareOf({
  mintable,
  activeStake,
  totalStake,
}: Pick<BillRound, "mintable" | "activeStake" | "totalStake">): bigint {
  return activeStake === 0n ? 0n : percOf(mintable, totalStake, activeStake, PPB);
}

/** What one round adds to a stake before and after each cut, as fractions of the stake; as if reward had been called. */
function ratesOf(round: BillRound) {
  const untouched = quotient(shareOf(round), round.totalStake) ?? 0;
  const afterTreasury =
    round.rewardTokens === null
      ? untouched * (1 - round.treasuryCut)
      : (quotient(round.rewardTokens, round.totalStake) ?? 0);
  return { untouched, afterTreasury, issuance: afterTreasury * (1 - toFraction(round.rewardCutPpm, PPM)) };
}

function lowest(values: readonly bigint[], first: bigint): bigint {
  return values.reduce((least, value) => (value < least ? value : least), first);
}

function highest(values: readonly bigint[], first: bigint): bigint {
  return values.reduce((most, value) => (value > most ? value : most), first);
}

/** A bill in tenths of a per cent a year, which are also LPT a year on 1,000 LPT: each step is the difference of two printed levels. */
export interface PrintedBill {
  untouched: number;
  /** what is taken, at most 0 */
  treasury: number;
  missed: number;
  rewardCut: number;
  /** null: not known */
  fees: number | null;
  nominal: number;
  /** null: not known */
  dilution: number | null;
  real: number | null;
}

/**
 * Rounds a bill so that it adds up in print: the levels are rounded, and each step is what lies between two of them. A
 * step can so differ from its own rounding by one in the last place.
 */
export function printedBill(bill: YieldBill): PrintedBill {
  const untouched = tenths(bill.untouched);
  const afterTreasury = tenths(bill.afterTreasury);
  const afterMissed = tenths(bill.afterMissed);
  const issuance = tenths(bill.issuance);
  const nominal = tenths(bill.nominal);
  const real = bill.real === null ? null : tenths(bill.real);
  return {
    untouched,
    treasury: afterTreasury - untouched,
    missed: afterMissed - afterTreasury,
    rewardCut: issuance - afterMissed,
    fees: bill.fees === null ? null : nominal - issuance,
    nominal,
    dilution: real === null ? null : real - nominal,
    real,
  };
}

function tenths(fraction: number): number {
  // adding 0 turns a rounded −0 into 0
  return Math.round(fraction * 1_000) + 0;
}
