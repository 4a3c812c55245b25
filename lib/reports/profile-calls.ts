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
    return { from: basis.last - strip.length + 1, to: basis.last, strip, made, eligible };
  }
  if (past === null) return null;
  const called = new Map(past.pools.map(({ round, rewardTokens }) => [round, rewardTokens !== null]));
  const [oldest] = past.pools;
  const newest = past.pools.at(-1);
  if (oldest === undefined || newest === undefined)
    return { from: basis.last, to: basis.last, strip: "", made: 0, eligible: 0 };
  // one that is active has a pool in every closed round, so that a past read earlier ends with its own last one
  const to = row.active ? newest.round : Math.max(basis.last, newest.round);
  const from = span === "all" ? oldest.round : Math.max(oldest.round, to - Number(span) + 1);
  let strip = "";
  for (let round = from; round <= to; round += 1) {
    const call = called.get(round);
    strip += call === undefined ? "-" : call ? "m" : "x";
  }
  const made = strip.split("m").length - 1;
  return { from, to, strip, made, eligible: made + strip.split("x").length - 1 };
}
