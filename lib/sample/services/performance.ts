import { parseAddress, wireAddress } from "../../units/address";
import type { SampleChain, SampleWorld } from "../ledger";
import { json, notFound } from "./answers";
import { rawStats } from "./raw-stats";
import { regionsOf } from "./regions";

type Score = SampleWorld["scores"][number];

/**
 * The leaderboard's API. The transcoding and the AI service are the same program: a query that names pipeline and model asks for AI
 * scores, every other for transcoding, whichever of the two addresses it was sent to. The sample's scores do not change
 * with time, so that a window is checked and otherwise has no effect.
 * @param path what follows "/api/"
 */
export function performance(chain: SampleChain, path: string, query: URLSearchParams): Response {
  const { scores } = chain.world;
  const window = ["since", "until"].map((name) => query.get(name));
  if (window.some((value) => value !== null && !/^\d+$/.test(value))) return refused("invalid timestamp");
  const account = query.get("orchestrator");
  if (account !== null && parseAddress(account) === null) return refused("invalid orchestrator address");
  switch (path) {
    case "aggregated_stats":
      return aggregated(scores, query);
    case "raw_stats":
      if (account === null) return refused("orchestrator is a required parameter");
      return json(rawStats(select(scores, query, null), chain.now()));
    case "top_ai_score":
      if (account === null) return refused("orchestrator is a required parameter");
      return json(topScore(select(scores, query, "ai")));
    case "pipelines":
      return json({ pipelines: pipelinesOf(select(scores, query, "ai")) });
    case "regions":
      return json({ regions: regionsOf(scores) });
    default:
      return notFound();
  }
}

function aggregated(scores: readonly Score[], query: URLSearchParams): Response {
  if ((query.get("pipeline") === null) !== (query.get("model") === null)) {
    return refused("pipeline and model must be given together");
  }
  const answer: Record<string, Record<string, object>> = {};
  for (const score of select(scores, query, query.has("pipeline") ? "ai" : "transcoding")) {
    const account = wireAddress(score.orchestrator);
    const { successRate, roundTripScore } = score;
    answer[account] = {
      ...answer[account],
      [score.region]: { success_rate: successRate, round_trip_score: roundTripScore, score: score.score },
    };
  }
  return json(answer);
}

/** The scores a query asks for; a parameter that is not there matches all. */
function select(scores: readonly Score[], query: URLSearchParams, kind: Score["kind"] | null): Score[] {
  const account = query.get("orchestrator");
  const orchestrator = account === null ? null : parseAddress(account);
  const matches = (value: string | null, name: string) => !query.has(name) || value === query.get(name);
  return scores.filter(
    (score) =>
      (kind === null || score.kind === kind) &&
      (orchestrator === null || score.orchestrator === orchestrator) &&
      matches(score.region, "region") &&
      matches(score.pipeline, "pipeline") &&
      matches(score.model, "model"),
  );
}

function topScore(scores: readonly Score[]): object {
  const [first, ...others] = scores;
  if (first === undefined) return {};
  const best = others.reduce((top, score) => (score.score > top.score ? score : top), first);
  const { region, orchestrator, score: value, model, pipeline } = best;
  return { region, orchestrator: wireAddress(orchestrator), value, model, pipeline };
}

function pipelinesOf(scores: readonly Score[]): { id: string; models: string[]; regions: string[] }[] {
  const ids = distinct(scores.map((score) => score.pipeline));
  return ids.map((id) => {
    const own = scores.filter((score) => score.pipeline === id);
    return {
      id,
      models: distinct(own.map((one) => one.model)),
      regions: distinct(own.map((one) => one.region)),
    };
  });
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort();
}

function refused(error: string): Response {
  return json({ error }, 400);
}
