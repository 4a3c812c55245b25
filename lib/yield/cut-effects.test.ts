import { describe, expect, it } from "vitest";
import { PPM } from "../units/perc";
import { WAD } from "../units/wei";
import { realAtCuts, trialCut } from "./cut-effects";
import { forecastYield } from "./forecast";
import { issuancePath } from "./issuance-path";

const path = issuancePath(
  {
    inflationPpb: 560_500n,
    changePpb: 500n,
    targetBondingRatePpb: 500_000_000n,
    activeStake: 5_000n * WAD,
    totalSupply: 10_000n * WAD,
  },
  409.1,
);
const terms = {
  path,
  nextTreasuryCutP27: 10n ** 26n,
  callRatio: 1,
  totalStake: 1_000n * WAD,
  fees90Days: WAD,
  lptEth: 0.001,
};

describe("what a cut does to delegators", () => {
  it("is the forecast at today's terms with that cut", () => {
    const cuts = { rewardCutPpm: 250_000n, feeSharePpm: 500_000n };
    expect(realAtCuts(terms, cuts)).toBe(forecastYield({ ...terms, ...cuts }).real);
  });

  it("falls with the reward cut and rises with the fee share", () => {
    const real = (rewardCutPpm: bigint, feeSharePpm: bigint) =>
      realAtCuts(terms, { rewardCutPpm, feeSharePpm }) ?? Number.NaN;
    expect(real(50_000n, 0n)).toBeGreaterThan(real(950_000n, 0n));
    expect(real(PPM, PPM)).toBeGreaterThan(real(PPM, 0n));
  });

  it("is not known where no stake is active", () => {
    const empty = { ...terms, path: { ...path, terms: { ...path.terms, activeStake: 0n } } };
    expect(realAtCuts(empty, { rewardCutPpm: 0n, feeSharePpm: 0n })).toBeNull();
  });
});

describe("the cut to try", () => {
  it("is its own earlier height, else ten points more, at most all", () => {
    expect(trialCut(100_000n, [50_000n, 250_000n])).toEqual({ toPpm: 250_000n, had: true });
    expect(trialCut(100_000n, [50_000n])).toEqual({ toPpm: 200_000n, had: false });
    expect(trialCut(950_000n, [])).toEqual({ toPpm: PPM, had: false });
    expect(trialCut(PPM, [0n])).toBeNull();
  });
});
