import { describe, expect, it } from "vitest";
import { callsOf, rowWith } from "../testing/reports";
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

  it("name no round in which one left that never was in the active set", () => {
    const row = { ...rowWith(1), active: false };
    const left = (activationRound: number, deactivationRound: number) =>
      stationsOf({ ...row, activationRound, deactivationRound }, 4_253).left;
    expect([left(0, 0), left(4_250, 4_250), left(4_000, 4_100)]).toEqual([null, null, 4_100]);
  });

  it("know one that came back in this round by a reward or a call before it", () => {
    const row = rowWith(1, { activationRound: 4_253, lastRewardRound: 0, rewardCalls: null });
    const calls = callsOf(`${"-".repeat(89)}x`);
    expect(stationsOf(row, 4_253).again).toBe(false);
    expect(stationsOf({ ...row, lastRewardRound: 4_253 }, 4_253).again).toBe(false);
    expect(stationsOf({ ...row, lastRewardRound: 4_200 }, 4_253).again).toBe(true);
    expect(stationsOf({ ...row, rewardCalls: calls }, 4_253).again).toBe(true);
  });
});
