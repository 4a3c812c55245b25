import { describe, expect, it } from "vitest";
import { barMarks, dotPath, hasDots, linePath } from "./marks";
import { valueScale } from "./scale";
import { specWith } from "./testing";

const SCALE = { low: 0, high: 100, step: 50, ticks: [0, 50, 100] };

describe("lines and steps", () => {
  it("run from point to point, upward as values grow", () => {
    expect(linePath(specWith([0, 50, 100]), [0, 50, 100], SCALE)).toBe("M0 1000L500 500L1000 0");
  });

  it("are level until the next change where they are steps", () => {
    const spec = specWith([20, 30], { kind: "steps" });
    expect(linePath(spec, [20, 30], SCALE)).toBe("M0 800H1000V700");
  });

  it("end where a value is not known, and one alone is a dot", () => {
    const values = [10, null, 20, null, 30, 40];
    expect(linePath(specWith(values), values, SCALE)).toBe("M0 900h0M400 800h0M800 700L1000 600");
    expect(linePath(specWith([5]), [5], SCALE)).toBe("M500 950h0");
    expect(linePath(specWith([null]), [null], SCALE)).toBe("");
  });

  it("mark every point where there are few, and none where there are many", () => {
    expect(hasDots(specWith([1, 2]))).toBe(true);
    expect(hasDots(specWith(Array.from({ length: 40 }, () => 1)))).toBe(false);
    expect(hasDots(specWith([1, 2], { kind: "steps" }))).toBe(false);
    expect(dotPath(specWith([0, null]), [0, null], SCALE)).toBe("M0 1000h0");
  });
});

describe("bars", () => {
  it("stack upward what is positive and downward what is negative, and leave out what is not known", () => {
    const spec = specWith([0, 0], {
      kind: "bars",
      series: [
        { key: "a", name: "a", colour: "c1", values: [30, null] },
        { key: "b", name: "b", colour: "c6", values: [20, 10] },
        { key: "c", name: "c", colour: "c2", values: [-50, 0] },
      ],
    });
    const scale = valueScale(spec);
    if (scale === null) return expect.unreachable();
    expect(scale).toMatchObject({ low: -50, high: 50 });
    const [a, b, c] = barMarks(spec, scale);
    expect(a).toEqual([{ x: 75, y: 200, width: 350, height: 300 }]);
    expect(b).toEqual([
      { x: 75, y: 0, width: 350, height: 200 },
      { x: 575, y: 400, width: 350, height: 100 },
    ]);
    expect(c).toEqual([{ x: 75, y: 500, width: 350, height: 500 }]);
  });
});
