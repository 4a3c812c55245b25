import { describe, expect, it } from "vitest";
import { WAD } from "../units/wei";
import { concentrationOf } from "./overview-concentration";

function rows(...stakes: number[]) {
  return stakes.map((stake) => ({ active: true, totalStake: BigInt(stake) * WAD }));
}

describe("concentration of stake", () => {
  it("counts the fewest that hold more than a third and more than half", () => {
    expect(concentrationOf(rows(10, 40, 30, 20))).toMatchObject({
      count: 4,
      third: 1,
      half: 2,
      top1: 0.4,
      top5: 1,
    });
    expect(concentrationOf(rows(50, 50))).toMatchObject({ third: 1, half: 2 });
    expect(concentrationOf(rows(1, 1, 1))).toMatchObject({ third: 2, half: 2 });
  });

  it("is 10,000 by the index for one alone, and 10,000 / n for n of the same size", () => {
    expect(concentrationOf(rows(7))?.hhi).toBe(10_000);
    expect(concentrationOf(rows(...Array.from({ length: 100 }, () => 3)))?.hhi).toBeCloseTo(100, 9);
  });

  it("leaves out who is not active, and is not known where nobody is, or nothing is staked", () => {
    const inactive = { active: false, totalStake: 1_000n * WAD };
    expect(concentrationOf([inactive, ...rows(1, 1)])).toMatchObject({ count: 2, top1: 0.5 });
    expect(concentrationOf([inactive])).toBeNull();
    expect(concentrationOf(rows(0, 0))).toBeNull();
  });
});
