import type { PerformanceService } from "../upstream/performance-readings";
import type { PerformanceReport, TestKind } from "./performance-types";

type Pipelines = PerformanceReport["pipelines"];

/** What the AI service tests, the pipelines and models first that most active orchestrators are tested with, then by name. */
export function pipelinesOf(service: PerformanceService, active: ReadonlySet<string>): Pipelines {
  const counts = countTested(service, active);
  const failed = new Set(service.missing.map(({ pipeline, model }) => keyOf(pipeline, model)));
  return service.pipelines
    .map(({ id, models }) => ({
      id,
      models: models
        .map((model) => {
          const key = keyOf(id, model);
          const tested = counts.get(key) ?? (failed.has(key) ? null : 0);
          return { id: model, tested };
        })
        .sort((a, b) => (b.tested ?? 0) - (a.tested ?? 0) || compare(a.id, b.id)),
    }))
    .filter(({ models }) => models.length > 0)
    .sort((a, b) => (b.models[0]?.tested ?? 0) - (a.models[0]?.tested ?? 0) || compare(a.id, b.id));
}

/** The pipeline and model that was asked for, or the first one where it is none that is tested. */
export function chosenTest(pipelines: Pipelines, asked: Pick<TestKind, "pipeline" | "model">): TestKind {
  const pipeline = pipelines.find(({ id }) => id === asked.pipeline) ?? pipelines[0];
  const model = pipeline?.models.find(({ id }) => id === asked.model) ?? pipeline?.models[0];
  return { kind: "ai", pipeline: pipeline?.id ?? null, model: model?.id ?? null };
}

function countTested(
  { scores }: PerformanceService,
  active: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const accounts = new Map<string, Set<string>>();
  for (const { pipeline, model, orchestrator } of scores ?? []) {
    const key = keyOf(pipeline ?? "", model ?? "");
    const known = accounts.get(key) ?? new Set();
    if (active.has(orchestrator)) known.add(orchestrator);
    accounts.set(key, known);
  }
  return new Map(Array.from(accounts, ([key, { size }]) => [key, size]));
}

function keyOf(pipeline: string, model: string): string {
  return JSON.stringify([pipeline, model]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
