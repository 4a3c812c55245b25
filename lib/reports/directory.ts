import "server-only";
import { chainUnavailable, readJoined } from "./joined";
import { stampOf } from "./stamp";
import type { DirectoryReport, KnownOutcome } from "./types";

/**
 * Every registered or active orchestrator, by stake. Without a subgraph: the running round's active set and the pool.
 * @param deadlineAt performance.now() milliseconds; four seconds from now unless given
 */
export async function readDirectory(deadlineAt?: number): Promise<KnownOutcome<DirectoryReport>> {
  const joined = await readJoined(deadlineAt);
  if (joined === null) return chainUnavailable();
  const stamp = stampOf(joined.snapshot);
  const networkFigures = { ...stamp, ...joined.figures };
  return {
    kind: "report",
    report: { ...stamp, networkFigures, medians: joined.medians, orchestrators: joined.rows },
  };
}
