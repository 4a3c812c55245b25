import { describe, expect, it } from "vitest";
import type { PerformanceScore, PerformanceService } from "../upstream/performance-readings";
import { bestScores } from "./best-scores";
import { addressOf } from "./testing/address";

function service(scores: readonly PerformanceScore[] | null): PerformanceService {
  return {
    regions: [],
    pipelines: [],
    scores,
    missing: [],
    unasked: 0,
    dropped: 0,
    readAt: 0,
    failure: null,
  };
}

function test(who: number, score: number, region: string, pipeline: string | null = null): PerformanceScore {
  const model = pipeline === null ? null : "a/b";
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

describe("best scores", () => {
  it("are the best single result over regions and kinds, transcoding before AI where they are equal", () => {
    const best = bestScores({
      transcoding: service([test(1, 0.7, "FRA"), test(1, 0.9, "LAX"), test(2, 0.4, "FRA")]),
      ai: service([test(1, 0.9, "MDW", "Text to image"), test(2, 0.8, "MDW", "Text to image")]),
    });
    expect(best.get(addressOf(1))).toEqual({
      score: 0.9,
      kind: "transcoding",
      region: "LAX",
      pipeline: null,
    });
    expect(best.get(addressOf(2))).toEqual({
      score: 0.8,
      kind: "ai",
      region: "MDW",
      pipeline: "Text to image",
    });
    expect(best.has(addressOf(3))).toBe(false);
  });

  it("know nobody where no service gave anything, and take the one that did", () => {
    expect(bestScores(null).size).toBe(0);
    expect(bestScores({ transcoding: service(null), ai: null }).size).toBe(0);
    expect(
      bestScores({ transcoding: null, ai: service([test(1, 0, "FRA", "x")]) }).get(addressOf(1))?.score,
    ).toBe(0);
  });
});
