import { describe, expect, it } from "vitest";
import { createPrices } from "./prices";
import { poolPrice, priceOf, swapAmounts } from "./swaps";

const END = 1_789_948_800;
const START = END - 765 * 86_400;

describe("the sample's market", () => {
  it("is a function of time alone and stays within its range", () => {
    const priceAt = createPrices("seed", START, END);
    for (let time = START; time < END + 40 * 86_400; time += 86_400 / 3) {
      const { lptEth, ethUsd } = priceAt(time);
      expect(lptEth).toBeGreaterThanOrEqual(0.0009);
      expect(lptEth).toBeLessThanOrEqual(0.004);
      expect(ethUsd).toBeGreaterThanOrEqual(1800);
      expect(ethUsd).toBeLessThanOrEqual(4000);
    }
    expect(priceAt(END - 12_345)).toEqual(createPrices("seed", START, END)(END - 12_345));
    expect(priceAt(END).lptEth).not.toBe(createPrices("other", START, END)(END).lptEth);
  });

  it("moves a little in an hour and much in a season", () => {
    const priceAt = createPrices("seed", START, END);
    const change = (from: number, to: number) => Math.abs(priceAt(to).lptEth / priceAt(from).lptEth - 1);
    expect(change(END - 3600, END)).toBeLessThan(0.03);
    expect(change(START, END)).toBeGreaterThan(0.3);
  });

  it("writes a price as Uniswap does: Q64.96 square root and the tick at or below it", () => {
    const { sqrtPriceX96, tick } = poolPrice(0.0011);
    expect(priceOf(sqrtPriceX96)).toBeCloseTo(0.0011, 12);
    expect(1.0001 ** tick).toBeLessThanOrEqual(priceOf(sqrtPriceX96));
    expect(1.0001 ** (tick + 1)).toBeGreaterThan(priceOf(sqrtPriceX96));
  });

  it("moves WETH in and LPT out when the price rises, at about the price and with the fee on what comes in", () => {
    const [low, high] = [poolPrice(0.0011).sqrtPriceX96, poolPrice(0.001101).sqrtPriceX96];
    const liquidity = 10n ** 21n;
    const rise = swapAmounts(low, high, liquidity);
    expect(rise.amount0).toBeLessThan(0n);
    expect(rise.amount1).toBeGreaterThan(0n);
    const paid = Number(rise.amount1) / -Number(rise.amount0);
    expect(paid / 0.0011005).toBeCloseTo(1 / 0.997, 3);
    const fall = swapAmounts(high, low, liquidity);
    expect(fall.amount0).toBeGreaterThan(-rise.amount0);
    expect(fall.amount1).toBeLessThan(0n);
  });
});
