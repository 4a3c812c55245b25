import type { Address } from "../units/address";
import type { CourseRound } from "../upstream/past-readings";
import type { PoolFacts } from "../upstream/readings";
import type { Window } from "../yield/realised";
import { type BillRound, treasuryCutOf, yieldBill } from "../yield/yield-bill";
import type { ProfileBasis } from "./profile-basis";
import type { ProfileReport } from "./profile-types";
import type { UnknownReason } from "./types";

/** The realised yield of a window taken apart; where it cannot be, the reason, or null where the sources contradict each other. */
export function billOf(profile: ProfileBasis, window: Window): ProfileReport["bill"] {
  const { row, basis, course } = profile;
  const { issuance, fees, nominal, real } = row.yield.realisedByWindow[window];
  if (issuance === null || nominal === null)
    return nothing(row.yield.unknown.realisedByWindow[window].realised ?? "no-chain");
  const own = basis.pools?.get(row.address);
  if (basis.history === null || course === null) return nothing("no-subgraph");
  const pools = (own === undefined ? [] : [...own]).filter(
    ([round]) => round > basis.last - window && round <= basis.last,
  );
  if (pools.length === 0) return nothing("not-active");
  const rounds = billRounds(profile, pools, course.rounds);
  if (rounds === null) return nothing("loading");
  const bill = yieldBill(window, rounds, { issuance, fees, nominal, real }, basis.rounds.value);
  return { bill, reason: null };
}

function nothing(reason: UnknownReason): ProfileReport["bill"] {
  return { bill: null, reason };
}

/** Joins its pools with what the network minted in their rounds. @returns null while one of them is not known */
function billRounds(
  { row, basis }: ProfileBasis,
  pools: readonly (readonly [number, PoolFacts])[],
  course: readonly CourseRound[],
): BillRound[] | null {
  const facts = new Map(course.slice(-400).map((round) => [round.number, round]));
  const rounds: BillRound[] = [];
  for (const [round, pool] of pools) {
    const minted = facts.get(round);
    const all = basis.history?.pools.get(round);
    if (minted === undefined || all === undefined) return null;
    rounds.push({
      round,
      mintable: minted.mintable,
      activeStake: minted.totalActiveStake,
      totalStake: pool.totalStake,
      rewardTokens: pool.rewardTokens,
      rewardCutPpm: pool.rewardCutPpm,
      treasuryCut: treasuryCut(minted, pool, all, row.address) ?? 0,
    });
  }
  return rounds;
}

/**
 * The treasury's cut of a round: from its own call, or where it made none from the largest that did, because the
 * treasury takes the same part of every call. null: nobody called.
 */
function treasuryCut(
  { mintable, totalActiveStake: activeStake }: CourseRound,
  own: PoolFacts,
  all: readonly PoolFacts[],
  address: Address,
): number | null {
  let called: { totalStake: bigint; rewardTokens: bigint } | null = null;
  for (const { orchestrator, totalStake, rewardTokens } of all) {
    if (rewardTokens === null) continue;
    if (orchestrator === address && own.rewardTokens !== null)
      return treasuryCutOf({ mintable, activeStake, totalStake, rewardTokens });
    if (called === null || totalStake > called.totalStake) called = { totalStake, rewardTokens };
  }
  return called === null ? null : treasuryCutOf({ mintable, activeStake, ...called });
}
