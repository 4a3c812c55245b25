import * as v from "valibot";
import type { PoolMember } from "../protocol/bonding/pool-line";
import { addressFromWire } from "../units/address";
import { weiFromDecimal } from "../units/wei";

/** An orchestrator as the form needs it: to be chosen, compared and placed in the pool. */
export interface ListedOrchestrator extends PoolMember {
  name: string | null;
  active: boolean;
  /** fractions */
  rewardCut: number;
  feeCut: number;
  /** forecast real yield a year, a fraction; null: not known */
  real: number | null;
  nominal: number | null;
  /** reward calls made over eligible; null: not known */
  callRatio: number | null;
  /** wei of ETH, of the last 90 days; null: not known */
  fees90Days: bigint | null;
}

const rate = v.nullable(v.number());
const ITEM = v.object({
  address: v.pipe(v.string(), v.transform(addressFromWire)),
  name: v.nullable(v.string()),
  active: v.boolean(),
  registered: v.boolean(),
  deactivationRound: v.nullable(v.number()),
  totalStake: v.pipe(v.string(), v.transform(weiFromDecimal)),
  rewardCut: v.number(),
  feeCut: v.number(),
  fees: v.object({ days90: v.nullable(v.pipe(v.string(), v.transform(weiFromDecimal))) }),
  yield: v.object({ forecast: v.object({ real: rate, nominal: rate, callRatio: rate }) }),
});
const ANSWER = v.object({ orchestrators: v.pipe(v.array(ITEM), v.maxLength(5_000)) });

/** Every registered or active orchestrator, by stake. @throws Error when the site does not answer */
export async function readOrchestrators(signal?: AbortSignal): Promise<ListedOrchestrator[]> {
  const answer = await fetch("/api/v1/orchestrators", signal === undefined ? {} : { signal });
  if (!answer.ok) throw new Error("the orchestrators did not come");
  return listedOf(await answer.json());
}

/** Reads the answer of /api/v1/orchestrators. @throws ValiError where it is something else */
export function listedOf(answer: unknown): ListedOrchestrator[] {
  return v.parse(ANSWER, answer).orchestrators.map((item) => ({
    address: item.address,
    name: item.name,
    active: item.active,
    registered: item.registered,
    stake: item.totalStake,
    inPool: item.deactivationRound === null,
    rewardCut: item.rewardCut,
    feeCut: item.feeCut,
    real: item.yield.forecast.real,
    nominal: item.yield.forecast.nominal,
    callRatio: item.yield.forecast.callRatio,
    fees90Days: item.fees.days90,
  }));
}
