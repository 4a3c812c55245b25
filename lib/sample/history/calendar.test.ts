import { describe, expect, it } from "vitest";
import { createCalendar, dayStart, ROUND_LENGTH } from "./calendar";

const END = dayStart(1_790_000_123);
const calendar = createCalendar(END, 860);

describe("the sample's calendar", () => {
  it("ends at a midnight, in round 4260, near the real chain's block numbers", () => {
    expect(END % 86_400).toBe(0);
    expect(calendar.roundAt(END)).toBe(4260);
    expect(calendar.l1At(END)).toBe(24_000_000);
    expect(calendar.l2At(END)).toBe(480_000_003);
  });

  it("begins a round with the first second of its first L1 block, and never before", () => {
    for (const round of [3400, 3401, 3777, 4260, 4261, 4300]) {
      const start = calendar.roundStart(round);
      expect(calendar.roundAt(start)).toBe(round);
      expect(calendar.roundAt(start - 1)).toBe(round - 1);
      expect(calendar.l1At(start)).toBe(calendar.firstRoundStartBlock + (round - 3400) * ROUND_LENGTH);
    }
  });

  it("measures about 410 rounds a year", () => {
    const seconds = (calendar.roundStart(4260) - calendar.roundStart(4060)) / 200;
    expect(seconds / 3600).toBeCloseTo(21.363, 2);
  });

  it("goes from time to L2 block and back, four blocks a second", () => {
    for (const time of [END - 5_000_000, END, END + 77_777]) {
      expect(calendar.timeOfL2(calendar.l2At(time))).toBe(time);
      expect(calendar.timeOfL2(calendar.l2At(time) + 1)).toBe(time + 1);
    }
  });
});
