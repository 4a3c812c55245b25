import { describe, expect, it } from "vitest";
import { outOfSight, sightOf } from "./use-sight-first";

/** Rows of 40 px one under the other, the first at `top`. */
const boxesFrom = (top: number, count: number) =>
  Array.from({ length: count }, (_, place) => ({ top: top + place * 40, bottom: top + place * 40 + 40 }));

describe("what is in sight", () => {
  it("is between the places whose rows meet the window", () => {
    expect(sightOf(boxesFrom(-100, 50), 200)).toEqual({ first: 2, last: 7, reach: 10 });
    expect(sightOf(boxesFrom(120, 50), 200)).toEqual({ first: 0, last: 1, reach: 10 });
  });

  it("is nothing where the list is above or below the window, or empty", () => {
    expect(sightOf(boxesFrom(900, 5), 200)).toBeNull();
    expect(sightOf(boxesFrom(-900, 5), 200)).toBeNull();
    expect(sightOf([], 200)).toBeNull();
  });
});

describe("rows out of sight", () => {
  const rows = Array.from({ length: 20 }, (_, place) => place);

  it("are those around it, nearest first, with one to spare on each side", () => {
    expect(outOfSight(rows, { first: 8, last: 10, reach: 3 })).toEqual([12, 13, 14, 6, 5, 4]);
    expect(outOfSight(rows, { first: 0, last: 17, reach: 3 })).toEqual([19]);
  });

  it("are none where the list ends before what was in sight, which may then be anything", () => {
    expect(outOfSight(rows.slice(0, 9), { first: 8, last: 10, reach: 3 })).toEqual([]);
    expect(outOfSight(rows, null)).toEqual([]);
  });
});
