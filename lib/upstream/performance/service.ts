import * as v from "valibot";
import type { GuardedFetch } from "../http/guarded-fetch";
import type { HttpLimits } from "../http/limits";
import type { Failure } from "../outcome";
import type { PerformanceScore, PerformanceService } from "../performance-readings";
import { failureOf, UpstreamError } from "../upstream-error";
import { pipelinesOf, pipelinesShape, regionsOf, regionsShape, scoresOf, statsShape } from "./shapes";

/** Pairs of pipeline and model that are asked for at most, and how many of them at a time. */
export const MOST_PAIRS = 60;
const AT_A_TIME = 4;
/** One pair is asked once and may not hold up the others for long. */
const PAIR_LIMITS: Partial<HttpLimits> = { attempts: 2, totalMs: 5_000 };

export interface ServiceAsked {
  http: GuardedFetch;
  /** the part before /api */
  baseUrl: string;
  kind: "transcoding" | "ai";
  limits?: Partial<HttpLimits>;
}

/** What one reading of a service gives when it gives scores at all. */
export type ServiceRead = Omit<PerformanceService, "scores" | "readAt" | "failure"> & {
  scores: readonly PerformanceScore[];
};

/**
 * Test results of one performance service over its default window, the last 24 hours. Regions that cannot be had are left
 * empty; of AI, one pipeline and model that fails costs only itself. @throws UpstreamError where there are no scores
 */
export async function readService(asked: ServiceAsked): Promise<ServiceRead> {
  const regions = ask(asked, "regions", regionsShape).then(
    (answer) => regionsOf(answer, asked.kind),
    () => [],
  );
  const [results, known] = await Promise.all([
    asked.kind === "transcoding" ? readTranscoding(asked) : readAi(asked),
    regions,
  ]);
  return { ...results, regions: known };
}

type Results = Omit<ServiceRead, "regions">;

async function readTranscoding(asked: ServiceAsked): Promise<Results> {
  const stats = await ask(asked, "aggregated_stats", statsShape);
  const { scores, dropped } = scoresOf(stats, { pipeline: null, model: null });
  if (scores.length === 0 && dropped > 0) throw nonsense();
  return { scores, dropped, pipelines: [], missing: [], unasked: 0 };
}

/** The service answers AI scores only for a pipeline and a model together, so each pair is a question of its own. */
async function readAi(asked: ServiceAsked): Promise<Results> {
  const pipelines = pipelinesOf(await ask(asked, "pipelines", pipelinesShape));
  const pairs = pipelines.flatMap(({ id, models }) => models.map((model) => ({ pipeline: id, model })));
  const scores: PerformanceScore[] = [];
  const missing: { pipeline: string; model: string; failure: Failure }[] = [];
  let dropped = 0;
  await eachOf(pairs.slice(0, MOST_PAIRS), async (pair) => {
    try {
      const query = new URLSearchParams(pair);
      const limits = { ...PAIR_LIMITS, ...asked.limits };
      const stats = await ask({ ...asked, limits }, `aggregated_stats?${query}`, statsShape);
      const read = scoresOf(stats, pair);
      if (read.scores.length === 0 && read.dropped > 0) throw nonsense();
      scores.push(...read.scores);
      dropped += read.dropped;
    } catch (error) {
      missing.push({ ...pair, failure: failureOf("performance", error) });
    }
  });
  const [first] = missing;
  if (first !== undefined && missing.length === Math.min(pairs.length, MOST_PAIRS)) {
    throw new UpstreamError("performance", first.failure.kind, "gave scores of no pipeline");
  }
  return { scores, dropped, pipelines, missing, unasked: Math.max(0, pairs.length - MOST_PAIRS) };
}

/** Works through items, so many at a time. */
async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
}

async function ask<S extends v.GenericSchema>(
  { http, baseUrl, limits = {} }: ServiceAsked,
  path: string,
  shape: S,
): Promise<v.InferOutput<S>> {
  const answer = await http.json({ source: "performance", url: `${baseUrl}/api/${path}`, limits });
  const parsed = v.safeParse(shape, answer);
  if (parsed.success) return parsed.output;
  throw nonsense();
}

function nonsense(): UpstreamError {
  return new UpstreamError("performance", "nonsense", "answered something that cannot be read");
}
