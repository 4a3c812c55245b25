import type { Address } from "../units/address";
import { PPM, quotient, toFraction } from "../units/perc";
import { weiToNumber } from "../units/wei";
import type { OrchestratorPast } from "../upstream/past-readings";
import type { PoolFacts } from "../upstream/readings";
import { annualise } from "../yield/annualise";
import { type FeeRound, realisedFeeGrowth } from "../yield/fees";
import type { Basis } from "./basis";
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

/** What a course is drawn from. */
export interface CourseTerms {
  /** the last closed round of the windows */
  last: number;
  /** rounds to show; null: all that any of them has */
  span: number | null;
  roundsPerYear: number;
  /** at which fees become part of the yields; null: they are left out */
  prices: Basis["prices"] | null;
}

/** What happened to each of them, round by round. */
export function courseOf(
  chosen: readonly { address: Address; pools: Pools }[],
  terms: CourseTerms,
): ComparedCourse {
  const { last, span } = terms;
  const oldest = chosen.reduce((least, { pools }) => Math.min(least, ...firstOf(pools)), last);
  const first = span === null ? oldest : Math.max(oldest, last - span + 1);
  const rounds = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  const yields = terms.prices === null ? "issuance" : "nominal";
  return { rounds, yields, series: chosen.map((one) => seriesOf(one, rounds, terms)) };
}

function firstOf(pools: Pools): number[] {
  const rounds = [...pools.keys()];
  return rounds.length === 0 ? [] : [rounds.reduce((least, round) => Math.min(least, round))];
}

function seriesOf(
  { address, pools }: { address: Address; pools: Pools },
  rounds: readonly number[],
  terms: CourseTerms,
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
    realised: rounds.map((round) => trailing(pools, round, terms)),
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

/**
 * What the rounds that end with one gave, a year at their pace, as realisedYield has it: growth of delegated stake, and fees
 * at each round's price where prices are given.
 * @returns null where a round of them has no pool, or fees without a price
 */
function trailing(pools: Pools, end: number, { roundsPerYear, prices }: CourseTerms): number | null {
  let logarithm = 0;
  const feeRounds: FeeRound[] = [];
  for (let round = end - TRAIL + 1; round <= end; round += 1) {
    const pool = pools.get(round);
    if (pool === undefined) return null;
    const gain = quotient(pool.rewardTokens ?? 0n, pool.totalStake) ?? 0;
    logarithm += Math.log1p(gain * (1 - toFraction(pool.rewardCutPpm, PPM)));
    if (pool.fees > 0n) feeRounds.push({ ...pool, lptEth: prices?.get(round)?.lptEth?.value ?? null });
  }
  const issuance = annualise(Math.expm1(logarithm), TRAIL, roundsPerYear);
  if (prices === null) return issuance;
  const fees = realisedFeeGrowth(feeRounds);
  return fees === null ? null : issuance + annualise(fees, TRAIL, roundsPerYear);
}
