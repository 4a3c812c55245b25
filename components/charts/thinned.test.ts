import { describe, expect, it } from "vitest";
import { packed, unpacked } from "./packed";
import { known } from "./scale";
import { specWith } from "./testing";
import { MOST_POINTS, thinned } from "./thinned";

const WAVES = Array.from({ length: 861 }, (_, index) => 0.5 + Math.sin(index / 7) / 11 + index / 9_973);

function inRaw(value: unknown): number {
  return JSON.stringify(value).length;
}

describe("thinning", () => {
  it("leaves a chart with few points as it is", () => {
    const spec = specWith([1, 2, 3]);
    expect(thinned(spec)).toBe(spec);
  });

  it("keeps of a line its ends, its lowest and its highest, and says how many there were", () => {
    const values = WAVES.map((value, index) => (index === 333 ? -4 : index === 335 ? 9 : value));
    const thin = thinned(specWith(values));
    const left = thin.series[0]?.values ?? [];
    expect(thin.x.values.length).toBe(left.length);
    expect(left.length).toBeLessThanOrEqual(MOST_POINTS);
    expect(left.length).toBeGreaterThan(MOST_POINTS / 2);
    expect([left[0], left.at(-1)]).toEqual([values[0], values.at(-1)]);
    expect(left).toContain(-4);
    expect(left).toContain(9);
    expect(thin.thinning).toEqual({ of: 861, how: "extremes" });
  });

  it("keeps points in their order and their x with their values", () => {
    const spec = specWith(WAVES);
    const thin = thinned(spec);
    const places = thin.x.values.map((x) => spec.x.values.indexOf(x));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(thin.series[0]?.values).toEqual(places.map((place) => WAVES[place]));
  });

  it("keeps gaps and points with words", () => {
    const values = WAVES.map((value, index) => (index >= 400 && index < 402 ? null : value));
    const spec = specWith(values);
    const x = spec.x.values[123] ?? 0;
    const thin = thinned({ ...spec, notes: [{ x, series: "stake", text: "+1M" }] });
    expect(thin.series[0]?.values).toContain(null);
    expect(thin.x.values).toContain(x);
    expect(thin.notes).toHaveLength(1);
  });

  it("loses nothing of steps that change seldom", () => {
    const values = Array.from({ length: 900 }, (_, index) => (index < 400 ? 5 : index < 800 ? 10 : 8));
    const thin = thinned(specWith(values, { kind: "steps" }));
    expect(thin.series[0]?.values).toEqual([5, 10, 8, 8]);
    expect(thin.thinning).toEqual({ of: 900, how: "changes" });
  });

  it("adds bars up, so that none is lost", () => {
    const values = Array.from({ length: 700 }, (_, index) => (index % 3 === 0 ? null : index));
    const thin = thinned(specWith(values, { kind: "bars" }));
    const sum = (all: readonly (number | null)[]) => known(all).reduce((a, b) => a + b, 0);
    expect(thin.x.values.length).toBeLessThanOrEqual(MOST_POINTS);
    expect(sum(thin.series[0]?.values ?? [])).toBe(sum(values));
  });
});

describe("travelling", () => {
  it("arrives as it left, to the twelfth digit", () => {
    const spec = specWith([0.123456789012345, null, 51_571_842.125]);
    const arrived = unpacked(packed(spec));
    expect(arrived.x).toEqual(spec.x);
    expect(arrived.series[0]?.values).toEqual([0.123456789012, null, 51_571_842.125]);
  });

  it("costs at most 15 KB for 861 points of two series", () => {
    const series = [WAVES, WAVES.map((value) => value * 1.7)].map((values, index) => ({
      key: `s${index}`,
      name: "yield",
      colour: "c1" as const,
      values,
    }));
    const spec = specWith(WAVES, { series });
    expect(inRaw(packed(thinned(spec)))).toBeLessThan(15_000);
    expect(inRaw(spec)).toBeGreaterThan(30_000);
  });
});
