import type { Address } from "../units/address";
import { PPM, percOf } from "../units/perc";
import type { CourseRound } from "../upstream/past-readings";
import type { PoolFacts } from "../upstream/readings";
import { type SrbDays, type SrbRound, type SupplySpan, sumsOf } from "../yield/srb";
import { roundsOfDays } from "../yield/srb-window";
import { shareOf } from "../yield/yield-bill";
import type { Basis } from "./basis";
import { supplyAtStart } from "./supply";

type Source = Pick<Basis, "history" | "pools" | "snapshot" | "last" | "prices">;

/** What is known of the closed rounds of some days. */
export interface DaysOfRounds {
  /** the first round of the window */
  first: number;
  rounds: readonly SrbRound[];
  /** wei of LPT, as the first of them began and after the last; null: not known */
  supply: SupplySpan | null;
}

/**
 * What all stakers together got in the rounds of the last so many days: rewards after the treasury's cut, and all fees.
 * @returns null where the history does not hold all of them
 */
export function networkRounds(basis: Source, days: SrbDays): DaysOfRounds | null {
  const { history, prices } = basis;
  const window = windowOf(basis, days);
  if (history === null || window === null) return null;
  const stakes = new Map(history.rounds.map((round) => [round.number, round.totalActiveStake]));
  const rounds = window.numbers.map((number) => {
    const pools = history.pools.get(number) ?? [];
    return {
      lpt: pools.reduce((sum, { rewardTokens }) => sum + (rewardTokens ?? 0n), 0n),
      eth: pools.reduce((sum, { fees }) => sum + fees, 0n),
      stake: stakes.get(number) ?? 0n,
      lptEth: prices.get(number)?.lptEth?.value ?? null,
    };
  });
  return { first: window.first, rounds, supply: window.supply };
}

/**
 * What rewards of the rounds of the last so many days were over the stake of their round before the treasury took its cut
 * of each, as a mean: a fraction a round.
 * @returns null where the history does not hold all of them, or what could be minted in one is not known
 */
export function gainBeforeTreasury(
  basis: Source,
  days: SrbDays,
  course: readonly CourseRound[],
): number | null {
  const given = networkRounds(basis, days);
  if (given === null || given.rounds.length === 0) return null;
  const facts = new Map(course.slice(-COURSE_ROUNDS).map((round) => [round.number, round]));
  const minted: SrbRound[] = [];
  for (const [place, round] of given.rounds.entries()) {
    const number = given.first + place;
    const called = (basis.history?.pools.get(number) ?? []).filter(
      ({ rewardTokens }) => rewardTokens !== null,
    );
    const could = facts.get(number);
    if (called.length > 0 && could === undefined) return null;
    const lpt = called.reduce((sum, { totalStake }) => sum + mintedFor(totalStake, could), 0n);
    minted.push({ ...round, lpt });
  }
  return sumsOf(minted).lptGain / minted.length;
}

/** More rounds than any window of days holds. */
const COURSE_ROUNDS = 400;

function mintedFor(totalStake: bigint, round: CourseRound | undefined): bigint {
  if (round === undefined) return 0n;
  return shareOf({ mintable: round.mintable, activeStake: round.totalActiveStake, totalStake });
}

/**
 * What one orchestrator's delegators got in the rounds of the last so many days, each at the cuts of its round.
 * @returns null where the history does not hold all of them
 */
export function orchestratorRounds(basis: Source, address: Address, days: SrbDays): DaysOfRounds | null {
  const window = windowOf(basis, days);
  if (basis.pools === null || window === null) return null;
  const own = basis.pools.get(address);
  const rounds = window.numbers.map((number) => {
    const lptEth = basis.prices.get(number)?.lptEth?.value ?? null;
    return { ...delegatorsPart(own?.get(number)), lptEth };
  });
  return { first: window.first, rounds, supply: window.supply };
}

/** Wei of LPT that an orchestrator was given in the rounds of a window, before its cut. */
export function rewardsOf({ pools }: Pick<Basis, "pools">, address: Address, first: number, last: number) {
  let sum = 0n;
  for (let round = first; round <= last; round += 1)
    sum += pools?.get(address)?.get(round)?.rewardTokens ?? 0n;
  return sum;
}

function delegatorsPart(pool: PoolFacts | undefined): Omit<SrbRound, "lptEth"> {
  if (pool === undefined) return { lpt: 0n, eth: 0n, stake: 0n };
  const reward = pool.rewardTokens ?? 0n;
  return {
    lpt: reward - percOf(reward, pool.rewardCutPpm, PPM, PPM),
    eth: percOf(pool.fees, pool.feeSharePpm, PPM, PPM),
    stake: pool.totalStake,
  };
}

function windowOf({ history, snapshot, last }: Source, days: SrbDays) {
  if (history === null) return null;
  const next = history.rounds.find((round) => round.number === last + 1);
  const end = next?.startTimestamp ?? snapshot.block.timestamp;
  const span = roundsOfDays(history.rounds, last, end, days);
  if (span === null) return null;
  const numbers = Array.from({ length: span.last - span.first + 1 }, (_, more) => span.first + more);
  const initialized = new Set(
    history.rounds.filter((round) => round.initialized).map(({ number }) => number),
  );
  const complete = numbers.every((number) => history.pools.has(number) || !initialized.has(number));
  if (!complete) return null;
  const [start, after] = [span.first, span.last + 1].map((round) => supplyAtStart(round, history, snapshot));
  const supply = start == null || after == null ? null : { start, end: after };
  return { first: span.first, numbers, supply };
}
