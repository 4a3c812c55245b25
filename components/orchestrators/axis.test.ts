import { describe, expect, it } from "vitest";
import { AXIS_WIDTH, axisOf, onAxis } from "./axis";

const usual = [0.1, 0.12, 0.14, 0.15, 0.16, 0.18, 0.2];

describe("the axis of the yield column", () => {
  it("keeps the usual apart when one orchestrator is far off", () => {
    const axis = axisOf([...usual, 40, -0.9], 0.15);
    if (axis === null) return expect.unreachable();
    const apart = onAxis(axis, 0.18) - onAxis(axis, 0.12);
    expect(apart).toBeGreaterThan(AXIS_WIDTH / 8);
    expect(onAxis(axis, 40)).toBeLessThanOrEqual(AXIS_WIDTH);
    expect(onAxis(axis, -0.9)).toBeGreaterThanOrEqual(0);
  });

  it("holds the median, and puts more to the right", () => {
    const axis = axisOf(usual, 0.15);
    if (axis === null) return expect.unreachable();
    expect(axis.lo).toBeLessThan(0.15);
    expect(onAxis(axis, 0.16)).toBeGreaterThan(onAxis(axis, 0.15));
  });

  it("is not drawn where nothing can be told apart", () => {
    expect(axisOf([null, null], null)).toBeNull();
    expect(axisOf([0.1, 0.1], 0.1)).toBeNull();
    expect(axisOf([], 0.1)).toBeNull();
  });
});
