import type { Address } from "../units/address";
import { PPM, quotient, toFraction } from "../units/perc";
import { weiToNumber } from "../units/wei";
import type { OrchestratorPast } from "../upstream/past-readings";
import type { PoolFacts } from "../upstream/readings";
import { annualise } from "../yield/annualise";
import type { ComparedCourse, ComparedSeries } from "./compare-types";

/** Rounds whose growth makes a point of the yield. */
const TRAIL = 30;

type Pool = Omit<PoolFacts, "orchestrator">;
/** An orchestrator's pools by closed round. */
export type Pools = ReadonlyMap<number, Pool>;

/** The pools of a past by round. */
export function poolsOf(past: OrchestratorPast): Pools {
  return new Map(past.pools.map((pool) => [pool.round, pool]));
}

/**
 * What happened to each of them, round by round, to the last closed round of the windows.
 * @param span rounds to show; null: all that any of them has
 */
export function courseOf(
  chosen: readonly { address: Address; pools: Pools }[],
  last: number,
  span: number | null,
  roundsPerYear: number,
): ComparedCourse {
  const oldest = chosen.reduce((least, { pools }) => Math.min(least, ...firstOf(pools)), last);
  const first = span === null ? oldest : Math.max(oldest, last - span + 1);
  const rounds = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  return { rounds, series: chosen.map((one) => seriesOf(one, rounds, roundsPerYear)) };
}

function firstOf(pools: Pools): number[] {
  const rounds = [...pools.keys()];
  return rounds.length === 0 ? [] : [rounds.reduce((least, round) => Math.min(least, round))];
}

function seriesOf(
  { address, pools }: { address: Address; pools: Pools },
  rounds: readonly number[],
  roundsPerYear: number,
): ComparedSeries {
  const each = <T>(of: (pool: Pool) => T) =>
    rounds.map((round) => {
      const pool = pools.get(round);
      return pool === undefined ? null : of(pool);
    });
  let missed = 0;
  let fees = 0;
  return {
    address,
    issuance: rounds.map((round) => trailing(pools, round, roundsPerYear)),
    rewardCut: each(({ rewardCutPpm }) => toFraction(rewardCutPpm, PPM)),
    feeCut: each(({ feeSharePpm }) => toFraction(PPM - feeSharePpm, PPM)),
    stake: each(({ totalStake }) => weiToNumber(totalStake)),
    missed: each(({ rewardTokens }) => {
      missed += rewardTokens === null ? 1 : 0;
      return missed;
    }),
    fees: each((pool) => {
      fees += weiToNumber(pool.fees);
      return fees;
    }),
  };
}

/** Annualised growth of delegated stake over the rounds that end with one; null where any of them has no pool. */
function trailing(pools: Pools, end: number, roundsPerYear: number): number | null {
  let logarithm = 0;
  for (let round = end - TRAIL + 1; round <= end; round += 1) {
    const pool = pools.get(round);
    if (pool === undefined) return null;
    const gain = quotient(pool.rewardTokens ?? 0n, pool.totalStake) ?? 0;
    logarithm += Math.log1p(gain * (1 - toFraction(pool.rewardCutPpm, PPM)));
  }
  return annualise(Math.expm1(logarithm), TRAIL, roundsPerYear);
}
