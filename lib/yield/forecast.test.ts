import { describe, expect, it } from "vitest";
import { P27 } from "../units/perc";
import { WAD } from "../units/wei";
import { forecastYield } from "./forecast";
import { issuancePath } from "./issuance-path";

const path = issuancePath(
  {
    inflationPpb: 1_000_000n,
    changePpb: 0n,
    targetBondingRatePpb: 500_000_000n,
    activeStake: 40n * WAD,
    totalSupply: 100n * WAD,
  },
  400,
);
const terms = {
  path,
  nextTreasuryCutP27: P27 / 10n,
  rewardCutPpm: 200_000n,
  feeSharePpm: 1_000_000n,
  callRatio: 0.5,
  totalStake: 1_000n * WAD,
  fees90Days: null,
  lptEth: null,
};

describe("forecast yield", () => {
  it("compounds what is left after treasury cut, reward cut and missed calls over the stake", () => {
    // 0.001 · 0.9 · 0.8 · 0.5 / 0.4 = 0.0009 a round
    const result = forecastYield(terms);
    expect(result.issuance).toBeCloseTo(1.0009 ** 400 - 1, 12);
    expect(result.real).toBeCloseTo(1.0009 ** 400 / 1.001 ** 400 - 1, 12);
    expect(result.fees).toBeNull();
  });

  it("takes every call as made where history is absent", () => {
    expect(forecastYield({ ...terms, callRatio: null }).issuance).toBeCloseTo(1.0018 ** 400 - 1, 12);
  });

  it("adds fees at today's price", () => {
    const result = forecastYield({ ...terms, fees90Days: WAD, lptEth: 0.1 });
    expect(result.fees).toBeCloseTo(((1 / 0.1) * (365 / 90)) / 1_000, 15);
    expect(result.nominal).toBeCloseTo((result.issuance ?? 0) + (result.fees ?? 0), 15);
  });

  it("is not known on a network where nothing is staked", () => {
    const empty = issuancePath({ ...path.terms, activeStake: 0n }, 400);
    expect(forecastYield({ ...terms, path: empty }).nominal).toBeNull();
  });
});
