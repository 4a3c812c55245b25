import * as v from "valibot";
import { P27, PPB, PPM } from "../units/perc";
import { weiFromDecimal } from "../units/wei";
import type { IssuanceTerms } from "../yield/issuance-path";
import type { SalePool } from "./pool-sale";
import { MIN_TICK } from "./tick-price";

/** What a stake's next year and its sale are worked out from, read once and not again as an amount is typed. */
export interface StakeTerms {
  issuance: IssuanceTerms;
  nextTreasuryCutP27: bigint;
  roundsPerYear: number;
  /** null: not known */
  lptEth: number | null;
  ethUsd: number | null;
  /** null: the pool was not read */
  pool: (SalePool & { block: number }) | null;
}

/** Digits of a fraction that a double holds. */
const DIGITS = 10 ** 15;

const wei = v.pipe(v.string(), v.regex(/^\d+(\.\d{1,18})?$/), v.transform(weiFromDecimal));
const whole = v.pipe(
  v.string(),
  v.regex(/^-?\d{1,60}$/),
  v.transform((text) => BigInt(text)),
);
const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const price = v.nullable(v.pipe(v.number(), v.minValue(0)));
const perBillion = v.pipe(
  fraction,
  v.transform((value) => BigInt(Math.round(value * Number(PPB)))),
);
const tick = v.pipe(v.number(), v.integer(), v.minValue(MIN_TICK), v.maxValue(-MIN_TICK));

const POOL = v.object({
  block: v.pipe(v.number(), v.safeInteger()),
  fee: v.pipe(fraction, v.maxValue(0.5)),
  tickSpacing: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000)),
  tick,
  sqrtPriceX96: v.pipe(whole, v.minValue(1n)),
  liquidity: v.pipe(whole, v.minValue(0n)),
  ticks: v.pipe(v.array(v.object({ tick, liquidityNet: whole })), v.maxLength(1_000)),
  knownDownTo: tick,
});

const ANSWER = v.object({
  issuance: v.object({
    perRound: perBillion,
    change: perBillion,
    targetBondingRate: perBillion,
    totalSupply: wei,
    activeStake: wei,
  }),
  nextTreasuryCutRate: fraction,
  roundsPerYear: v.pipe(v.number(), v.minValue(1), v.maxValue(100_000)),
  prices: v.object({ lptEth: price, ethUsd: price }),
  pool: v.nullable(POOL),
});

/** Asks the site for the terms. @throws Error when it does not answer, or with something else */
export async function readTerms(signal?: AbortSignal): Promise<StakeTerms> {
  const answer = await fetch("/api/v1/stake", signal === undefined ? {} : { signal });
  if (!answer.ok) throw new Error("the terms did not come");
  return termsOf(await answer.json());
}

/** Reads the answer of /api/v1/stake. @throws ValiError where it is something else */
export function termsOf(answer: unknown): StakeTerms {
  const { issuance, nextTreasuryCutRate, roundsPerYear, prices, pool } = v.parse(ANSWER, answer);
  const { perRound, change, targetBondingRate, totalSupply, activeStake } = issuance;
  return {
    issuance: {
      inflationPpb: perRound,
      changePpb: change,
      targetBondingRatePpb: targetBondingRate,
      totalSupply,
      activeStake,
    },
    nextTreasuryCutP27: (BigInt(Math.round(nextTreasuryCutRate * DIGITS)) * P27) / BigInt(DIGITS),
    roundsPerYear,
    lptEth: prices.lptEth,
    ethUsd: prices.ethUsd,
    pool: pool && poolOf(pool),
  };
}

function poolOf({ fee, ...pool }: v.InferOutput<typeof POOL>): StakeTerms["pool"] {
  return { ...pool, feePips: BigInt(Math.round(fee * Number(PPM))) };
}
