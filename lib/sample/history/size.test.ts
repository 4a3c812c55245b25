import { describe, expect, it } from "vitest";
import { planEconomy } from "./economy";
import { sizeFor } from "./size";

describe("the sample's size", () => {
  it("is the real network's at scale 1, and large enough for a bench at scale 3", () => {
    expect(sizeFor(1)).toMatchObject({ rounds: 860, pool: 100, delegators: 3200 });
    expect(sizeFor(3).rounds).toBeGreaterThanOrEqual(1000);
    expect(sizeFor(3).delegators).toBeGreaterThanOrEqual(10_000);
  });

  it("has seats for everybody: more orchestrators than places in the pool at every scale", () => {
    for (const scale of [0.1, 0.2, 0.5, 1, 3]) {
      const size = sizeFor(scale);
      expect(size.steady + size.leavers).toBeGreaterThanOrEqual(size.pool);
      expect(size.steady + size.joiners + size.hopefuls).toBeGreaterThan(size.pool);
    }
  });

  it("starts from figures that lead to the same present: 55 M LPT at half a thousandth a round", () => {
    const large = planEconomy(sizeFor(1));
    const small = planEconomy(sizeFor(0.1));
    expect(large.startSupply).toBeGreaterThan(36e6);
    expect(large.startSupply).toBeLessThan(40e6);
    expect(small.startInflationPpb).toBeGreaterThan(large.startInflationPpb);
    expect(large.participation(0)).toBe(0.44);
    expect(large.participation(0.8)).toBeLessThan(0.5);
    expect(large.participation(5)).toBeGreaterThan(0.5);
  });
});
