import { describe, expect, it } from "vitest";
import { rowWith, UNKNOWN_PARTS, unknownFor, yieldOf } from "@/components/testing/reports";
import { PPM } from "../units/perc";
import type { Sentence } from "./profile-sentences";
import { type SummaryFacts, summaryOf } from "./profile-summary";
import type { CutStep } from "./profile-types";

const STEP: CutStep = {
  round: 4_100,
  timestamp: 1_780_000_000,
  rewardCutPpm: { from: 250_000n, to: 100_000n },
  feeCutPpm: { from: 0n, to: 0n },
  direction: "down",
  flow: null,
  real: { before: 0.05, after: 0.11 },
};

function facts(other: Partial<SummaryFacts> = {}): SummaryFacts {
  return {
    orchestrator: rowWith(1),
    bill: { bill: null, reason: "no-subgraph" },
    cuts: { steps: [STEP], first: null, until: null, inTwoYears: 1 },
    gateways: [],
    lastActive: 4_252,
    now: 1_790_000_000,
    through: { window: 90, growth: 0.0838, feesEth: 0.0000033 },
    unbondingRounds: 7,
    realAt: () => 0.064,
    ...other,
  };
}

function find<Kind extends Sentence["kind"]>(sentences: Sentence[], kind: Kind) {
  return sentences.find((one): one is Extract<Sentence, { kind: Kind }> => one.kind === kind);
}

const kinds = (sentences: Sentence[]) => sentences.map(({ kind }) => kind);

