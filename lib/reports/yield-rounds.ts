import type { Address } from "../units/address";
import { PPM, percOf } from "../units/perc";
import type { PoolFacts } from "../upstream/readings";
import type { SrbDays, SrbRound } from "../yield/srb";
import { roundsOfDays } from "../yield/srb-window";
import type { Basis } from "./basis";

type Source = Pick<Basis, "history" | "pools" | "snapshot" | "last" | "prices">;

/** What is known of the closed rounds of some days: the rounds, or null where the history does not hold all of them. */
export interface DaysOfRounds {
  /** the first round of the window */
  first: number;
  rounds: readonly SrbRound[];
}

/** What all stakers together got in the rounds of the last so many days: rewards after the treasury's cut, and all fees. */
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
  return { first: window.first, rounds };
}

/** What one orchestrator's delegators got in the rounds of the last so many days, each at the cuts of its round. */
export function orchestratorRounds(basis: Source, address: Address, days: SrbDays): DaysOfRounds | null {
  const window = windowOf(basis, days);
  if (basis.pools === null || window === null) return null;
  const own = basis.pools.get(address);
  const rounds = window.numbers.map((number) => {
    const lptEth = basis.prices.get(number)?.lptEth?.value ?? null;
    return { ...delegatorsPart(own?.get(number)), lptEth };
  });
  return { first: window.first, rounds };
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
  return complete ? { first: span.first, numbers } : null;
}
