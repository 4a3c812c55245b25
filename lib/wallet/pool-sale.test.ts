import { describe, expect, it } from "vitest";
import { WAD } from "../units/wei";
import { type SalePool, sell } from "./pool-sale";
import { MIN_TICK, sqrtPriceAtTick } from "./tick-price";

const Q96 = 1n << 96n;

describe("the price at a tick", () => {
  // TickMath of Uniswap's own v3-sdk
  it.each([
    [MIN_TICK, 4295128739n],
    [-887_271, 4295343490n],
    [-66_850, 2801062856536558260772180222n],
    [-60, 78990846045029531151608375686n],
    [-1, 79224201403219477170569942574n],
    [0, Q96],
    [1, 79232123823359799118286999568n],
    [60, 79466191966197645195421774833n],
    [250_000, 21246587762933397357449903968194344n],
    [-MIN_TICK, 1461446703485210103287273052203988822378723970342n],
  ])("%i is the pool's, to the last bit", (tick, price) => {
    expect(sqrtPriceAtTick(tick)).toBe(price);
  });

  it.each([MIN_TICK - 1, -MIN_TICK + 1, 0.5])("%d has none", (tick) => {
    expect(() => sqrtPriceAtTick(tick)).toThrow(RangeError);
  });
});

/** One ETH for an LPT, and liquidity that reaches over all prices. */
const plain: SalePool = {
  feePips: 0n,
  tickSpacing: 60,
  tick: 0,
  sqrtPriceX96: Q96,
  liquidity: 1_000n * WAD,
  ticks: [],
  knownDownTo: MIN_TICK,
};
const sold = (amount: bigint, pool: SalePool) => {
  const sale = sell(amount, pool);
  return sale.kind === "sold" ? sale : null;
};

describe("what a sale brings", () => {
  it("is worked out on paper where liquidity is even: L·x ÷ (L + x), the fee taken off x first", () => {
    // 1,000 · 100 ÷ 1,100 = 90.909…; rounded against the seller at each of the words that are crossed
    const without = sold(100n * WAD, plain);
    expect(Number(without?.eth) / 1e18).toBeCloseTo(1_000 / 11, 12);
    expect(without?.below).toBeCloseTo(1 / 11, 12);
    // half is fee: 1,000 · 50 ÷ 1,050
    const half = sold(100n * WAD, { ...plain, feePips: 500_000n });
    expect(Number(half?.eth) / 1e18).toBeCloseTo(1_000 / 21, 12);
    expect(half?.below).toBeCloseTo(1 - 10 / 21, 12);
  });

  it("is never more than the formula gives", () => {
    const exact = (1_000n * WAD * 100n * WAD) / (1_100n * WAD);
    expect(sold(100n * WAD, plain)?.eth).toBeLessThanOrEqual(exact);
  });

  // the swap steps of Uniswap's own v3-sdk, over a pool that thins, grows, thins and ends
  const stepped: SalePool = {
    feePips: 3_000n,
    tickSpacing: 60,
    tick: -66_850,
    sqrtPriceX96: sqrtPriceAtTick(-66_850),
    liquidity: 60_000n * WAD,
    ticks: [
      { tick: -66_900, liquidityNet: 20_000n * WAD + 1n },
      { tick: -67_380, liquidityNet: -5_000n * WAD },
      { tick: -72_000, liquidityNet: 15_000n * WAD + 7n },
      { tick: -120_000, liquidityNet: 30_000n * WAD - 8n },
    ],
    knownDownTo: MIN_TICK,
  };
  it.each([
    [1n, 0n],
    [WAD, 1246181916623142n],
    [12345678901234567890123n, 15250720788865855993n],
    [100_000n * WAD, 115264515291775482638n],
    [1_000_000n * WAD, 655916742755749950704n],
    [5_000_000n * WAD, 1020578963880104317958n],
  ])("of %d wei across ticks is the pool's own, to the wei", (amount, eth) => {
    expect(sold(amount, stepped)?.eth).toBe(eth);
  });

  it("costs the fee and nothing more where the amount is small", () => {
    expect(sold(WAD, stepped)?.below).toBeCloseTo(0.003, 5);
  });

  it("is not told where the pool ends, or what is known of it", () => {
    expect(sell(30_000_000n * WAD, stepped)).toEqual({ kind: "too-much" });
    const cut = { ...stepped, knownDownTo: -72_000, ticks: stepped.ticks.slice(0, 2) };
    expect(sold(100_000n * WAD, cut)?.eth).toBe(115264515291775482638n);
    expect(sell(1_000_000n * WAD, cut)).toEqual({ kind: "too-much" });
    expect(sell(WAD, { ...plain, liquidity: 0n })).toEqual({ kind: "too-much" });
    expect(sell(WAD, { ...plain, sqrtPriceX96: 0n, knownDownTo: 1 })).toEqual({ kind: "too-much" });
  });
});
