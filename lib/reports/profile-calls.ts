import type { ProfileBasis } from "./profile-basis";
import type { CallHistory } from "./profile-types";
import { couldCall } from "./vote-signals";

/**
 * Its reward calls over the last 90 or 365 closed rounds, or over all since its first. Those of 90 are the directory's own.
 * @returns null where they are not known
 */
export function callHistory(profile: ProfileBasis, span: "90" | "365" | "all"): CallHistory | null {
  const { row, basis, past } = profile;
  if (span === "90") {
    if (row.rewardCalls === null) return null;
    const { strip, made, eligible } = row.rewardCalls;
    const [from, to] = [basis.last - strip.length + 1, basis.last];
    return { from, to, strip, uninitialised: uninitialised(profile, from, to), made, eligible };
  }
  if (past === null) return null;
  const { sets } = basis.events ?? { sets: null };
  const due = couldCall(sets && (sets.get(row.address) ?? []), row);
  const initialised = initialisedRounds(profile);
  const pools = past.pools.filter(
    ({ round, rewardTokens }) => rewardTokens !== null || (due(round) && initialised(round)),
  );
  const called = new Map(pools.map(({ round, rewardTokens }) => [round, rewardTokens !== null]));
  const [oldest] = pools;
  if (oldest === undefined)
    return { from: basis.last, to: basis.last, strip: "", uninitialised: [], made: 0, eligible: 0 };
  const to = past.through;
  const from = span === "all" ? oldest.round : Math.max(oldest.round, to - Number(span) + 1);
  let strip = "";
  for (let round = from; round <= to; round += 1) {
    const call = called.get(round);
    strip += call === undefined ? "-" : call ? "m" : "x";
  }
  const made = strip.split("m").length - 1;
  const eligible = made + strip.split("x").length - 1;
  return { from, to, strip, uninitialised: uninitialised(profile, from, to), made, eligible };
}

/** The rounds between two, both included, of which a source says that nobody initialised them. */
function uninitialised(profile: ProfileBasis, from: number, to: number): number[] {
  const initialised = initialisedRounds(profile);
  const rounds = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  return rounds.filter((round) => !initialised(round));
}

/** Whether somebody initialised a round; true of those of which no source tells. */
function initialisedRounds({ history, course }: ProfileBasis): (round: number) => boolean {
  const recent = new Map(history?.rounds.map(({ number, initialized }) => [number, initialized]));
  const closed = new Set(course?.rounds.map(({ number }) => number));
  const [first, last] = [course?.rounds[0]?.number ?? 0, course?.rounds.at(-1)?.number ?? -1];
  // the course holds initialised rounds alone: one that it leaves out between two of them was none
  return (round) => recent.get(round) !== false && (round < first || round > last || closed.has(round));
}
