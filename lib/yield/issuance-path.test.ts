import { describe, expect, it } from "vitest";
import {
  bondingRatePpb,
  compound,
  issuancePath,
  nextInflationPpb,
  supplyGrowthForecast,
} from "./issuance-path";

const terms = {
  inflationPpb: 1_000n,
  changePpb: 400n,
  targetBondingRatePpb: 500_000_000n,
  activeStake: 60n,
  totalSupply: 100n,
};

describe("the inflation step", () => {
  it("falls over the target, rises under it, stays on it", () => {
    expect(nextInflationPpb(1_000n, terms)).toBe(600n);
    expect(nextInflationPpb(1_000n, { ...terms, activeStake: 40n })).toBe(1_400n);
    expect(nextInflationPpb(1_000n, { ...terms, activeStake: 50n })).toBe(1_000n);
  });

  it("compares the floored rate, as the contract does", () => {
    // 500,000,001 of 10^9 + 1 floors to exactly the target
    const close = { ...terms, activeStake: 500_000_001n, totalSupply: 1_000_000_001n };
    expect(bondingRatePpb(close.activeStake, close.totalSupply)).toBe(500_000_000n);
    expect(nextInflationPpb(1_000n, close)).toBe(1_000n);
  });

  it("stops at zero and knows an empty network", () => {
    expect(nextInflationPpb(300n, terms)).toBe(0n);
    expect(bondingRatePpb(0n, 0n)).toBe(0n);
  });
});

describe("a year's issuance", () => {
  it("starts with the next round's step and counts the last part of a round", () => {
    const path = issuancePath(terms, 2.5);
    expect(path.steps).toEqual([
      { issuance: 600e-9, weight: 1 },
      { issuance: 200e-9, weight: 1 },
      { issuance: 0, weight: 0.5 },
    ]);
    expect(supplyGrowthForecast(path)).toBeCloseTo(1.0000006 * 1.0000002 - 1, 15);
  });

  it("agrees with the plain product at the network's size", () => {
    const real = { ...terms, inflationPpb: 560_500n, changePpb: 500n };
    let product = 1;
    for (let k = 1; k <= 409; k += 1) product *= 1 + (560_500 - 500 * k) * 1e-9 * 1.8;
    expect(compound(issuancePath(real, 409), 1.8)).toBeCloseTo(product - 1, 12);
  });
});
