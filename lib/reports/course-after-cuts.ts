import { PPB, PPM, quotient, toFraction } from "../units/perc";
import type { CourseRound } from "../upstream/past-readings";
import type { History, PoolFacts } from "../upstream/readings";
import { realYieldOfRound } from "../yield/before-cuts";
import { median } from "../yield/middle";

/**
 * For each closed round whose pools are known, the middle of what its active orchestrators gave their delegators, as a
 * yearly rate after dilution: after the treasury's cut, missed calls and their reward cuts, fees left out.
 * @returns fractions a year by round; a round whose pools are not known is not in it
 */
export function mediansAfterCuts(
  history: History | null,
  rounds: readonly CourseRound[],
  roundsPerYear: number,
): ReadonlyMap<number, number> {
  const medians = new Map<number, number>();
  for (const { number, inflationPpb } of history === null ? [] : rounds) {
    const pools = history?.pools.get(number) ?? [];
    const inflation = toFraction(inflationPpb, PPB);
    const middle = median(
      pools.map((pool) => {
        const growth = growthOf(pool);
        return growth === null ? null : realYieldOfRound(growth, inflation, roundsPerYear);
      }),
    );
    if (middle !== null) medians.set(number, middle);
  }
  return medians;
}

/** What a stake with it grew by in the round; null where it had none. */
function growthOf({ rewardTokens, rewardCutPpm, totalStake }: PoolFacts): number | null {
  return quotient(((rewardTokens ?? 0n) * (PPM - rewardCutPpm)) / PPM, totalStake);
}
