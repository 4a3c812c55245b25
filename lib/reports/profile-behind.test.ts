import { describe, expect, it, vi } from "vitest";
import { DEFAULT_PROFILE, type ProfileView } from "../links/profile";
import { WAD } from "../units/wei";
import type { OrchestratorPast } from "../upstream/past-readings";
import { readProfile } from "./profile";
import { addressOf } from "./testing/address";
import { aChronicle } from "./testing/chronicle";
import { type Outside, pretend } from "./testing/fake-sources";
import { aPool } from "./testing/history";
import { aCutChange } from "./testing/known";
import { NOW_SECONDS, ROUND } from "./testing/snapshot";

vi.mock("server-only", () => ({}));

const DAY = 86_400;
const TODAY = Math.floor(NOW_SECONDS / DAY);
const LAGGING = { subgraph: { state: "lagging" } } as const;

/** A past that is told until an hour of a day, and until a closed round. */
function pastUntil(timestamp: number, through: number): OrchestratorPast {
  const { orchestrator: _, ...pool } = aPool(1);
  return {
    block: { number: 1, timestamp },
    through,
    pools: Array.from({ length: 50 }, (_, back) => ({ ...pool, round: through - 49 + back })),
    moves: [],
    delegators: [],
    days: [{ day: TODAY - 3, fees: WAD }],
  };
}

async function profile(outside: Partial<Outside>, view: Partial<ProfileView> = {}) {
  pretend(outside);
  const outcome = await readProfile(addressOf(1), { ...DEFAULT_PROFILE, ...view });
  if (outcome.kind !== "report") throw new Error(outcome.kind);
  return outcome.report;
}

describe("a profile whose subgraph is behind the chain", () => {
  const told = [aCutChange(1, 40, [20, 15]), aCutChange(1, 17, [15, 11])];

  it("does not call the last change that is told the last one, where the chain holds other cuts", async () => {
    const { cuts, summary } = await profile({ chronicle: aChronicle({ cuts: told }), states: LAGGING });
    const { timestamp: until } = aChronicle().block;
    expect(cuts).toMatchObject({ until, inTwoYears: 2 });
    expect(summary).toContainEqual({ kind: "cuts-changed-since", until });
    expect(summary.map(({ kind }) => kind)).not.toContain("cuts-changed");
    const none = await profile({ chronicle: aChronicle(), states: LAGGING });
    expect(none.summary.map(({ kind }) => kind)).not.toContain("cuts-never-changed");
    const whole = [...told, aCutChange(1, 2, [11, 10])];
    const { summary: right } = await profile({ chronicle: aChronicle({ cuts: whole }), states: LAGGING });
    expect(right.find(({ kind }) => kind === "cuts-changed")).toMatchObject({ inTwoYears: 3 });
  });

  it("says nothing of its cuts from events that are days behind", async () => {
    const block = { number: 1, timestamp: NOW_SECONDS - 8 * 6_377 * 12 };
    const whole = [...told, aCutChange(1, 12, [11, 10])];
    const late = await profile({ chronicle: aChronicle({ block, cuts: whole }), states: LAGGING });
    expect(late.cuts).toBeNull();
    expect(late.missing.chronicle).toMatchObject({ source: "subgraph", kind: "behind" });
  });

  it("takes no day for one without fees that is not told to its end", async () => {
    const past = pastUntil((TODAY - 1) * DAY + 3_600, ROUND - 1);
    const late = (await profile({ past, states: LAGGING }, { span: "90" })).fees.stretches;
    expect(late?.slice(-4).map(({ fees }) => fees)).toEqual([WAD, 0n, null, null]);
    const fresh = (await profile({ past }, { span: "90" })).fees.stretches;
    expect(fresh?.slice(-4).map(({ fees }) => fees)).toEqual([WAD, 0n, 0n, 0n]);
    const longer = (await profile({ past, states: LAGGING }, { span: "365" })).fees;
    expect(longer.stretches?.slice(-2).map(({ fees }) => fees)).toEqual([0n, null]);
  });

  it("ends its stake and its calls with the last closed round that is told, and names it", async () => {
    const past = pastUntil(NOW_SECONDS - 2 * DAY, ROUND - 3);
    const { stake, calls } = await profile({ past, states: LAGGING }, { span: "90", calls: "all" });
    expect(stake).toMatchObject({ through: ROUND - 3 });
    expect(stake?.stretches.at(-1)?.rounds.last).toBe(ROUND - 3);
    expect(calls).toMatchObject({ to: ROUND - 3, made: 50, eligible: 50 });
  });
});
