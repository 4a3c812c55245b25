import { describe, expect, it } from "vitest";
import { stakeTermsAnswer } from "../reports/answers/stake-terms";
import { readStakeTerms } from "../reports/stake-terms";
import { pretend } from "../reports/testing/fake-sources";
import { aDepth } from "../reports/testing/known";
import { P27 } from "../units/perc";
import { WAD } from "../units/wei";
import { sell } from "./pool-sale";
import { termsOf } from "./terms";

async function answered(
  depth: ReturnType<typeof aDepth> | null = aDepth(),
): Promise<Record<string, unknown>> {
  pretend({ depth });
  const outcome = await readStakeTerms();
  if (outcome.kind !== "report") throw new Error("expected a report");
  return JSON.parse(JSON.stringify(stakeTermsAnswer(outcome.report)));
}

describe("the terms that the form works from", () => {
  it("come through the interface whole, in the contracts' own numbers", async () => {
    const { block, ...pool } = aDepth();
    const terms = termsOf(await answered());
    expect(terms).toMatchObject({
      issuance: { inflationPpb: 560_500n, changePpb: 500n, totalSupply: 10_002n * WAD },
      nextTreasuryCutP27: 0n,
      lptEth: 0.001,
      ethUsd: 3_000,
      pool: { block, ...pool },
    });
    const sale = terms.pool === null ? null : sell(WAD, terms.pool);
    expect(sale?.kind === "sold" && sale.below).toBeCloseTo(0.003, 4);
  });

  it("hold a treasury's cut to the digits that a fraction has", async () => {
    const cut = termsOf({ ...(await answered()), nextTreasuryCutRate: 0.1 }).nextTreasuryCutP27;
    expect(cut).toBe(P27 / 10n);
  });

  it("stand without the pool where it was not read", async () => {
    expect(termsOf(await answered(null)).pool).toBeNull();
  });

  it.each([
    ["a rate over one", { nextTreasuryCutRate: 1.5 }],
    ["no rounds", { roundsPerYear: 0 }],
    ["a price that is text", { prices: { lptEth: "1", ethUsd: 1 } }],
    ["nothing at all", { issuance: null }],
  ])("are refused with %s", async (_, change) => {
    const answer = await answered();
    expect(() => termsOf({ ...answer, ...change })).toThrow();
  });

  it.each([
    ["no price", { sqrtPriceX96: "0" }],
    ["a spacing of nothing", { tickSpacing: 0 }],
    ["a tick that no pool has", { knownDownTo: -900_000 }],
    ["liquidity below zero", { liquidity: "-1" }],
  ])("are refused with a pool of %s", async (_, change) => {
    const { pool, ...answer } = await answered();
    expect(() => termsOf({ ...answer, pool: { ...(pool as object), ...change } })).toThrow();
  });
});
