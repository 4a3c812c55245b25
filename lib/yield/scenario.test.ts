import { describe, expect, it } from "vitest";
import { P27, PPM } from "../units/perc";
import { WAD } from "../units/wei";
import { breakEvenStake } from "./break-even";
import { issuancePath } from "./issuance-path";
import { scenarioYear, supplyGrowthIn } from "./scenario";

const lpt = (amount: bigint | undefined) => Number(amount) / 1e18;

/** Two rounds of 0.001 and nothing steps; 40 of 100 LPT active, 10 of them here, 2 its own. */
const terms = {
  path: issuancePath(
    {
      inflationPpb: 1_000_000n,
      changePpb: 0n,
      targetBondingRatePpb: 500_000_000n,
      activeStake: 40n * WAD,
      totalSupply: 100n * WAD,
    },
    2,
  ),
  nextTreasuryCutP27: P27 / 10n,
  rewardCutPpm: 200_000n,
  feeSharePpm: 600_000n,
  callRatio: 1,
  totalStake: 10n * WAD,
  ownStake: 2n * WAD,
  fees90Days: 90n * WAD,
  lptEth: 0.5,
  ethUsd: 10,
};

describe("a year in a scenario", () => {
  it("gives the orchestrator what the pool is paid less what its delegators get", () => {
    // a round pays the pool 0.001 · 0.9 · 100 / 40 = 0.00225 of its stake, and 0.0018 to those who delegate
    const pool = 1.00225 ** 2 - 1;
    const net = 1.0018 ** 2 - 1;
    const { own, delegators } = scenarioYear(terms, terms);
    expect(delegators.issuance).toBeCloseTo(net, 12);
    expect(lpt(own?.lpt)).toBeCloseTo(10 * pool - 8 * net, 10);
  });

  it("gives it its fee cut and its own stake's part of what is shared", () => {
    // 365 ETH a year: 146 kept, and a fifth of 219
    const { own } = scenarioYear(terms, terms);
    expect(lpt(own?.eth ?? undefined)).toBeCloseTo(146 + 43.8, 12);
    expect(own?.inLpt).toBeCloseTo(lpt(own?.lpt) + 379.6, 9);
    expect(own?.usd).toBeCloseTo((lpt(own?.lpt) * 0.5 + 189.8) * 10, 9);
  });

  it("keeps all where the cuts are whole, and only its stake's part where they are nothing", () => {
    const all = scenarioYear(terms, { ...terms, rewardCutPpm: PPM, feeSharePpm: 0n });
    expect(lpt(all.own?.lpt)).toBeCloseTo(10 * (1.00225 ** 2 - 1), 10);
    expect(lpt(all.own?.eth ?? undefined)).toBeCloseTo(365, 12);
    const none = scenarioYear(terms, { ...terms, rewardCutPpm: 0n, feeSharePpm: PPM });
    expect(lpt(none.own?.lpt)).toBeCloseTo(2 * (1.00225 ** 2 - 1), 10);
    expect(lpt(none.own?.eth ?? undefined)).toBeCloseTo(73, 12);
  });

  it("thins rewards by the stake that comes", () => {
    const { delegators } = scenarioYear(terms, { ...terms, totalStake: 20n * WAD });
    expect(delegators.issuance).toBeCloseTo((1 + 0.001 * 0.9 * 0.8 * (100 / 50)) ** 2 - 1, 12);
    expect(supplyGrowthIn(terms, terms)).toBeCloseTo(1.001 ** 2 - 1, 12);
  });

  it("counts LPT alone where ETH or a price is not known, and no dollars", () => {
    const { own } = scenarioYear({ ...terms, lptEth: null }, terms);
    expect(own?.inLpt).toBe(lpt(own?.lpt));
    expect(own?.usd).toBeNull();
    expect(scenarioYear({ ...terms, ownStake: null }, terms).own).toBeNull();
    expect(scenarioYear(terms, { ...terms, fees90Days: null }).own?.eth).toBeNull();
  });
});

describe("the stake to break even", () => {
  it("is today's at today's terms", () => {
    expect(breakEvenStake(terms, terms)).toEqual({ stake: 10n * WAD, change: 0n, rising: true });
  });

  it("must grow after a lower cut, and may shrink after a higher one", () => {
    // income without fees: own · g + T · (G − g) on two rounds
    const bare = { ...terms, fees90Days: 0n };
    const lower = breakEvenStake(bare, { ...bare, rewardCutPpm: 150_000n });
    const higher = breakEvenStake(bare, { ...bare, rewardCutPpm: 400_000n });
    expect(lower?.change).toBeGreaterThan(0n);
    expect(higher?.change).toBeLessThan(0n);
    for (const [found, rewardCutPpm] of [
      [lower, 150_000n],
      [higher, 400_000n],
    ] as const) {
      const income = scenarioYear(bare, { ...bare, rewardCutPpm, totalStake: found?.stake ?? 0n }).own;
      expect(income?.inLpt).toBeCloseTo(scenarioYear(bare, bare).own?.inLpt ?? Number.NaN, 9);
    }
  });

  it("is sought the other way where more stake gives it less", () => {
    // all 365 ETH shared: its 2 LPT get 189.8 of them, as today, at about 3.85 LPT
    const found = breakEvenStake(terms, { ...terms, feeSharePpm: PPM });
    expect(found?.rising).toBe(false);
    expect(lpt(found?.stake)).toBeCloseTo((2 * 365) / 189.8, 2);
    // tried with its own stake alone, it is the same stake, and what could come
    const small = breakEvenStake(terms, { ...terms, feeSharePpm: PPM, totalStake: 2n * WAD });
    expect(lpt(small?.stake)).toBeCloseTo(lpt(found?.stake), 9);
    expect(small?.rising).toBe(false);
  });

  it("finds the nearest where income falls and rises again", () => {
    // few fees, all shared: its part of them thins as the pool grows, while what it keeps of rewards grows with the pool
    const few = { ...terms, fees90Days: (2n * WAD) / 1_000n, feeSharePpm: PPM };
    const target = scenarioYear(few, few).own?.inLpt ?? Number.NaN;
    const at = (totalStake: bigint) => scenarioYear(few, { ...few, totalStake }).own?.inLpt ?? Number.NaN;
    const [low, high] = [at(4n * WAD), at(60n * WAD)];
    expect(Math.min(low, high)).toBeGreaterThan(target);
    const down = breakEvenStake(few, { ...few, totalStake: 60n * WAD });
    const up = breakEvenStake(few, { ...few, totalStake: 2n * WAD });
    expect([down?.rising, up?.rising]).toEqual([true, false]);
    for (const found of [down, up]) expect(at(found?.stake ?? 0n)).toBeCloseTo(target, 9);
  });

  it("is none where it has more at any stake", () => {
    expect(breakEvenStake(terms, { ...terms, feeSharePpm: 0n })).toBeNull();
  });

  it("is none where no stake would do: it keeps nothing of rewards and gets no fees", () => {
    const bare = { ...terms, fees90Days: 0n };
    expect(breakEvenStake(bare, { ...bare, rewardCutPpm: 0n })).toBeNull();
    expect(breakEvenStake({ ...terms, ownStake: null }, terms)).toBeNull();
  });
});
