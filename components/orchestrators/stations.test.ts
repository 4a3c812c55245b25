import { describe, expect, it } from "vitest";
import { rowWith } from "../testing/reports";
import { stationsOf } from "./stations";

describe("an orchestrator's stations", () => {
  it("turn from leaving to left in the round from which it is no longer active", () => {
    const row = rowWith(1, { activationRound: 4_000, deactivationRound: 4_254 });
    expect(stationsOf(row, 4_253)).toMatchObject({ leaves: 4_254, left: null, until: null });
    expect(stationsOf({ ...row, active: false }, 4_254)).toMatchObject({
      leaves: null,
      left: 4_254,
      until: 4_253,
    });
  });

  it("rest on whether it is active where the running round is not known", () => {
    const row = rowWith(1, { deactivationRound: 4_254 });
    expect(stationsOf(row, null)).toMatchObject({ leaves: 4_254, left: null, from: null });
    expect(stationsOf({ ...row, active: false }, null)).toMatchObject({ leaves: null, left: 4_254 });
  });

  it("know one that came back in this round by a reward or a call before it", () => {
    const row = rowWith(1, { activationRound: 4_253, lastRewardRound: 0, rewardCalls: null });
    const calls = { window: 90, eligible: 1, made: 0, strip: `${"-".repeat(89)}x` } as const;
    expect(stationsOf(row, 4_253).again).toBe(false);
    expect(stationsOf({ ...row, lastRewardRound: 4_253 }, 4_253).again).toBe(false);
    expect(stationsOf({ ...row, lastRewardRound: 4_200 }, 4_253).again).toBe(true);
    expect(stationsOf({ ...row, rewardCalls: calls }, 4_253).again).toBe(true);
  });
});
