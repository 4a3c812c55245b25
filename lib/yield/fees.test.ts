import { describe, expect, it } from "vitest";
import { WAD } from "../units/wei";
import { forecastFeeYield, realisedFeeGrowth } from "./fees";

const round = { fees: WAD, feeSharePpm: 500_000n, totalStake: 1_000n * WAD, lptEth: 0.01 };

describe("realised fees", () => {
  it("uses each round's own price and stake", () => {
    // 0.5 ETH = 50 LPT over 1,000; then 0.5 ETH = 25 LPT over 500
    const later = { ...round, totalStake: 500n * WAD, lptEth: 0.02 };
    expect(realisedFeeGrowth([round, later])).toBeCloseTo(0.05 + 0.05, 15);
  });

  it("is not known while one round's price is not", () => {
    expect(realisedFeeGrowth([round, { ...round, lptEth: null }])).toBeNull();
    expect(realisedFeeGrowth([round, { ...round, lptEth: 0 }])).toBeNull();
  });

  it("is nothing, not unknown, for rounds without work", () => {
    expect(realisedFeeGrowth([{ ...round, fees: 0n }])).toBe(0);
    expect(realisedFeeGrowth([{ ...round, fees: 0n, totalStake: 0n }])).toBe(0);
  });
});

describe("forecast fees", () => {
  it("stretches 90 days to a year without compounding", () => {
    // 9 ETH · 365/90 · 0.8 = 29.2 ETH = 2,920 LPT over 100,000
    expect(forecastFeeYield(9n * WAD, 800_000n, 100_000n * WAD, 0.01)).toBeCloseTo(0.0292, 15);
  });

  it("needs fees, a price and a stake", () => {
    expect(forecastFeeYield(null, 800_000n, WAD, 0.01)).toBeNull();
    expect(forecastFeeYield(WAD, 800_000n, WAD, null)).toBeNull();
    expect(forecastFeeYield(WAD, 800_000n, 0n, 0.01)).toBeNull();
  });
});
