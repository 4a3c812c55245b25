import { describe, expect, it } from "vitest";
import { commonest, median, medianBigint, quartiles } from "./middle";

describe("middle values", () => {
  it("leave unknown values out instead of counting them as zero", () => {
    expect(median([null, 4, null, 2])).toBe(3);
    expect(medianBigint([null, 5n, 1n, 4n])).toBe(4n);
    expect(medianBigint([1n, 4n])).toBe(2n);
  });

  it("are unknown when nothing is known", () => {
    expect(median([null])).toBeNull();
    expect(quartiles([])).toBeNull();
    expect(medianBigint([])).toBeNull();
  });

  it("name the commonest reason, and none where nothing is missing", () => {
    expect(commonest(["young", null, "source", "source"])).toBe("source");
    expect(commonest([null])).toBeNull();
  });

  it("take quartiles between neighbours in proportion", () => {
    expect(quartiles([4, 1, 3, 2])).toEqual([1.75, 3.25]);
    expect(quartiles([-1, 0, 1])).toEqual([-0.5, 0.5]);
  });
});
