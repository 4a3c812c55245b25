import { describe, expect, it } from "vitest";
import { P27 } from "../units/perc";
import { WAD } from "../units/wei";
import { daysUntilPaid, movingCost } from "./moving";

const place = {
  stake: 100n * WAD,
  isEarning: true,
  isRewardCalled: false,
  rewardCutPpm: 250_000n,
  treasuryCutP27: P27 / 10n,
  mintable: 1_000n * WAD,
  activeStake: 10_000n * WAD,
};

describe("the cost of moving", () => {
  it("is this round's reward while it is not called: 1,000 · 1 % · 90 % · 75 %", () => {
    expect(movingCost(place)).toEqual({ rounds: 1, forfeited: (675n * WAD) / 100n });
  });

  it("is nothing once reward is called, and where nothing is earned", () => {
    const nothing = { rounds: 0, forfeited: 0n };
    expect(movingCost({ ...place, isRewardCalled: true })).toEqual(nothing);
    expect(movingCost({ ...place, isEarning: false })).toEqual(nothing);
    expect(movingCost({ ...place, activeStake: 0n })).toEqual(nothing);
  });
});

describe("days until moving pays", () => {
  const balance = {
    gainLpt: 73n * WAD,
    gainEth: null,
    forfeited: WAD,
    networkCost: null,
    lptEth: null,
  };

  it("is the cost over what a day brings", () => {
    expect(daysUntilPaid(balance)).toBeCloseTo(5, 12);
  });

  it("counts ETH at its price on both sides", () => {
    const eth = { ...balance, gainEth: 73n * WAD, networkCost: 3n * WAD, lptEth: 1 };
    expect(daysUntilPaid(eth)).toBeCloseTo(10, 12);
  });

  it("is never where moving brings nothing, and at once where it costs nothing", () => {
    expect(daysUntilPaid({ ...balance, gainLpt: 0n })).toBeNull();
    expect(daysUntilPaid({ ...balance, gainLpt: -WAD })).toBeNull();
    expect(daysUntilPaid({ ...balance, forfeited: 0n })).toBe(0);
  });
});
