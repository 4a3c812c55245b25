import { describe, expect, it } from "vitest";
import { keyOf, noiseAt, randomFor } from "./random";

describe("seeded chance", () => {
  it("repeats itself for the same labels and differs for others", () => {
    const draw = (...labels: (string | number)[]) => {
      const random = randomFor(...labels);
      return Array.from({ length: 20 }, () => random.next());
    };
    expect(draw("seed", "round", 4000)).toEqual(draw("seed", "round", 4000));
    expect(draw("seed", "round", 4000)).not.toEqual(draw("seed", "round", 4001));
    expect(draw("seed", 1, 23)).not.toEqual(draw("seed", 12, 3));
  });

  it("is even, and reaches both ends of an integer range", () => {
    const random = randomFor("even");
    const counts = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 20_000; i++) {
      const value = random.integer(0, 9);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it("makes normal values and hex of the asked length", () => {
    const random = randomFor("normal");
    const values = Array.from({ length: 10_000 }, () => random.normal());
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.05);
    expect(Math.abs(variance - 1)).toBeLessThan(0.06);
    expect(random.hex(20)).toMatch(/^[0-9a-f]{40}$/);
    expect(() => random.pick([])).toThrow(RangeError);
  });

  it("has noise that belongs to its place", () => {
    const key = keyOf("a", 1);
    expect(noiseAt(key, 5)).toBe(noiseAt(key, 5));
    expect(noiseAt(key, 5)).not.toBe(noiseAt(key, 6));
    expect(keyOf("a", 1)).not.toBe(keyOf("a", 2));
  });
});
