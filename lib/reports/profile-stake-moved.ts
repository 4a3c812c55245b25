import type { ProfileBasis } from "./profile-basis";
import { type RoundOfStake, roundByRound } from "./profile-stake";
import type { StakeMoved } from "./profile-types";

/**
 * By how much its stake changed in 7 and 30 days, wei of LPT: the directory's own figures, and where it was not active
 * then, so that the directory has none, what its moves and rewards add up to.
 */
export function stakeMoved(profile: ProfileBasis): StakeMoved {
  const { row, past, basis } = profile;
  const { days7, days30 } = row.stakeChange;
  const asked = basis.roundsAgo;
  if (days7 !== null && days30 !== null) return { days7, days30, reason: null };
  if (past === null || asked.days7 === null) return { days7, days30, reason: "no-subgraph" };
  const known = new Map(roundByRound(past, profile).map((round) => [round.round, round]));
  const since = (round: number | null) => {
    const then = round === null ? undefined : known.get(round);
    return then === undefined ? null : row.totalStake - startOf(then);
  };
  return { days7: days7 ?? since(asked.days7), days30: days30 ?? since(asked.days30), reason: "too-young" };
}

/** What a round really began with: what the sources leave unexplained is told of it before its moves. */
function startOf({ start, remainder }: RoundOfStake): bigint {
  return start + remainder;
}
