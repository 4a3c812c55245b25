import "server-only";
import type { Address } from "../units/address";
import type { Failure } from "../upstream/outcome";
import { sources } from "../upstream/sources";
import type { Basis } from "./basis";
import { deadlineFromNow } from "./deadline";
import { chainUnavailable, type Joined, readJoined } from "./joined";
import { orchestratorRow } from "./orchestrator-row";
import { stampOf } from "./stamp";
import type { OrchestratorReport, OrchestratorRow, ReportOutcome } from "./types";

/** One orchestrator with what its row was made from, so that more can be worked out of the same readings. */
export interface OrchestratorReading {
  joined: Joined;
  /** that of `joined`; of one that its rows do not list, with its own factors and name */
  basis: Basis;
  report: OrchestratorReport;
}

/**
 * One orchestrator. One that resigned or waits outside the pool is read from the contracts when asked for; an address
 * that never was an orchestrator is unknown.
 */
export async function readOrchestrator(
  address: Address,
  deadlineAt = deadlineFromNow(),
): Promise<ReportOutcome<OrchestratorReport>> {
  const outcome = await readOrchestratorWithBasis(address, deadlineAt);
  return outcome.kind === "report" ? { kind: "report", report: outcome.report.report } : outcome;
}

/** As readOrchestrator, with what the row was made from. */
export async function readOrchestratorWithBasis(
  address: Address,
  deadlineAt: number,
): Promise<ReportOutcome<OrchestratorReading>> {
  const joined = await readJoined(deadlineAt);
  if (joined === null) return chainUnavailable();
  const outcome = await readIn(joined, address, deadlineAt);
  if (outcome !== "gone") return outcome;
  // the node no longer has the state of the block that the other figures were read at: all of them are read anew, once
  await sources().chain(deadlineAt, joined.snapshot.block.number);
  const newer = (await readJoined(deadlineAt)) ?? joined;
  const again = await readIn(newer, address, deadlineAt);
  return again === "gone" ? { kind: "unavailable", stamp: stampOf(newer.snapshot), failures: [GONE] } : again;
}

const GONE: Failure = {
  source: "chain",
  kind: "behind",
  text: "The chain's RPC no longer has the block that was asked for.",
};

async function readIn(
  joined: Joined,
  address: Address,
  deadlineAt: number,
): Promise<ReportOutcome<OrchestratorReading> | "gone"> {
  const listed = joined.rows.find((row) => row.address === address);
  if (listed !== undefined) return readingOf(joined, joined.basis, listed);
  const { snapshot } = joined;
  const at = { ...snapshot.block, round: snapshot.round.number };
  const outcome = await sources().orchestrator(address, at, deadlineAt);
  if (!outcome.ok && outcome.failure.kind === "behind") return "gone";
  if (!outcome.ok) return { kind: "unavailable", stamp: stampOf(snapshot), failures: [outcome.failure] };
  if (outcome.value === null) return { kind: "unknown", stamp: stampOf(snapshot) };
  const factors = await sources().factors([outcome.value], joined.basis.ends, at, deadlineAt);
  const basis = { ...joined.basis, factors: factors.value, names: sources().names([address]) };
  return readingOf(joined, basis, orchestratorRow(basis, outcome.value));
}

function readingOf(
  joined: Joined,
  basis: Basis,
  orchestrator: OrchestratorRow,
): ReportOutcome<OrchestratorReading> {
  const stamp = stampOf(joined.snapshot);
  const networkFigures = { ...stamp, ...joined.figures };
  const report = { ...stamp, networkFigures, medians: joined.medians, orchestrator };
  return { kind: "report", report: { joined, basis, report } };
}
