import "server-only";
import { chainUnavailable, readJoined } from "./joined";
import { stampOf } from "./stamp";
import type { KnownOutcome, NetworkReport } from "./types";

/** The network at a glance: round clock, issuance, supply, stake, treasury, prices. */
export async function readNetwork(deadlineAt?: number): Promise<KnownOutcome<NetworkReport>> {
  const joined = await readJoined(deadlineAt);
  if (joined === null) return chainUnavailable();
  return { kind: "report", report: { ...stampOf(joined.snapshot), ...joined.figures } };
}
