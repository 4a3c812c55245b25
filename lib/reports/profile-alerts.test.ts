import { describe, expect, it } from "vitest";
import { rowWith } from "@/components/testing/reports";
import { WAD } from "../units/wei";
import { alertsOf } from "./profile-alerts";
import type { Sentence } from "./profile-sentences";
import type { SummaryFacts } from "./profile-summary";
import type { CutStep } from "./profile-types";
import type { OrchestratorWarning } from "./types";

const NOW = 1_790_000_000;
const DAY = 86_400;

function step(daysAgo: number, reward: [number, number], fee: [number, number] = [20, 20]): CutStep {
  const points = ([from, to]: [number, number]) => ({
    from: BigInt(from) * 10_000n,
    to: BigInt(to) * 10_000n,
  });
  return {
    round: 4_253 - daysAgo,
    timestamp: NOW - daysAgo * DAY,
    rewardCutPpm: points(reward),
    feeCutPpm: points(fee),
    direction: "up",
    flow: null,
    real: { before: null, after: null },
  };
}

function alerts(
  steps: CutStep[],
  warnings: readonly OrchestratorWarning[] = [],
  other: Partial<SummaryFacts["orchestrator"]> = {},
  until: number | null = null,
): Sentence[] {
  return alertsOf({
    orchestrator: rowWith(1, { warnings, totalStake: 1_000n * WAD, ...other }),
    bill: { bill: null, reason: null },
    cuts: { steps, first: null, until, inTwoYears: steps.length },
    gateways: null,
    lastActive: null,
    now: NOW,
    through: null,
    unbondingRounds: 7,
    realAt: () => null,
  });
}

describe("what cuts hold against a delegator", () => {
  it("is a large raise that still holds, however long ago it was, with both cuts in one sentence", () => {
    expect(alerts([step(153, [5, 95], [5, 95])])).toEqual([
      {
        kind: "cut-raised",
        cuts: [
          { cut: "reward", fromPpm: 50_000n, toPpm: 950_000n },
          { cut: "fee", fromPpm: 50_000n, toPpm: 950_000n },
        ],
        timestamp: NOW - 153 * DAY,
        changes: 1,
        before: null,
      },
    ]);
  });

  it("is nothing that was taken back, that was small, or that nobody can be asked to bear any more", () => {
    expect(alerts([step(200, [5, 95]), step(100, [95, 5])])).toEqual([]);
    expect(alerts([step(200, [5, 20])])).toEqual([]);
    expect(alerts([step(200, [5, 95])], [], { registered: false })).toEqual([]);
    expect(alerts([])).toEqual([]);
  });

  it("is no raise while the cuts are known to have changed since", () => {
    expect(alerts([step(153, [5, 95])], [], {}, NOW - 10 * DAY)).toEqual([]);
  });

  it("counts the changes that a raise took, from the lowest cut on", () => {
    const [raised] = alerts([step(300, [5, 40]), step(200, [40, 30]), step(100, [30, 60])]);
    expect(raised).toMatchObject({ cuts: [{ fromPpm: 50_000n, toPpm: 600_000n }], changes: 3 });
    expect(raised).toMatchObject({ timestamp: NOW - 300 * DAY });
  });

  it("is also the smaller raise that the directory warns of", () => {
    const warning = {
      kind: "cut-raised",
      cut: "reward",
      fromPpm: 50_000n,
      toPpm: 120_000n,
      round: 4_243,
    } as const;
    expect(alerts([step(10, [5, 12])], [warning])).toMatchObject([{ kind: "cut-raised", changes: 1 }]);
  });

  it("is for cuts that swing how far they did within a year, and not how far they are from their lowest", () => {
    const steps = [
      step(500, [1, 50]),
      step(300, [50, 3]),
      step(200, [3, 60]),
      step(100, [60, 20]),
      step(50, [20, 52]),
    ];
    expect(alerts(steps, [{ kind: "unstable-cut", changes: 4 }])).toEqual([
      { kind: "unstable", changes: 4, cut: "reward", lowPpm: 30_000n, highPpm: 600_000n },
    ]);
  });

  it("names the stake that came before a raise where it is much", () => {
    const raise = (came: bigint) =>
      alerts([{ ...step(153, [5, 95]), flow: { before: came * WAD, after: 0n, afterDays: 30 } }])[0];
    expect(raise(400n)).toMatchObject({ before: 400n * WAD });
    for (const little of [9n, -400n]) expect(raise(little)).toMatchObject({ before: null });
  });
});
