import * as v from "valibot";
import { parseAddress } from "../../units/address";
import type { GuardedFetch } from "../http/guarded-fetch";
import type { HttpLimits } from "../http/limits";
import type { PerformanceScore, PerformanceService } from "../readings";
import { failureOf, UpstreamError } from "../upstream-error";

const fraction = v.pipe(v.number(), v.finite());
const statsShape = v.record(
  v.string(),
  v.record(v.string(), v.object({ success_rate: fraction, round_trip_score: fraction, score: fraction })),
);
const regionsShape = v.object({
  regions: v.array(v.object({ id: v.string(), name: v.string(), type: v.optional(v.string()) })),
});
const pipelinesShape = v.object({
  pipelines: v.array(
    v.object({
      id: v.string(),
      models: v.optional(v.nullable(v.array(v.string())), []),
      regions: v.optional(v.nullable(v.array(v.string())), []),
    }),
  ),
});

export interface ServiceAsked {
  http: GuardedFetch;
  /** the part before /api */
  baseUrl: string;
  kind: "transcoding" | "ai";
  limits?: Partial<HttpLimits>;
}

/**
 * Test results of one performance service over its default window, the last 24 hours. Regions and pipelines that cannot
 * be had are left empty; without scores the service counts as failed. Never rejects.
 */
export async function readService(asked: ServiceAsked): Promise<PerformanceService> {
  const [scores, regions, pipelines] = await Promise.allSettled([
    ask(asked, "aggregated_stats", statsShape).then(scoresOf),
    ask(asked, "regions", regionsShape),
    asked.kind === "ai" ? ask(asked, "pipelines", pipelinesShape) : Promise.resolve({ pipelines: [] }),
  ]);
  return {
    regions:
      regions.status === "fulfilled" ? regions.value.regions.filter(ofKind(asked.kind)).map(named) : [],
    pipelines: pipelines.status === "fulfilled" ? pipelines.value.pipelines.map(listed) : [],
    scores: scores.status === "fulfilled" ? scores.value : null,
    failure: scores.status === "fulfilled" ? null : failureOf("performance", scores.reason),
  };
}

async function ask<S extends v.GenericSchema>(
  { http, baseUrl, limits = {} }: ServiceAsked,
  path: string,
  shape: S,
): Promise<v.InferOutput<S>> {
  const answer = await http.json({ source: "performance", url: `${baseUrl}/api/${path}`, limits });
  const parsed = v.safeParse(shape, answer);
  if (parsed.success) return parsed.output;
  throw new UpstreamError("performance", "nonsense", "answered something that cannot be read");
}

function scoresOf(stats: v.InferOutput<typeof statsShape>): PerformanceScore[] {
  return Object.entries(stats).flatMap(([key, byRegion]) => {
    const orchestrator = parseAddress(key);
    if (orchestrator === null) return [];
    return Object.entries(byRegion).map(([region, stat]) => ({
      orchestrator,
      region,
      successRate: stat.success_rate,
      roundTripScore: stat.round_trip_score,
      score: stat.score,
    }));
  });
}

/** A service may list both kinds; one that names no kind lists its own. */
function ofKind(kind: "transcoding" | "ai") {
  return ({ type }: { type?: string | undefined }) => type === undefined || type === kind;
}

function named({ id, name }: { id: string; name: string }) {
  return { id, name };
}

function listed({ id, models, regions }: { id: string; models: string[] | null; regions: string[] | null }) {
  return { id, models: models ?? [], regions: regions ?? [] };
}
