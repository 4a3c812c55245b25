import { quotient } from "../units/perc";
import { MIN_TICK, sqrtPriceAtTick } from "./tick-price";

/** A Uniswap v3 pool as it stands, as far as selling its token0 (LPT) for its token1 (WETH) goes. */
export interface SalePool {
  /** what a trade pays, in millionths of what comes in (3000 is 0.3 %) */
  feePips: bigint;
  tickSpacing: number;
  tick: number;
  sqrtPriceX96: bigint;
  /** in range at the present price */
  liquidity: bigint;
  /** initialised ticks at or under the present one, and what crossing each of them upwards adds */
  ticks: readonly { tick: number; liquidityNet: bigint }[];
  /** no initialised tick is missing down to this one */
  knownDownTo: number;
}

export type Sale =
  /** eth: wei for all of it; below: how much less that is than at the present price, a fraction with the fee in it */
  | { kind: "sold"; eth: bigint; below: number }
  /** the liquidity that is known ends before all is sold */
  | { kind: "too-much" };

const Q96 = 1n << 96n;
const WHOLE_FEE = 1_000_000n;
const MAX_UINT256 = (1n << 256n) - 1n;
const WORD = 256;

/**
 * What a pool would pay for an exact amount of token0 now: UniswapV3Pool.swap with zeroForOne, step by step across ticks
 * with the roundings of SwapMath and SqrtPriceMath, so that it is what a swap in the same block gives, to the wei.
 * @param amount wei of token0, more than 0
 */
export function sell(amount: bigint, pool: SalePool): Sale {
  const byTick = new Map(pool.ticks.map(({ tick, liquidityNet }) => [tick, liquidityNet]));
  let { sqrtPriceX96: price, liquidity, tick } = pool;
  let left = amount;
  let eth = 0n;
  while (left > 0n) {
    if (tick < pool.knownDownTo) return { kind: "too-much" };
    const next = nextTick(tick, pool, byTick);
    const step = stepTo(sqrtPriceAtTick(next), price, liquidity, left, pool.feePips);
    left -= step.paid;
    eth += step.got;
    price = step.price;
    if (left > 0n) {
      liquidity -= byTick.get(next) ?? 0n;
      tick = next - 1;
    }
  }
  const atPresent = amount * pool.sqrtPriceX96 * pool.sqrtPriceX96;
  const part = quotient(eth << 192n, atPresent);
  return part === null ? { kind: "too-much" } : { kind: "sold", eth, below: 1 - part };
}

/** The pool looks for initialised ticks one word of its bitmap at a time, and halts at the word's end without one. */
function nextTick(tick: number, pool: SalePool, byTick: ReadonlyMap<number, bigint>): number {
  const { tickSpacing } = pool;
  const place = Math.floor(tick / tickSpacing);
  const end = Math.floor(place / WORD) * WORD;
  for (let at = place; at > end; at -= 1) if (byTick.has(at * tickSpacing)) return at * tickSpacing;
  return Math.max(MIN_TICK, end * tickSpacing, pool.knownDownTo);
}

/** SwapMath.computeSwapStep for an exact input that pushes the price down. */
function stepTo(target: bigint, price: bigint, liquidity: bigint, left: bigint, feePips: bigint) {
  const mostIn = amount0Between(target, price, liquidity);
  const lessFee = (left * (WHOLE_FEE - feePips)) / WHOLE_FEE;
  if (lessFee >= mostIn) {
    const paid = mostIn + up(mostIn * feePips, WHOLE_FEE - feePips);
    return { price: target, paid, got: amount1Between(target, price, liquidity) };
  }
  const reached = priceAfter(price, liquidity, lessFee);
  return { price: reached, paid: left, got: amount1Between(reached, price, liquidity) };
}

/** SqrtPriceMath.getAmount0Delta, rounded up. */
function amount0Between(low: bigint, high: bigint, liquidity: bigint): bigint {
  return up(up((liquidity << 96n) * (high - low), high), low);
}

/** SqrtPriceMath.getAmount1Delta, rounded down. */
function amount1Between(low: bigint, high: bigint, liquidity: bigint): bigint {
  return (liquidity * (high - low)) / Q96;
}

/** SqrtPriceMath.getNextSqrtPriceFromAmount0RoundingUp for token0 that is added, its way round an overflow too. */
function priceAfter(price: bigint, liquidity: bigint, added: bigint): bigint {
  if (added === 0n) return price;
  const numerator = liquidity << 96n;
  const product = added * price;
  if (product <= MAX_UINT256 && numerator + product <= MAX_UINT256) {
    return up(numerator * price, numerator + product);
  }
  return up(numerator, numerator / price + added);
}

function up(numerator: bigint, denominator: bigint): bigint {
  return numerator / denominator + (numerator % denominator === 0n ? 0n : 1n);
}
