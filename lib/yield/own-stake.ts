import { PPM } from "../units/perc";
import { type ForecastTerms, forecastYield } from "./forecast";
import { type IssuancePath, issuancePath } from "./issuance-path";
import { UNKNOWN_YIELD, type YieldOfYear } from "./parts";
import { timesRate } from "./rate-of";

/** A stake that somebody thinks of having at an orchestrator. */
export interface ThoughtStake {
  /** wei of LPT, more than 0 */
  amount: bigint;
  /** wei of it that are in this orchestrator's pool already, so that the pool grows by the rest only */
  inPool: bigint;
  /** wei of it that are in the active set already, so that the active stake grows by the rest only */
  inSet: bigint;
}

/** What a stake would earn in the next 365 days. */
export interface YearOfStake {
  /** wei of LPT by issuance; null: not known */
  lpt: bigint | null;
  /** wei of ETH, its part of the fees; null: not known */
  eth: bigint | null;
  /** fractions, the stake's own effect included */
  yield: YieldOfYear;
}

/**
 * What a stake would earn in a year at an orchestrator, its own effect included: it dilutes the pool's fees over T + x, and
 * it raises the active stake to A + x, which thins every reward and may turn the direction in which inflation steps. Terms
 * stay as they are today in all else, as in the forecast.
 * @param terms of the orchestrator, without the stake unless it is there already
 */
export function yearOfStake(terms: ForecastTerms, stake: ThoughtStake): YearOfStake {
  const { amount, inPool, inSet } = stake;
  if (amount <= 0n) return { lpt: null, eth: null, yield: UNKNOWN_YIELD };
  const totalStake = terms.totalStake + amount - inPool;
  const active = terms.path.terms.activeStake + amount - inSet;
  const path = amount === inSet ? terms.path : pathWith(terms.path, active);
  const parts = forecastYield({ ...terms, path, totalStake });
  const { fees90Days: fees, feeSharePpm } = terms;
  return {
    lpt: parts.issuance === null ? null : timesRate(amount, parts.issuance),
    eth:
      fees === null || totalStake === 0n
        ? null
        : (fees * 365n * feeSharePpm * amount) / (90n * PPM * totalStake),
    yield: parts,
  };
}

/** The same rounds with another stake active. @param activeStake wei of LPT */
export function pathWith({ terms, steps }: IssuancePath, activeStake: bigint): IssuancePath {
  const rounds = steps.reduce((sum, { weight }) => sum + weight, 0);
  return issuancePath({ ...terms, activeStake }, rounds);
}
