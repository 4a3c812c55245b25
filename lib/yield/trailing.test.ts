import { describe, expect, it } from "vitest";
import { WAD } from "../units/wei";
import { trailingYear } from "./trailing";

const DAY = 86_400;

/** A round a day, the supply growing by one LPT each, a quarter of the first supply staked. */
function rounds(days: number, staked = 250n) {
  return Array.from({ length: days }, (_, day) => ({
    number: 1_000 + day,
    startTimestamp: 1_700_000_000 + day * DAY,
    totalSupply: (1_000n + BigInt(day)) * WAD,
    totalActiveStake: staked * WAD,
  }));
}

describe("the trailing year", () => {
  it("multiplies what each round minted over the stake of that round", () => {
    const year = trailingYear(rounds(366));
    expect(year).toMatchObject({ rounds: 365, from: 1_000, to: 1_364 });
    expect(year?.nominal).toBeCloseTo(1.004 ** 365 - 1, 12);
    expect(year?.supplyGrowth).toBeCloseTo(0.365, 15);
    expect(year?.real).toBeCloseTo(1.004 ** 365 / 1.365 - 1, 12);
  });

  it("looks back a year and not further", () => {
    const year = trailingYear(rounds(700));
    expect([year?.rounds, year?.from]).toEqual([365, 1_334]);
  });

  it("ends with the newest start, whose own stake counts for nothing", () => {
    const closed = rounds(400).slice(0, -1);
    const end = { ...rounds(400).at(-1), totalActiveStake: 0n } as (typeof closed)[number];
    expect(trailingYear([...closed, end])).toEqual(trailingYear(rounds(400)));
    expect(trailingYear([...closed, end])?.to).toBe(1_398);
  });

  it("is not known for a younger network, nor over a round without stake", () => {
    expect(trailingYear(rounds(365))).toBeNull();
    expect(trailingYear([])).toBeNull();
    expect(trailingYear(rounds(366, 0n))).toBeNull();
  });
});
