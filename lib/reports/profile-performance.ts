import type { Address } from "../units/address";
import type { PerformanceScores, PerformanceService } from "../upstream/performance-readings";
import type { PerformanceHistory, ServiceScores } from "./profile-types";

/** What the test services say of one orchestrator, best first within a service; null where no service is known. */
export function performanceOf(
  value: PerformanceScores | null,
  address: Address,
  nowMs: number,
): PerformanceHistory | null {
  if (value === null) return null;
  const services = [
    servicesOf("transcoding", value.transcoding, address, nowMs),
    servicesOf("ai", value.ai, address, nowMs),
  ];
  return { services: services.filter((service) => service !== null) };
}

function servicesOf(
  kind: ServiceScores["kind"],
  service: PerformanceService | null,
  address: Address,
  nowMs: number,
): ServiceScores | null {
  if (service === null) return null;
  const regions = new Map(service.regions.map(({ id, name }) => [id, name]));
  const lines = service.scores
    ?.filter(({ orchestrator }) => orchestrator === address)
    .map(({ region, score, successRate, roundTripScore, pipeline, model }) => ({
      region: regions.get(region) ?? region,
      pipeline,
      model,
      score,
      successRate,
      roundTripScore,
    }))
    .sort((a, b) => b.score - a.score);
  const { readAt, failure, missing } = service;
  return {
    kind,
    lines: lines ?? null,
    ageSeconds: readAt === null ? null : Math.max(0, Math.round((nowMs - readAt) / 1_000)),
    incomplete: missing.length + service.unasked,
    failure,
  };
}
