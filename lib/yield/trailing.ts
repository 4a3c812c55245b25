import { quotient } from "../units/perc";
import { realYield } from "./annualise";

/** A round of the past as it began. */
export interface PastRound {
  number: number;
  /** unix seconds */
  startTimestamp: number;
  /** wei of LPT, at its start */
  totalSupply: bigint;
  totalActiveStake: bigint;
}

/** What all stakers together earned by issuance over the last 365 days. Fractions, not annualised: the window is the year. */
export interface TrailingYear {
  /** growth of a stake that stood through all of it, gross of treasury and reward cuts */
  nominal: number;
  /** growth of its part of the supply, gross of the same cuts */
  real: number;
  supplyGrowth: number;
  /** rounds that were multiplied */
  rounds: number;
  /** the first and the last of them */
  from: number;
  to: number;
}

const YEAR_SECONDS = 365 * 86_400;

/**
 * The product over the rounds of 365 days of 1 + minted / active stake, minus 1. What a round minted is what the supply
 * had more at the start of the next one: the treasury's part is in it, and no orchestrator's cut is off.
 * @param rounds initialised rounds, oldest first; the newest only ends the year, and its stake counts for nothing
 * @returns null where they do not reach back 365 days, or a round had no stake
 */
export function trailingYear(rounds: readonly PastRound[]): TrailingYear | null {
  const newest = rounds.at(-1);
  if (newest === undefined) return null;
  const first = rounds.findLastIndex((round) => round.startTimestamp <= newest.startTimestamp - YEAR_SECONDS);
  const oldest = rounds[first];
  if (oldest === undefined || oldest.totalSupply === 0n) return null;
  let logarithm = 0;
  for (let at = first; at + 1 < rounds.length; at += 1) {
    const [round, next] = [rounds[at], rounds[at + 1]];
    if (round === undefined || next === undefined) return null;
    const gain = quotient(next.totalSupply - round.totalSupply, round.totalActiveStake);
    if (gain === null || gain <= -1) return null;
    logarithm += Math.log1p(gain);
  }
  const nominal = Math.expm1(logarithm);
  const supplyGrowth = quotient(newest.totalSupply - oldest.totalSupply, oldest.totalSupply) ?? 0;
  return {
    nominal,
    real: realYield(nominal, supplyGrowth),
    supplyGrowth,
    rounds: rounds.length - 1 - first,
    from: oldest.number,
    to: rounds.at(-2)?.number ?? oldest.number,
  };
}
