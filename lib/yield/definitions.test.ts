import { describe, expect, it } from "vitest";
import { realYield } from "./annualise";
import {
  compoundedApy,
  dilutionAdjusted,
  dilutionOf,
  type HeldTerms,
  heldSupplyGrowth,
  nobodyMovesForecast,
  shareGrowth,
  simpleApr,
} from "./definitions";
import { sideBySide } from "./side-by-side";
import { weightedMean } from "./weighted";

/** Rounds a year, measured 2025-10-22 to 2026-03-29; and as 6,377 blocks of 12 s would have it. */
const MEASURED = 409.1;
const THEORETICAL = (365 * 86_400) / (6_377 * 12);

function held(ppb: number, bondingRate: number, other: Partial<HeldTerms> = {}): HeldTerms {
  const gross = { treasuryCut: 0, rewardCut: 0, callRatio: 1, roundsPerYear: MEASURED };
  return { issuance: ppb / 1e9, bondingRate, ...gross, ...other };
}

const percent = (value: number | null) => Math.round((value ?? Number.NaN) * 1_000) / 10;

describe("the definitions on dates of Livepeer's past", () => {
  // inflation and bonding as the chain had them on each date (Shtuka Research, chain reads); emission and APY in per cent
  it.each([
    ["2022-12-31", 200_500, 0.499428, 8.5, 17.8],
    ["2023-07-01", 284_000, 0.436162, 12.3, 30.5],
    ["2024-01-01", 387_000, 0.415313, 17.2, 46.4],
    ["2024-07-01", 489_000, 0.426652, 22.1, 59.8],
    ["2024-12-31", 592_500, 0.428149, 27.4, 76.1],
    ["2025-03-31", 643_000, 0.483891, 30.1, 72.2],
    ["2026-04-04", 610_000, 0.52216, 28.3, 61.2],
  ])("%s: emission and the APY at constant bonding", (_, ppb, bonding, emission, apy) => {
    expect(percent(heldSupplyGrowth(held(ppb, bonding)))).toBe(emission);
    expect(percent(compoundedApy(held(ppb, bonding)))).toBe(apy);
  });

  // the explorer and the benchmark count rounds at 12 s a block
  it.each([
    ["2022-03-01", 227_000, 0.495806, 19.8, 18.9],
    ["2023-01-01", 201_000, 0.499623, 17.3, 16.6],
    ["2024-01-01", 387_000, 0.415313, 41.6, 38.4],
    ["2025-01-01", 593_000, 0.428304, 64.6, 57.1],
  ])("%s: the explorer's forecast and the simple APR", (_, ppb, bonding, forecast, apr) => {
    const terms = held(ppb, bonding, { roundsPerYear: THEORETICAL });
    expect(percent(nobodyMovesForecast(terms))).toBe(forecast);
    expect(percent(simpleApr(terms))).toBe(apr);
  });

  it("2026-04-04: what a treasury cut of 10 % takes from nominal and real", () => {
    const terms = held(610_000, 0.52216, { treasuryCut: 0.1 });
    expect(percent(compoundedApy(terms))).toBe(53.7);
    expect(percent(shareGrowth(terms))).toBe(19.8);
    expect(percent(shareGrowth(held(610_000, 0.52216)))).toBe(25.6);
  });

  it("loses to the supply what the share of supply does not gain", () => {
    const terms = held(592_500, 0.428149, { rewardCut: 0.7, callRatio: 0.9 });
    const [apy, growth] = [compoundedApy(terms) ?? Number.NaN, heldSupplyGrowth(terms)];
    expect(dilutionAdjusted(apy, dilutionOf(growth))).toBeCloseTo(realYield(apy, growth), 14);
    expect(shareGrowth(terms)).toBeCloseTo(realYield(apy, growth), 13);
    expect(shareGrowth(terms)).toBeLessThan(0);
  });

  it("took the dilution of 2025 off an emission of 30.46 %: 23.35 %", () => {
    expect(Math.round(dilutionOf(0.3046) * 10_000) / 100).toBe(23.35);
  });

  it("takes every call as made where the calls are not known", () => {
    const unknown = sideBySide(held(500_000, 0.5, { callRatio: null }));
    expect(unknown).toEqual(sideBySide(held(500_000, 0.5, { callRatio: 1 })));
    expect(unknown).not.toEqual(sideBySide(held(500_000, 0.5, { callRatio: 0.9 })));
  });

  it("is not known where nothing is staked, and nothing where every call is missed", () => {
    expect(sideBySide(held(500_000, 0))).toMatchObject({
      simpleApr: null,
      compoundedApy: null,
      nobodyMovesForecast: null,
      shareGrowth: null,
      dilutionAdjusted: null,
    });
    const idle = sideBySide(held(500_000, 0.5, { callRatio: 0 }));
    expect([idle.simpleApr, idle.compoundedApy, idle.nobodyMovesForecast]).toEqual([0, 0, 0]);
    expect(idle.shareGrowth).toBeCloseTo(-idle.dilution, 14);
  });
});

describe("the weighted mean", () => {
  it("counts every staked token once and leaves unknown values out with their stake", () => {
    const entries = [
      { value: 0.1, weight: 3n },
      { value: 0.5, weight: 1n },
      { value: null, weight: 100n },
    ];
    expect(weightedMean(entries)).toBeCloseTo(0.2, 15);
    expect(weightedMean([{ value: null, weight: 1n }])).toBeNull();
    expect(weightedMean([{ value: 1, weight: 0n }])).toBeNull();
  });
});
