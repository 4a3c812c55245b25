import type { Chronicle } from "../upstream/past-readings";
import type { PerformanceScores } from "../upstream/performance-readings";
import type { ChainSnapshot, History } from "../upstream/readings";
import { sources } from "../upstream/sources";
import { type Basis, basisOf, type Readings, readAll } from "./basis";
import { deadlineFromNow } from "./deadline";
import { mediansOf } from "./medians";
import { type NetworkFigures, networkFigures } from "./network-figures";
import { orchestratorRow } from "./orchestrator-row";
import { stampOf } from "./stamp";
import type { Medians, OrchestratorRow, ReportOutcome } from "./types";

/** Everything that directory, overview and profiles are cut from; worked out once per data version. */
export interface Joined {
  snapshot: ChainSnapshot;
  history: History | null;
  basis: Basis;
  figures: NetworkFigures;
  medians: Medians;
  /** by stake, largest first, ties by address */
  rows: OrchestratorRow[];
}

// Next bundles a module once per entry, so what must be one in the process hangs on globalThis.
const KEY = Symbol.for("bondwise.joined");

interface Kept {
  version: number;
  snapshot: ChainSnapshot;
  history: History | null;
  chronicle: Chronicle | null;
  performance: PerformanceScores | null;
  hadFactors: boolean;
  joined: Joined;
}

/**
 * The joined figures of now. The upstreams are asked each time, which is what keeps them fresh and costs nothing while
 * they are; the joining is done again only when one of them gave something new.
 * @returns null when the chain never gave anything
 */
export async function readJoined(deadlineAt = deadlineFromNow()): Promise<Joined | null> {
  const version = sources().dataVersion();
  const readings = await readAll(deadlineAt);
  if (readings === null) return null;
  const holder = globalThis as Record<symbol, unknown>;
  const kept = holder[KEY] as Kept | undefined;
  if (kept !== undefined && isSame(kept, readings, version)) return kept.joined;
  const joined = join(readings);
  const { snapshot, history, chronicle, performance } = readings;
  const hadFactors = readings.factors !== null;
  const keep: Kept = { version, snapshot, history, chronicle, performance, hadFactors, joined };
  holder[KEY] = keep;
  return joined;
}

/** The outcome for a report that needs the chain, when there is nothing from it. */
export function chainUnavailable(): Extract<ReportOutcome<never>, { kind: "unavailable" }> {
  const stamp = stampOf(null);
  const failure = stamp.sources.chain.failure ?? {
    source: "chain" as const,
    kind: "timeout" as const,
    text: "The chain has not answered yet.",
  };
  return { kind: "unavailable", stamp, failures: [failure] };
}

function isSame(kept: Kept, readings: Readings, version: number): boolean {
  return (
    kept.version === version &&
    kept.snapshot === readings.snapshot &&
    kept.history === readings.history &&
    kept.chronicle === readings.chronicle &&
    kept.performance === readings.performance &&
    kept.hadFactors === (readings.factors !== null)
  );
}

function join(readings: Readings): Joined {
  const basis = basisOf(readings);
  const { snapshot, history } = readings;
  const rows = snapshot.orchestrators
    .filter(({ active, registered }) => active || registered)
    .sort((a, b) => compare(b.totalStake, a.totalStake) || compare(a.address, b.address))
    .map((orchestrator) => orchestratorRow(basis, orchestrator));
  const figures = networkFigures(snapshot, basis.rounds, basis.path);
  return { snapshot, history, basis, figures, medians: mediansOf(rows), rows };
}

function compare<T extends bigint | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
