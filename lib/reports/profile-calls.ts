import type { ProfileBasis } from "./profile-basis";
import type { CallHistory } from "./profile-types";

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
  const called = new Map(past.pools.map(({ round, rewardTokens }) => [round, rewardTokens !== null]));
  const [oldest] = past.pools;
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
function uninitialised({ history, course }: ProfileBasis, from: number, to: number): number[] {
  const recent = new Map(history?.rounds.map(({ number, initialized }) => [number, initialized]));
  const closed = new Set(course?.rounds.map(({ number }) => number));
  const [first, last] = [course?.rounds[0]?.number ?? 0, course?.rounds.at(-1)?.number ?? -1];
  const found: number[] = [];
  for (let round = from; round <= to; round += 1) {
    // the course holds initialised rounds alone: one that it leaves out between two of them was none
    const known = recent.get(round) ?? (round < first || round > last || closed.has(round));
    if (!known) found.push(round);
  }
  return found;
}
