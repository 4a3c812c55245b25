import "server-only";
import packageFile from "../../package.json";
import { runtime } from "../config/runtime";
import { sources } from "../upstream/sources";
import type { HealthReport } from "./types";

/** How the process and its sources are. Waits for nobody. Degraded: a configured source does not give what it should. */
export function readHealth(): HealthReport {
  const { config, startedAt } = runtime();
  const states = sources().statuses();
  const well = Object.values(states).every(({ state }) => state === "ok" || state === "absent");
  return {
    status: well ? "ok" : "degraded",
    network: config.network,
    chainId: config.chainId,
    version: packageFile.version,
    startedAt: new Date(startedAt).toISOString(),
    sources: states,
  };
}
