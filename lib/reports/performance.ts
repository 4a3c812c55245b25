import "server-only";
import type { Reading } from "../store/reading";
import type { Address } from "../units/address";
import type {
  PerformanceScore,
  PerformanceScores,
  PerformanceService,
  PixelPrices,
} from "../upstream/performance-readings";
import { sources } from "../upstream/sources";
import { deadlineFromNow } from "./deadline";
import { chainUnavailable, readJoined } from "./joined";
import { chosenTest, pipelinesOf } from "./performance-pipelines";
import { resultsOf, summaryOf } from "./performance-results";
import type { PerformanceReport, PerformanceRow, ServiceState, TestKind } from "./performance-types";
import { stampOf } from "./stamp";
import type { KnownOutcome, OrchestratorRow } from "./types";

/**
 * Test results of every active orchestrator for transcoding, or for one AI pipeline and model: the one asked for, or the
 * one most are tested with where it is not listed. One without a result has null, never 0.
 * @param deadlineAt performance.now() milliseconds; four seconds from now unless given
 */
export async function readPerformance(
  asked: TestKind,
  deadlineAt = deadlineFromNow(),
): Promise<KnownOutcome<PerformanceReport>> {
  const [joined, scores, prices] = await Promise.all([
    readJoined(deadlineAt),
    sources().performance(deadlineAt),
    sources().pricing(deadlineAt),
  ]);
  if (joined === null) return chainUnavailable();
  const stamp = stampOf(joined.snapshot);
  const service = scores.value?.[asked.kind] ?? null;
  const active = new Set<string>(joined.rows.filter((row) => row.active).map(({ address }) => address));
  const pipelines = service === null ? [] : pipelinesOf(service, active);
  const test: TestKind =
    asked.kind === "ai" ? chosenTest(pipelines, asked) : { kind: "transcoding", pipeline: null, model: null };
  const results = scoresOf(service, test);
  const rows = rowsOf(joined.rows, results, scores.value, prices.value);
  const accounts = new Set(results.map(({ orchestrator }) => orchestrator));
  return {
    kind: "report",
    report: {
      ...stamp,
      test: { ...test, ...serviceState(scores, test) },
      windowHours: 24,
      regions: regionsOf(service, results),
      pipelines,
      unasked: service?.unasked ?? 0,
      dropped: service?.dropped ?? 0,
      tested: rows.filter(({ result }) => result !== null).length,
      testedInactive: Array.from(accounts).filter((account) => !active.has(account)).length,
      pricing: { ...pricingState(prices), dropped: prices.value?.dropped ?? 0 },
      orchestrators: rows,
    },
  };
}

function scoresOf(service: PerformanceService | null, { pipeline, model }: TestKind): PerformanceScore[] {
  return (service?.scores ?? []).filter((score) => score.pipeline === pipeline && score.model === model);
}

function rowsOf(
  rows: readonly OrchestratorRow[],
  scores: readonly PerformanceScore[],
  all: PerformanceScores | null,
  prices: PixelPrices | null,
): PerformanceRow[] {
  const results = resultsOf(scores);
  const transcoding = summaryOf(all?.transcoding?.scores ?? []);
  const ai = summaryOf(all?.ai?.scores ?? []);
  const asked = new Map<Address, bigint>(
    prices?.prices.map(({ orchestrator, weiPerPixelP18 }) => [orchestrator, weiPerPixelP18]),
  );
  return rows
    .filter(({ active }) => active)
    .map(({ address, name, totalStake, stakeShare }) => ({
      address,
      name,
      totalStake,
      stakeShare,
      result: results.get(address) ?? null,
      kinds: { transcoding: transcoding.get(address) ?? null, ai: ai.get(address) ?? null },
      weiPerPixelP18: asked.get(address) ?? null,
    }));
}

/** The regions of the service's list that the test has results from, then those that only results name. */
function regionsOf(
  service: PerformanceService | null,
  scores: readonly PerformanceScore[],
): PerformanceReport["regions"] {
  const found = new Set(scores.map(({ region }) => region));
  const listed = (service?.regions ?? []).filter(({ id }) => found.delete(id));
  return [...listed, ...Array.from(found, (id) => ({ id, name: id })).sort((a, b) => (a.id < b.id ? -1 : 1))];
}

/** How the results of one test stand: those of a pair that could not be read are down although its service is not. */
function serviceState(scores: Reading<PerformanceScores>, test: TestKind): ServiceState {
  if (scores.value === null) return { state: downOr(scores.state), readAt: null, failure: scores.failure };
  const service = scores.value[test.kind];
  if (service === null) return { state: "absent", readAt: null, failure: null };
  const { pipeline, model } = test;
  const own = service.missing.find((pair) => pair.pipeline === pipeline && pair.model === model);
  const readAt = service.readAt === null ? null : Math.floor(service.readAt / 1000);
  if (service.scores === null || own !== undefined)
    return { state: "down", readAt: null, failure: own?.failure ?? service.failure };
  return { state: service.failure === null ? "ok" : "stale", readAt, failure: service.failure };
}

function pricingState({ value, state, readAt, failure }: Reading<PixelPrices>): ServiceState {
  if (value === null) return { state: downOr(state), readAt: null, failure };
  return {
    state: failure === null ? "ok" : "stale",
    readAt: readAt === null ? null : Math.floor(readAt / 1000),
    failure,
  };
}

function downOr(state: Reading<unknown>["state"]): "absent" | "down" {
  return state === "absent" ? "absent" : "down";
}
