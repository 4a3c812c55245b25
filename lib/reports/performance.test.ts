import { describe, expect, it } from "vitest";
import type {
  PerformanceScore,
  PerformanceScores,
  PerformanceService,
} from "../upstream/performance-readings";
import { readPerformance } from "./performance";
import type { PerformanceReport, TestKind } from "./performance-types";
import { addressOf } from "./testing/address";
import { pretend } from "./testing/fake-sources";
import { anOrchestrator, aSnapshot } from "./testing/snapshot";

const READ_AT = 1_790_000_000_000;
const TRANSCODING: TestKind = { kind: "transcoding", pipeline: null, model: null };
const AI: TestKind = { kind: "ai", pipeline: null, model: null };
const DOWN = { source: "performance" as const, kind: "timeout" as const, text: "It did not answer." };

function result(who: number, region: string, score: number, pair?: [string, string]): PerformanceScore {
  const [pipeline = null, model = null] = pair ?? [];
  return {
    orchestrator: addressOf(who),
    region,
    pipeline,
    model,
    successRate: 1,
    roundTripScore: score,
    score,
  };
}

function service(other: Partial<PerformanceService> = {}): PerformanceService {
  const empty = { regions: [], pipelines: [], scores: [], missing: [], unasked: 0, dropped: 0 };
  return { ...empty, readAt: READ_AT, failure: null, ...other };
}

const scores: PerformanceScores = {
  transcoding: service({
    regions: [
      { id: "LAX", name: "Los Angeles" },
      { id: "FRA", name: "Frankfurt" },
      { id: "SYD", name: "Sydney" },
    ],
    scores: [result(1, "FRA", 0.8), result(1, "LAX", 0.4), result(1, "OSL", 0.6), result(9, "FRA", 1)],
    dropped: 2,
  }),
  ai: service({
    pipelines: [
      { id: "Audio to text", models: ["w"], regions: [] },
      { id: "Text to image", models: ["a", "b", "c"], regions: [] },
    ],
    scores: [
      result(1, "FRA", 0.5, ["Text to image", "b"]),
      result(2, "FRA", 0.7, ["Text to image", "b"]),
      result(2, "FRA", 0.9, ["Audio to text", "w"]),
    ],
    missing: [{ pipeline: "Text to image", model: "c", failure: DOWN }],
  }),
};

async function read(asked: TestKind, other: Parameters<typeof pretend>[0] = {}): Promise<PerformanceReport> {
  pretend({ performance: scores, ...other });
  const outcome = await readPerformance(asked);
  if (outcome.kind !== "report") throw new Error("expected a report");
  return outcome.report;
}

describe("the performance report", () => {
  it("takes the mean over the regions an orchestrator was tested from, and its best one", async () => {
    const { orchestrators, regions, tested, testedInactive, dropped, test } = await read(TRANSCODING);
    const row = orchestrators.find(({ address }) => address === addressOf(1));
    expect(row?.result?.mean.score).toBeCloseTo(0.6, 12);
    expect(row?.result?.best).toEqual({ region: "FRA", score: 0.8 });
    expect(row?.kinds.transcoding?.best).toBe(0.8);
    expect(row?.kinds.ai).toEqual({ best: 0.5, mean: 0.5 });
    expect(regions.map(({ id }) => id)).toEqual(["LAX", "FRA", "OSL"]);
    expect({ tested, testedInactive, dropped }).toEqual({ tested: 1, testedInactive: 1, dropped: 2 });
    expect(test).toMatchObject({ state: "ok", readAt: READ_AT / 1000 });
  });

  it("gives null, never 0, to an active orchestrator without a result, and leaves out who is not active", async () => {
    const chain = aSnapshot({
      orchestrators: [anOrchestrator(1), anOrchestrator(2), anOrchestrator(9, { active: false })],
    });
    const { orchestrators } = await read(TRANSCODING, { chain });
    expect(orchestrators).toHaveLength(2);
    expect(orchestrators.find(({ address }) => address === addressOf(2))?.result).toBeNull();
  });

  it("shows of AI what most are tested with unless asked otherwise", async () => {
    const report = await read(AI);
    expect(report.test).toMatchObject({ pipeline: "Text to image", model: "b", state: "ok" });
    expect(report.pipelines).toEqual([
      {
        id: "Text to image",
        models: [
          { id: "b", tested: 2 },
          { id: "a", tested: 0 },
          { id: "c", tested: null },
        ],
      },
      { id: "Audio to text", models: [{ id: "w", tested: 1 }] },
    ]);
    const other = await read({ kind: "ai", pipeline: "Audio to text", model: "nonsense" });
    expect(other.test).toMatchObject({ pipeline: "Audio to text", model: "w" });
    expect(other.tested).toBe(1);
  });

  it("tells a pair that could not be read from one that nobody is tested with", async () => {
    const failed = await read({ kind: "ai", pipeline: "Text to image", model: "c" });
    expect(failed.test).toMatchObject({ state: "down", failure: DOWN, readAt: null });
    const empty = await read({ kind: "ai", pipeline: "Text to image", model: "a" });
    expect(empty.test).toMatchObject({ state: "ok", failure: null });
    expect(empty.tested).toBe(0);
  });

  it("keeps orchestrators when a service is down, is not configured, or has only older results", async () => {
    const down = await read(TRANSCODING, {
      performance: { transcoding: service({ scores: null, readAt: null, failure: DOWN }), ai: null },
    });
    expect(down.test).toMatchObject({ state: "down", failure: DOWN });
    expect(down.orchestrators).toHaveLength(2);
    expect((await read(AI, { performance: { transcoding: null, ai: null } })).test.state).toBe("absent");
    const stale = await read(TRANSCODING, {
      performance: { transcoding: service({ failure: DOWN }), ai: null },
    });
    expect(stale.test).toMatchObject({ state: "stale", readAt: READ_AT / 1000 });
    expect((await read(TRANSCODING, { performance: null })).test.state).toBe("down");
  });

  it("names a pricing service that is not configured, and joins the prices of one that is", async () => {
    expect((await read(TRANSCODING)).pricing).toMatchObject({ state: "absent", failure: { kind: "absent" } });
    const priced = await read(TRANSCODING, {
      pricing: { prices: [{ orchestrator: addressOf(1), weiPerPixelP18: 5n, updatedAt: null }], dropped: 3 },
    });
    expect(priced.pricing).toMatchObject({ state: "ok", dropped: 3 });
    expect(priced.orchestrators.map(({ weiPerPixelP18 }) => weiPerPixelP18)).toEqual(
      expect.arrayContaining([5n, null]),
    );
  });

  it("is unavailable only without the chain", async () => {
    pretend({ chain: null, performance: scores });
    expect((await readPerformance(TRANSCODING)).kind).toBe("unavailable");
  });
});
