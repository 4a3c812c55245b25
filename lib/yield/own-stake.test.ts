import { describe, expect, it } from "vitest";
import { P27 } from "../units/perc";
import { WAD } from "../units/wei";
import { issuancePath } from "./issuance-path";
import { yearOfStake } from "./own-stake";
import { timesRate } from "./rate-of";

// 49.9 LPT of 100 active: under the target, until 0.2 more come
const path = issuancePath(
  {
    inflationPpb: 1_000_000n,
    changePpb: 1_000n,
    targetBondingRatePpb: 500_000_000n,
    activeStake: (499n * WAD) / 10n,
    totalSupply: 100n * WAD,
  },
  2,
);
const terms = {
  path,
  nextTreasuryCutP27: P27 / 10n,
  rewardCutPpm: 200_000n,
  feeSharePpm: 500_000n,
  callRatio: 1,
  totalStake: 9n * WAD,
  fees90Days: 90n * WAD,
  lptEth: 100,
};

describe("a year of a stake", () => {
  it("thins rewards over A + x and turns inflation where it lifts the bonding rate over its target", () => {
    // two rounds of 0.000999 and 0.000998: falling, because 50.9 % are bonded with it
    const kept = 0.9 * 0.8 * (100 / 50.9);
    const growth = (1 + 0.000999 * kept) * (1 + 0.000998 * kept) - 1;
    const year = yearOfStake(terms, { amount: WAD, inPool: 0n, inSet: 0n });
    expect(year.yield.issuance).toBeCloseTo(growth, 12);
    expect(Number(year.lpt) / 1e18).toBeCloseTo(growth, 11);
    expect(year.yield.real).toBeCloseTo((1 + (year.yield.nominal ?? 0)) / (1.000999 * 1.000998) - 1, 12);
  });

  it("leaves inflation rising where the stake only moves inside the active set", () => {
    const kept = 0.9 * 0.8 * (100 / 49.9);
    const growth = (1 + 0.001001 * kept) * (1 + 0.001002 * kept) - 1;
    const year = yearOfStake(terms, { amount: WAD, inPool: 0n, inSet: WAD });
    expect(year.yield.issuance).toBeCloseTo(growth, 12);
  });

  it("shares a year's fees over T + x, to the wei", () => {
    // 90 ETH in 90 days are 365 a year, half of them for 10 LPT: 18.25 ETH for one
    const year = yearOfStake(terms, { amount: WAD, inPool: 0n, inSet: WAD });
    expect(year.eth).toBe((1825n * WAD) / 100n);
    expect(year.yield.fees).toBeCloseTo(0.1825, 12);
  });

  it("shares them over T where the stake is there already", () => {
    const year = yearOfStake(terms, { amount: WAD, inPool: WAD, inSet: WAD });
    expect(year.eth).toBe((365n * WAD) / 18n);
  });

  it("counts only what is new where a part of it is there already", () => {
    const part = yearOfStake(terms, { amount: 2n * WAD, inPool: WAD, inSet: WAD });
    expect(part.eth).toBe((365n * WAD) / 10n);
    const kept = 0.9 * 0.8 * (100 / 50.9);
    expect(part.yield.issuance).toBeCloseTo((1 + 0.000999 * kept) * (1 + 0.000998 * kept) - 1, 12);
  });

  it("knows neither fees without history nor anything of no stake", () => {
    const bare = yearOfStake({ ...terms, fees90Days: null }, { amount: WAD, inPool: 0n, inSet: WAD });
    expect(bare.eth).toBeNull();
    expect(bare.lpt).not.toBeNull();
    expect(yearOfStake(terms, { amount: 0n, inPool: 0n, inSet: WAD }).lpt).toBeNull();
  });

  it("still earns its part of fees in wei where no price is known", () => {
    const year = yearOfStake({ ...terms, lptEth: null }, { amount: WAD, inPool: 0n, inSet: WAD });
    expect(year.eth).toBe((1825n * WAD) / 100n);
    expect(year.yield.fees).toBeNull();
  });
});

describe("an amount times a rate", () => {
  it("is rounded down, below zero too", () => {
    expect(timesRate(3n, 0.5)).toBe(1n);
    expect(timesRate(-3n, 0.5)).toBe(-2n);
    expect(timesRate(10n * WAD, 0.25)).toBe((25n * WAD) / 10n);
  });
});
