import { describe, expect, it } from "vitest";
import { P27 } from "../units/perc";
import { WAD } from "../units/wei";
import { growthOf, realisedYield } from "./realised";

const flat = { start: P27, end: P27 };

describe("realised yield", () => {
  it("compounds 2 % in 30 rounds to a year of 360: 1.02^12 − 1", () => {
    const facts = { window: 30 as const, rewardFactorP27: { start: P27, end: (P27 * 102n) / 100n } };
    const result = realisedYield({ ...facts, feeRounds: null, supply: null }, 360);
    expect(result.issuance).toBeCloseTo(0.268241794562545, 12);
    expect(result.nominal).toBe(result.issuance);
  });

  it("says nothing of fees and real yield that it cannot know", () => {
    const result = realisedYield({ window: 7, rewardFactorP27: flat, feeRounds: null, supply: null }, 400);
    expect(result).toEqual({ nominal: 0, issuance: 0, fees: null, real: null });
  });

  it("adds annualised fees and takes supply growth of the same rounds off", () => {
    // 3 ETH, a third kept: 2 ETH at 0.001 ETH/LPT are 2,000 LPT over 100,000 LPT of stake: 2 % in 30 rounds
    const round = { fees: 3n * WAD, feeSharePpm: 666_667n, totalStake: 100_000n * WAD, lptEth: 0.001 };
    const result = realisedYield(
      {
        window: 30,
        rewardFactorP27: { start: 2n * P27, end: (P27 * 202n) / 100n },
        feeRounds: [round],
        supply: { start: 1000n * WAD, end: 1005n * WAD },
      },
      360,
    );
    expect(result.issuance).toBeCloseTo(0.12682503013197, 12); // 1.01^12 − 1
    expect(result.fees).toBeCloseTo(0.268241794562545, 5);
    expect(result.nominal).toBeCloseTo((result.issuance ?? 0) + (result.fees ?? 0), 15);
    // 1.005^12 − 1 = 6.1677812 %
    expect(result.real).toBeCloseTo((1 + (result.nominal ?? 0)) / 1.061677811864498 - 1, 12);
  });

  it("is below zero in real terms where the supply outgrew the stake", () => {
    const result = realisedYield(
      { window: 90, rewardFactorP27: flat, feeRounds: [], supply: { start: 100n, end: 110n } },
      90,
    );
    expect(result.real).toBeCloseTo(-1 / 11, 12);
  });

  it("does not lose the eighteenth digit of a growth", () => {
    const start = 123_000_000_000_000_000_000_000_000n;
    expect(growthOf(start, start + start / 10n ** 15n)).toBeCloseTo(1e-15, 18);
    expect(growthOf(0n, 5n)).toBeNull();
  });
});
