import type { Address } from "../units/address";
import type { PerformanceScores } from "../upstream/performance-readings";
import type { OrchestratorRow } from "./types";

/**
 * The best single test result of each orchestrator, over regions, transcoding and every AI pipeline and model; fractions
 * 0 to 1. Of equal ones the first counts, transcoding before AI. An orchestrator that is missing was not tested in the
 * window of the services, or the service that would know gave nothing.
 * @param performance null: neither service gave anything
 */
export function bestScores(
  performance: PerformanceScores | null,
): ReadonlyMap<Address, OrchestratorRow["bestScore"]> {
  const best = new Map<Address, NonNullable<OrchestratorRow["bestScore"]>>();
  for (const kind of ["transcoding", "ai"] as const) {
    for (const { orchestrator, score, region, pipeline } of performance?.[kind]?.scores ?? []) {
      const known = best.get(orchestrator);
      if (known === undefined || score > known.score)
        best.set(orchestrator, { score, kind, region, pipeline });
    }
  }
  return best;
}
