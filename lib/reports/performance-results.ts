import type { Address } from "../units/address";
import type { PerformanceScore } from "../upstream/performance-readings";
import type { TestFigures, TestResult } from "./performance-types";

/** The results of one test by orchestrator. */
export function resultsOf(scores: readonly PerformanceScore[]): ReadonlyMap<Address, TestResult> {
  const byOrchestrator = new Map<Address, Map<string, TestFigures>>();
  for (const { orchestrator, region, score, successRate, roundTripScore } of scores) {
    const regions = byOrchestrator.get(orchestrator) ?? new Map<string, TestFigures>();
    regions.set(region, { score, successRate, roundTripScore });
    byOrchestrator.set(orchestrator, regions);
  }
  return new Map(Array.from(byOrchestrator, ([address, regions]) => [address, resultOf(regions)]));
}

/** Best and mean score of each orchestrator over all results of a kind; fractions 0 to 1. */
export function summaryOf(
  scores: readonly PerformanceScore[],
): ReadonlyMap<Address, { best: number; mean: number }> {
  const sums = new Map<Address, { best: number; sum: number; count: number }>();
  for (const { orchestrator, score } of scores) {
    const known = sums.get(orchestrator) ?? { best: 0, sum: 0, count: 0 };
    sums.set(orchestrator, {
      best: Math.max(known.best, score),
      sum: known.sum + score,
      count: known.count + 1,
    });
  }
  return new Map(
    Array.from(sums, ([address, { best, sum, count }]) => [address, { best, mean: sum / count }]),
  );
}

function resultOf(regions: ReadonlyMap<string, TestFigures>): TestResult {
  let best = { region: "", score: -1 };
  const sum = { score: 0, successRate: 0, roundTripScore: 0 };
  for (const [region, figures] of regions) {
    if (figures.score > best.score) best = { region, score: figures.score };
    sum.score += figures.score;
    sum.successRate += figures.successRate;
    sum.roundTripScore += figures.roundTripScore;
  }
  const { size } = regions;
  const mean = {
    score: sum.score / size,
    successRate: sum.successRate / size,
    roundTripScore: sum.roundTripScore / size,
  };
  return { mean, best, regions };
}