describe("what a delegator should know", () => {
  it("is told of an ordinary orchestrator in the order in which it matters", () => {
    const told = summaryOf(facts());
    expect(kinds(told)).toEqual([
      "became",
      "cuts-changed",
      "trial",
      "none-missed",
      "getting-out",
      "no-slashing",
    ]);
    const became = find(told, "became");
    expect(became?.lpt).toBeCloseTo(1_083.8, 6);
    expect(became?.eth).toBeCloseTo(0.0033, 8);
    expect((1 + (became?.nominal ?? 0)) / (1 + (became?.supplyGrowth ?? 0)) - 1).toBeCloseTo(
      became?.real ?? Number.NaN,
      12,
    );
    expect((1 + (became?.issuance ?? 0)) / (1 + (became?.supplyGrowth ?? 0)) - 1).toBeCloseTo(
      became?.share ?? Number.NaN,
      12,
    );
    expect(became?.share).toBeLessThan(became?.real ?? 0);
    expect(find(told, "trial")).toMatchObject({ toPpm: 250_000n, had: true, raised: 0.064 });
    expect(find(told, "getting-out")?.days).toBeCloseTo((7 * 365) / 409.1, 10);
  });

  it("says of a newcomer why nothing can be said, and takes the longest window that is known", () => {
    const known = yieldOf(0.46);
    const young = rowWith(1, {
      yield: {
        ...known,
        realised: UNKNOWN_PARTS,
        realisedByWindow: { 7: UNKNOWN_PARTS, 30: UNKNOWN_PARTS, 90: UNKNOWN_PARTS },
        unknown: unknownFor({ 7: "too-young", 30: "too-young", 90: "too-young" }),
      },
      rewardCalls: null,
    });
    const told = summaryOf(facts({ orchestrator: young, through: null, cuts: null }));
    expect(find(told, "not-known-yet")?.reason).toBe("too-young");
    expect(kinds(told)).not.toContain("cuts-never-changed");
    expect(kinds(told)).not.toContain("none-missed");
    const week = summaryOf(facts({ through: { window: 7, growth: 0.006, feesEth: null } }));
    expect(find(week, "became")).toMatchObject({ rounds: 7, eth: null, nominal: expect.closeTo(0.48, 9) });
  });

  it("says that one keeps all rewards, and tries no higher cut", () => {
    const told = summaryOf(facts({ orchestrator: rowWith(1, { rewardCutPpm: PPM, feeSharePpm: 0n }) }));
    expect(find(told, "keeps-all-rewards")?.feeCutPpm).toBe(PPM);
    expect(kinds(told)).not.toContain("trial");
  });

  it("never says that one which keeps all rewards leaves new LPT to its delegators", () => {
    const told = (days90: bigint | null) =>
      summaryOf(facts({ orchestrator: rowWith(1, { rewardCutPpm: PPM, fees: { days30: days90, days90 } }) }));
    expect(kinds(told(0n))).not.toContain("no-fees");
    expect([0n, 1n, null].map((fees) => find(told(fees), "keeps-all-rewards")?.noFees)).toEqual([
      true,
      false,
      null,
    ]);
  });

  it("names no round for one that never was in the active set", () => {
    const never = rowWith(1, { active: false, activationRound: 0, deactivationRound: 0 });
    expect(find(summaryOf(facts({ orchestrator: never })), "not-active")?.since).toBeNull();
    const before = rowWith(1, { active: false, activationRound: 4_254, deactivationRound: 4_254 });
    expect(find(summaryOf(facts({ orchestrator: before })), "not-active")?.since).toBeNull();
  });

  it("says neither how often its cuts changed nor how they did last where that does not lead to those of today", () => {
    for (const steps of [[STEP], []]) {
      const told = summaryOf(facts({ cuts: { steps, first: null, until: 7, inTwoYears: steps.length } }));
      expect(kinds(told)).not.toContain("cuts-changed");
      expect(kinds(told)).not.toContain("cuts-never-changed");
      expect(find(told, "cuts-changed-since")?.until).toBe(7);
    }
  });

  it("says that cuts can change only of one that can change them", () => {
    const canChange = (registered: boolean) => {
      const cuts = { steps: [], first: null, until: null, inTwoYears: 0 };
      const told = summaryOf(facts({ orchestrator: rowWith(1, { registered }), cuts }));
      return find(told, "cuts-never-changed")?.canChange;
    };
    expect([true, false].map(canChange)).toEqual([true, false]);
  });

  it("tells no fees from fees that are not known", () => {
    const without = (days90: bigint | null) =>
      kinds(summaryOf(facts({ orchestrator: rowWith(1, { fees: { days30: days90, days90 } }) })));
    expect(without(0n)).toContain("no-fees");
    expect(without(null)).not.toContain("no-fees");
  });

  it("says of one that is not active since when, and of one to come from when", () => {
    const gone = rowWith(1, { active: false, activationRound: 3_000, deactivationRound: 3_778 });
    expect(find(summaryOf(facts({ orchestrator: gone })), "not-active")).toEqual({
      kind: "not-active",
      registered: true,
      since: 3_778,
      from: null,
      lastActive: null,
    });
    const coming = rowWith(1, { active: false, activationRound: 4_254, deactivationRound: null });
    expect(find(summaryOf(facts({ orchestrator: coming })), "not-active")?.from).toBe(4_254);
    expect(kinds(summaryOf(facts({ orchestrator: gone })))).not.toContain("trial");
  });

  it("warns of one that leaves", () => {
    const leaving = rowWith(1, { warnings: [{ kind: "leaves", round: 4_254 }] });
    expect(summaryOf(facts({ orchestrator: leaving }))[0]).toEqual({ kind: "leaves", round: 4_254 });
  });

  it("counts missed calls, and what they cost only where the bill of the same rounds knows", () => {
    const calls = { window: 90, eligible: 90, made: 87, strip: "" } as const;
    const row = rowWith(1);
    const orchestrator = { ...row, rewardCalls: row.rewardCalls && { ...row.rewardCalls, ...calls } };
    expect(find(summaryOf(facts({ orchestrator })), "missed")).toEqual({
      kind: "missed",
      missed: 3,
      eligible: 90,
      lpt: null,
      often: false,
    });
  });

  it("says that cuts never changed only where that is known", () => {
    const never = { steps: [], first: null, until: null, inTwoYears: 0 };
    expect(kinds(summaryOf(facts({ cuts: never })))).toContain("cuts-never-changed");
  });

  it("tells how much of its fees it paid itself, before the figures that rest on them are weighed", () => {
    const paid = (share: number, own: boolean) => [
      { address: rowWith(1).address, name: null, fees: 1n, tickets: 1, share, own },
    ];
    const told = summaryOf(facts({ gateways: paid(1, true) }));
    expect(find(told, "own-fees")).toEqual({ kind: "own-fees", days: 90, share: 1, shared: true });
    expect(kinds(told).indexOf("own-fees")).toBe(kinds(told).indexOf("became") + 1);
    for (const gateways of [paid(1, false), [], null])
      expect(kinds(summaryOf(facts({ gateways })))).not.toContain("own-fees");
  });

  it("names the round of an earlier time in the active set only of one that joins it again", () => {
    const coming = rowWith(1, { active: false, activationRound: 4_254, deactivationRound: null });
    const last = (other: Partial<SummaryFacts>) =>
      find(summaryOf(facts({ orchestrator: coming, ...other })), "not-active")?.lastActive;
    expect(last({ lastActive: 4_100 })).toBe(4_100);
    const called = { ...coming, lastRewardRound: 4_090 };
    expect(last({ lastActive: null, orchestrator: called })).toBe(4_090);
    expect(last({ lastActive: null, orchestrator: { ...coming, lastRewardRound: 0 } })).toBeNull();
  });

  it("begins with what is alarming: a cut of everything, raises that hold, cuts that swing, calls missed often", () => {
    const calls = { window: 90, eligible: 90, made: 80, strip: "" } as const;
    const row = rowWith(1);
    const orchestrator = rowWith(1, {
      rewardCutPpm: PPM,
      rewardCalls: row.rewardCalls && { ...row.rewardCalls, ...calls },
      warnings: [
        { kind: "unstable-cut", changes: 4 },
        { kind: "missed", missed: 10, eligible: 90, missedOfLast6: 0 },
        { kind: "cut-raised", cut: "reward", fromPpm: 100_000n, toPpm: PPM, round: 4_100 },
      ],
    });
    const step = { ...STEP, rewardCutPpm: { from: 100_000n, to: PPM }, direction: "up" as const };
    const told = kinds(
      summaryOf(facts({ orchestrator, cuts: { steps: [step], first: null, until: null, inTwoYears: 1 } })),
    );
    expect(told.slice(0, 5)).toEqual(["keeps-all-rewards", "cut-raised", "unstable", "missed", "became"]);
  });
});
