import type { Address } from "../../units/address";
import { strawAddress } from "./accounts";
import type { Stage } from "./stage";

const Q96 = 2n ** 96n;
/** about what 0.3 % of price and a few hundred LPT make of each other in a thin pool; Uniswap's L, in wei */
const LIQUIDITY = 1_450n * 10n ** 18n;
const FEE_PPM = 3000n;
const ROUTERS = 4;

/** A Uniswap v3 price: square root of WETH per LPT as Q64.96, and the tick below it. */
export interface PoolPrice {
  sqrtPriceX96: bigint;
  tick: number;
}

export function poolPrice(lptEth: number): PoolPrice {
  const sqrtPriceX96 = BigInt(Math.round(Math.sqrt(lptEth) * 2 ** 48)) * 2n ** 48n;
  return { sqrtPriceX96, tick: Math.floor(Math.log(priceOf(sqrtPriceX96)) / Math.log(1.0001)) };
}

/** WETH per LPT. */
export function priceOf(sqrtPriceX96: bigint): number {
  return (Number(sqrtPriceX96) / 2 ** 96) ** 2;
}

/**
 * What a swap from one price to another moves, in wei, as the pool sees it: positive came in, negative went out, the fee
 * counted in what came in. Source: Uniswap v3, SqrtPriceMath.getAmount0Delta and getAmount1Delta.
 */
export function swapAmounts(
  from: bigint,
  to: bigint,
  liquidity: bigint,
): { amount0: bigint; amount1: bigint } {
  const [low, high] = from < to ? [from, to] : [to, from];
  const lpt = (liquidity * Q96 * (high - low)) / high / low;
  const weth = (liquidity * (high - low)) / Q96;
  const withFee = (amount: bigint) => (amount * 1_000_000n) / (1_000_000n - FEE_PPM) + 1n;
  return from < to ? { amount0: -lpt, amount1: withFee(weth) } : { amount0: withFee(lpt), amount1: -weth };
}

/** The LPT/WETH pool's trades, each of which takes the price to where the market is. */
export class Swaps {
  private last: bigint | null = null;
  private readonly routers: readonly Address[];

  constructor(private readonly stage: Stage) {
    this.routers = Array.from({ length: ROUTERS }, (_, place) =>
      strawAddress(stage.setting.seed, "router", place),
    );
  }

  /** Enters a round's trades into the agenda: one at least, several a day in the later half of history. */
  plan(from: number, until: number): void {
    const { stage } = this;
    const random = stage.random("swaps", stage.round);
    const count = stage.progress < 0.5 ? random.integer(1, 2) : random.integer(3, 8);
    for (let i = 0; i < count; i++) {
      const trader = random.pick(this.routers);
      stage.agenda.at(i === 0 ? from + random.between(5, 1800) : random.between(from, until), (time) =>
        this.trade(trader, time),
      );
    }
  }

  private trade(trader: Address, time: number): void {
    const { recorder, priceAt } = this.stage.setting;
    const market = priceAt(time);
    const { sqrtPriceX96, tick } = poolPrice(market.lptEth);
    const from = this.last ?? (sqrtPriceX96 * 1001n) / 1000n;
    this.last = sqrtPriceX96;
    this.stage.prices.push({ timestamp: time, lptEth: priceOf(sqrtPriceX96), ethUsd: market.ethUsd });
    const amounts = swapAmounts(from, sqrtPriceX96, LIQUIDITY);
    const args = { sender: trader, recipient: trader, ...amounts, sqrtPriceX96, liquidity: LIQUIDITY, tick };
    recorder.emit("LptWethPool", "Swap", args, time, trader);
  }
}
