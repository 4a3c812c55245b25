import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Fault, Upstream } from "../upstreams/faults";
import { freePort } from "./free-port";

const FOLDER = fileURLToPath(new URL("../..", import.meta.url));

/** The outside systems of a live network, in a process of their own. */
export interface Upstreams {
  /** settings for a site that reads all of them */
  settings: Record<
    | "NETWORK"
    | "RPC_URL"
    | "L1_RPC_URL"
    | "SUBGRAPH_URL"
    | "PERFORMANCE_URL"
    | "AI_PERFORMANCE_URL"
    | "IPFS_URL",
    string
  >;
  /** where they listen, which no visitor may ever learn */
  host: string;
  /** Gives upstreams a fault each; those not named are in good health again. Counting starts anew. */
  faults(faults: Partial<Record<Upstream, Fault>>): Promise<void>;
  /** how often each was asked since the faults were set last */
  counts(): Promise<Partial<Record<Upstream, number>>>;
  stop(): Promise<void>;
}

/** A word in the node's address that stands for a key; it must appear nowhere. */
export const SECRET = "never-to-be-seen";

/** Starts a live network's outside systems; the same seed gives the same chain. */
export async function startUpstreams(seed = "live"): Promise<Upstreams> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ["node_modules/tsx/dist/cli.mjs", "e2e/upstreams/server.ts", seed, String(port)],
    { cwd: FOLDER, stdio: ["ignore", "pipe", "inherit"] },
  );
  let printed = "";
  child.stdout.on("data", (chunk) => (printed += String(chunk)));
  while (!printed.includes("listens at")) {
    if (child.exitCode !== null) throw new Error("the upstreams did not start");
    await pause(50);
  }
  const host = `localhost:${port}`;
  const url = `http://${host}`;
  return {
    host,
    settings: {
      NETWORK: "arbitrum-one",
      RPC_URL: `${url}/rpc?key=${SECRET}`,
      L1_RPC_URL: `${url}/l1`,
      SUBGRAPH_URL: `${url}/subgraph`,
      PERFORMANCE_URL: `${url}/performance`,
      AI_PERFORMANCE_URL: `${url}/ai-performance`,
      IPFS_URL: url,
    },
    faults: async (faults) => {
      const answer = await fetch(`${url}/faults`, { method: "POST", body: JSON.stringify(faults) });
      if (!answer.ok) throw new Error("no such fault");
    },
    counts: async () => (await fetch(`${url}/counts`)).json(),
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}
