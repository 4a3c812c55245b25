import type { OrchestratorPast } from "../upstream/past-readings";
import { barDays, DAY, type ProfileBasis, spanStart } from "./profile-basis";
import { signedAmount } from "./profile-cuts";
import type { StakeHistory, StakeStretch } from "./profile-types";

/**
 * Its stake in stretches of days, with what came, what left and what rewards added, each round told by its pool and its
 * moves. What the sources leave unexplained stands in `remainder`, so that every stretch adds up to the wei.
 * It ends with the last closed round that its past reaches.
 * @returns null where its past, or the dates of rounds that may lie in the span, are not known
 */
export function stakeHistory(profile: ProfileBasis, span: "90" | "365" | "all"): StakeHistory | null {
  const { past, now } = profile;
  if (past === null) return null;
  const dated = datedRounds(profile);
  const known = roundByRound(past, profile);
  const rounds = known.flatMap((round) => {
    const from = dated(round.round);
    return from === null ? [] : [{ ...round, from }];
  });
  const begins = spanStart(span, now) ?? 0;
  const oldest = Math.max(rounds[0]?.from ?? now, begins);
  // rounds that only the course dates could lie in the span: a shorter one must not pass for all of it
  if (profile.course === null && rounds.length < known.length && oldest > begins) return null;
  const days = barDays((now - oldest) / DAY, 7);
  // whole stretches, except for the very first one of its past
  const start = span === "all" ? 0 : now - Math.floor(Number(span) / days) * days * DAY;
  const shown = rounds.filter(({ from }) => from > start);
  const stretches = new Map<number, StakeStretch>();
  for (const round of shown) {
    // counted back from the page, so that the newest stretch is as long as the others
    const place = Math.floor((now - round.from) / (days * DAY));
    stretches.set(place, joined(stretches.get(place), round));
  }
  return { stretches: [...stretches.values()], days, through: throughOf(past, profile) };
}

/** A closed round of its stake. */
export interface RoundOfStake extends Omit<StakeStretch, "from" | "rounds"> {
  round: number;
}

/** The last closed round of which both the page and its past know. */
function throughOf(past: OrchestratorPast, { basis }: ProfileBasis): number {
  return Math.min(basis.last, past.through);
}

/** Its stake through every closed round since its first move or pool. */
export function roundByRound(past: OrchestratorPast, profile: ProfileBasis): RoundOfStake[] {
  const { row } = profile;
  const last = throughOf(past, profile);
  const pools = new Map(past.pools.map((pool) => [pool.round, pool]));
  const flows = flowsByRound(past, row.address);
  const known = [...pools.keys(), ...flows.keys()].filter((round) => round <= last);
  if (known.length === 0) return [];
  const first = known.reduce((least, round) => Math.min(least, round));
  const rounds: RoundOfStake[] = [];
  let stake = flows.has(first) && !pools.has(first) ? 0n : (pools.get(first)?.totalStake ?? 0n);
  for (let round = first; round <= last; round += 1) {
    const pool = pools.get(round);
    const remainder = pool === undefined ? 0n : pool.totalStake - stake;
    const { delegated, left } = flows.get(round) ?? { delegated: 0n, left: 0n };
    const rewards = pool?.rewardTokens ?? 0n;
    const end = stake + remainder + delegated - left + rewards;
    rounds.push({ round, start: stake, delegated, left, rewards, end, remainder });
    stake = end;
  }
  return rounds;
}

function flowsByRound(past: OrchestratorPast, address: ProfileBasis["row"]["address"]) {
  const flows = new Map<number, { delegated: bigint; left: bigint }>();
  for (const move of past.moves) {
    const signed = signedAmount(move, address);
    const flow = flows.get(move.round) ?? { delegated: 0n, left: 0n };
    if (signed > 0n) flow.delegated += signed;
    else flow.left -= signed;
    flows.set(move.round, flow);
  }
  return flows;
}

function joined(before: StakeStretch | undefined, round: RoundOfStake & { from: number }): StakeStretch {
  const { round: number, from, ...amounts } = round;
  if (before === undefined) return { ...amounts, from, rounds: { first: number, last: number } };
  return {
    ...before,
    rounds: { first: before.rounds.first, last: number },
    delegated: before.delegated + amounts.delegated,
    left: before.left + amounts.left,
    rewards: before.rewards + amounts.rewards,
    remainder: before.remainder + amounts.remainder,
    end: amounts.end,
  };
}

/** The unix seconds at which a round started; of one that nobody initialised, those of the one before it. */
function datedRounds({ course, history }: ProfileBasis): (round: number) => number | null {
  const starts = new Map<number, number>();
  for (const { number, startTimestamp } of history?.rounds ?? [])
    if (startTimestamp !== null) starts.set(number, startTimestamp);
  for (const { number, startTimestamp } of course?.rounds ?? []) starts.set(number, startTimestamp);
  let before: number | null = null;
  return (round) => {
    before = starts.get(round) ?? before;
    return before;
  };
}
