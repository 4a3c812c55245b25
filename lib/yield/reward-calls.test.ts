import { describe, expect, it } from "vitest";
import { callRatio, rewardCalls } from "./reward-calls";

describe("reward calls", () => {
  it("counts missed rounds only where the orchestrator was active", () => {
    const record = rewardCalls(1_000, (round) => (round < 998 ? null : round !== 999));
    expect(record).toEqual({ eligible: 3, made: 2, strip: `${"-".repeat(87)}mxm` });
    expect(callRatio(record)).toBeCloseTo(2 / 3, 15);
  });

  it("looks back 90 closed rounds and not one more", () => {
    const asked: number[] = [];
    rewardCalls(500, (round) => asked.push(round) > 0);
    expect([asked.length, asked[0], asked.at(-1)]).toEqual([90, 411, 500]);
  });

  it("has no ratio where none was due", () => {
    expect(callRatio({ eligible: 0, made: 0 })).toBeNull();
    expect(callRatio(null)).toBeNull();
  });
});
