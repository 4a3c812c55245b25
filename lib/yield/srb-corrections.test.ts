import { describe, expect, it } from "vitest";
import { errorEffects, SRB_ERRORS } from "./srb-corrections";

/** The network on 2026-04-04, a treasury cut of 10 % taken: real 19.8 %. */
const TERMS = {
  lptGain: (31_459 / 26_928_750) * 0.9,
  ethGain: 0,
  lptGain7Days: (31_459 / 26_928_750) * 0.9,
  listedOverActive: 1,
  lptGainBeforeTreasury: 31_459 / 26_928_750,
  supplyGrowth: 610e-6,
  inflation: 610e-6,
  roundsPerYear: 409.1,
  theoreticalRoundsPerYear: (365 * 86_400) / (6_377 * 12),
};

const points = (value: number | null) => Math.round((value ?? Number.NaN) * 1_000) / 10;

describe("what each error of the benchmark does alone", () => {
  it("is worth what the worked example of that day says", () => {
    const effects = errorEffects(TERMS);
    // real 25.6 % without the treasury's cut, against 19.8 %, before either is rounded
    expect(points(effects["treasury-cut"])).toBe(5.9);
    // 53.7 % ÷ 1.283 = 41.9 %, against 19.8 %
    expect(points(effects.fisher)).toBe(22.1);
    // the simple rate of 43.0 % against the compounded supply: 11.4 %
    expect(points(effects.compounding)).toBe(-8.3);
    expect(effects["round-length"]).toBeGreaterThan(0);
    expect(points(effects["round-length"])).toBeLessThan(0.3);
    // 53.7 % less an inflation of 0.061 %
    expect(points(effects["inflation-unit"])).toBe(33.8);
    // 364 more of a compounded year of LPT, 53.7 %, over a supply that grew by 28.3 %
    expect(effects["twice-annualised"]).toBeCloseTo((364 * 0.5366) / 1.2833, 0);
  });

  it("puts back one error and no other: with ETH alone a second year of LPT adds nothing", () => {
    const { lptGain } = TERMS;
    const effects = errorEffects({ ...TERMS, lptGain: 0, ethGain: lptGain });
    expect(effects["twice-annualised"]).toBeCloseTo(0, 12);
    expect(effects.compounding).toBeCloseTo(errorEffects(TERMS).compounding ?? 0, 12);
  });

  it("takes the running round's inflation for the window's only where that is the error", () => {
    const falling = errorEffects({ ...TERMS, inflation: 560e-6 });
    // 53.7 % against 25.8 % instead of 28.3 %
    expect(points(falling["running-inflation"])).toBe(2.5);
    const same = { ...errorEffects(TERMS), "running-inflation": falling["running-inflation"] };
    expect(falling).toEqual(same);
  });

  it("is nothing where a mistake changes nothing today", () => {
    const effects = errorEffects({ ...TERMS, lptGainBeforeTreasury: TERMS.lptGain });
    for (const name of ["staked-tokens", "treasury-cut", "windows", "running-inflation"] as const)
      expect(effects[name]).toBeCloseTo(0, 15);
  });

  it("divides by too much stake, and follows a window that gave less", () => {
    const effects = errorEffects({ ...TERMS, listedOverActive: 1.1, lptGain7Days: TERMS.lptGain * 0.9 });
    expect(effects["staked-tokens"]).toBeLessThan(-0.03);
    expect(effects.windows).toBeLessThan(-0.03);
  });

  it("is not known where its input is not", () => {
    const unknown = { listedOverActive: null, lptGain7Days: null, lptGainBeforeTreasury: null };
    const effects = errorEffects({ ...TERMS, ...unknown });
    const missing = SRB_ERRORS.filter((name) => effects[name] === null);
    expect(missing).toEqual(["staked-tokens", "treasury-cut", "windows"]);
    expect(errorEffects({ ...TERMS, listedOverActive: 0 })["staked-tokens"]).toBeNull();
  });
});
