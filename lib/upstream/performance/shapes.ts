import * as v from "valibot";
import { parseAddress } from "../../units/address";
import type { PerformanceScore, PerformanceService } from "../performance-readings";

/** Bounds of what is taken from one answer; a service that sends more is cut, not believed. */
const MOST_ORCHESTRATORS = 2_000;
const MOST_REGIONS = 60;
const MOST_PIPELINES = 60;
const MOST_MODELS = 60;

/** A region's id stands in links and in the heads of files. */
const REGION = /^[\w-]{1,24}$/;
/** What services call the mean over the regions, which is no region. */
const GLOBAL = "GLOBAL";

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120));
const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const statShape = v.object({ success_rate: fraction, round_trip_score: fraction, score: fraction });

// A list passes for a record otherwise.
export const statsShape = v.pipe(
  v.unknown(),
  v.check((stats) => !Array.isArray(stats)),
  v.record(v.string(), v.nullable(v.record(v.string(), v.unknown()))),
);
export const regionsShape = v.object({ regions: v.nullable(v.array(v.unknown())) });
export const pipelinesShape = v.object({ pipelines: v.nullable(v.array(v.unknown())) });

const regionShape = v.object({
  id: v.pipe(v.string(), v.regex(REGION)),
  name: text,
  type: v.optional(v.nullable(v.string())),
});
const pipelineShape = v.object({
  id: text,
  models: v.optional(v.nullable(v.array(text)), []),
  regions: v.optional(v.nullable(v.array(v.string())), []),
});

/** What an answer of aggregated_stats is about, which the answer itself does not say. */
export type Tested = Pick<PerformanceScore, "pipeline" | "model">;

/** The results of one answer, and how many of them made no sense: no address, no region, a figure outside of 0 to 1. */
export function scoresOf(
  stats: v.InferOutput<typeof statsShape>,
  { pipeline, model }: Tested,
): { scores: PerformanceScore[]; dropped: number } {
  const scores: PerformanceScore[] = [];
  let dropped = 0;
  for (const [key, byRegion] of Object.entries(stats).slice(0, MOST_ORCHESTRATORS)) {
    const orchestrator = parseAddress(key);
    for (const [region, found] of Object.entries(byRegion ?? {}).slice(0, MOST_REGIONS)) {
      if (region === GLOBAL) continue;
      const stat = v.safeParse(statShape, found);
      if (orchestrator === null || !REGION.test(region) || !stat.success) {
        dropped += 1;
        continue;
      }
      const { success_rate: successRate, round_trip_score: roundTripScore, score } = stat.output;
      scores.push({ orchestrator, region, pipeline, model, successRate, roundTripScore, score });
    }
  }
  return { scores, dropped };
}

/** The regions of one kind. A service may list both kinds; a region without one belongs to the service that lists it. */
export function regionsOf(
  { regions }: v.InferOutput<typeof regionsShape>,
  kind: "transcoding" | "ai",
): PerformanceService["regions"] {
  const named = new Map<string, string>();
  for (const one of regions ?? []) {
    const region = v.safeParse(regionShape, one);
    if (!region.success) continue;
    const { id, name, type } = region.output;
    if (id !== GLOBAL && (type == null || type === kind) && named.size < MOST_REGIONS) named.set(id, name);
  }
  return Array.from(named, ([id, name]) => ({ id, name }));
}

/** The pipelines and their models, each once. */
export function pipelinesOf({
  pipelines,
}: v.InferOutput<typeof pipelinesShape>): PerformanceService["pipelines"] {
  const byId = new Map<string, { models: Set<string>; regions: Set<string> }>();
  for (const one of (pipelines ?? []).slice(0, MOST_PIPELINES)) {
    const listed = v.safeParse(pipelineShape, one);
    if (!listed.success) continue;
    const { id, models, regions } = listed.output;
    const known = byId.get(id) ?? { models: new Set(), regions: new Set() };
    for (const model of (models ?? []).slice(0, MOST_MODELS)) known.models.add(model);
    for (const region of (regions ?? []).slice(0, MOST_REGIONS)) known.regions.add(region);
    byId.set(id, known);
  }
  return Array.from(byId, ([id, { models, regions }]) => ({
    id,
    models: Array.from(models),
    regions: Array.from(regions),
  }));
}
