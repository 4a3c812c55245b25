import type { PerformanceReport, PerformanceRow, TestFigures } from "@/lib/reports/performance-types";
import type { PerformanceEntry, PerformanceTableData, Triple } from "./entry";

/** Makes a report small enough for the browser: what the table prints, and what it can be sorted by. */
export function tableData(report: PerformanceReport): PerformanceTableData {
  const { test, regions, pipelines, orchestrators, pricing } = report;
  return {
    entries: orchestrators.map((row) => entryOf(row, regions)),
    regions,
    pipelines: test.kind === "ai" ? pipelines : [],
    pipeline: test.pipeline,
    model: test.model,
    known: test.state === "ok" || test.state === "stale",
    priced: pricing.state !== "absent",
    pricesKnown: pricing.state === "ok" || pricing.state === "stale",
  };
}

function entryOf(row: PerformanceRow, regions: PerformanceReport["regions"]): PerformanceEntry {
  const { address, name, totalStake, stakeShare, result, weiPerPixelP18 } = row;
  const best = regions.findIndex(({ id }) => id === result?.best.region);
  return {
    address,
    name,
    stake: totalStake.toString(),
    share: stakeShare === null ? null : Number(stakeShare.toFixed(8)),
    mean: result === null ? null : triple(result.mean),
    regions: regions.map(({ id }) => {
      const figures = result?.regions.get(id);
      return figures === undefined ? null : triple(figures);
    }),
    best: best < 0 ? null : best,
    price: weiPerPixelP18?.toString() ?? null,
  };
}

function triple({ score, successRate, roundTripScore }: TestFigures): Triple {
  return [rounded(score), rounded(successRate), rounded(roundTripScore)];
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
