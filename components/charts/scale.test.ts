import { describe, expect, it } from "vitest";
import { printTick } from "./print";
import { heightOf, leavesOutZero, multiples, niceStep, placesOf, valueScale } from "./scale";
import { specWith } from "./testing";

describe("the vertical axis", () => {
  it.each([
    [0.9, 1],
    [1, 1],
    [1.2, 2],
    [3, 5],
    [6, 10],
    [0.034, 0.05],
    [2_400, 5_000],
  ])("takes for a step of %d the nice one, %d", (size, nice) => expect(niceStep(size)).toBeCloseTo(nice, 12));

  it("has its ticks at multiples of the step, without what floating point adds", () => {
    expect(multiples(0.1, 0.1, 0.4)).toEqual([0.1, 0.2, 0.3, 0.4]);
    expect(multiples(5, -5, 5)).toEqual([-5, 0, 5]);
  });

  it("holds all values between its ends, in the unit that is read", () => {
    const scale = valueScale(specWith([0.451, 0.513], { unit: "percent", fromZero: false }));
    expect(scale).toEqual({ low: 44, high: 52, step: 2, ticks: [44, 46, 48, 50, 52] });
    expect(scale && leavesOutZero(scale)).toBe(true);
    expect(scale && heightOf(0.48, "percent", scale)).toBeCloseTo(0.5, 12);
  });

  it("begins at 0 where it is told to, and always under bars, which stack upward and downward", () => {
    expect(valueScale(specWith([40, 95]))).toMatchObject({ low: 0, high: 100 });
    const series = [
      { key: "in", name: "in", colour: "c1" as const, values: [3, 4] },
      { key: "more", name: "more", colour: "c6" as const, values: [3, 5] },
      { key: "out", name: "out", colour: "c2" as const, values: [-4, -1] },
    ];
    expect(valueScale(specWith([0, 0], { kind: "bars", fromZero: false, series }))).toMatchObject({
      low: -5,
      high: 10,
    });
  });

  it("has two ends even where all values are the same, and is none where none is known", () => {
    const same = valueScale(specWith([7, 7], { fromZero: false }));
    expect(same && same.low < 7 && same.high > 7).toBe(true);
    expect(valueScale(specWith([0, 0]))).toMatchObject({ low: 0, high: 1 });
    expect(valueScale(specWith([null, null]))).toBeNull();
    expect(valueScale(specWith([], { kind: "bars" }))).toBeNull();
  });

  it("prints ticks with the decimals that their step needs", () => {
    const printed = (values: number[], unit: "ppb" | "lpt" | "eth") => {
      const scale = valueScale(specWith(values, { unit, fromZero: false }));
      return scale?.ticks.map((tick) => printTick(tick, scale));
    };
    expect(printed([459_400, 600_000], "ppb")).toEqual(["0.045", "0.050", "0.055", "0.060"]);
    expect(printed([44_000_000, 55_000_000], "lpt")).toEqual(["40M", "45M", "50M", "55M"]);
    expect(printed([28_100, 28_900], "lpt")).toEqual(["28.0k", "28.2k", "28.4k", "28.6k", "28.8k", "29.0k"]);
    expect(printed([0, 1.2], "eth")).toEqual(["0", "0.5", "1.0", "1.5"]);
  });
});

describe("the horizontal axis", () => {
  it("puts points by their value and bars into slots", () => {
    const x = { values: [10, 11, 20], kind: "round" as const, name: "Round" };
    expect(placesOf({ kind: "lines", x })).toEqual([0, 0.1, 1]);
    expect(placesOf({ kind: "bars", x })).toEqual([1 / 6, 0.5, 5 / 6]);
    expect(placesOf({ kind: "lines", x: { ...x, values: [10] } })).toEqual([0.5]);
  });
});
