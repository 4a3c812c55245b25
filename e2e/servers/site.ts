import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "./free-port";

const FOLDER = fileURLToPath(new URL("../..", import.meta.url));
const PATIENCE_MS = 240_000;

/** A site that was started as `npm start` starts it, in a process of its own. */
export interface Site {
  url: string;
  process: ChildProcess;
  /** everything it printed so far */
  output(): string;
  /** Tells it to end. @returns its exit code and how long that took */
  stop(signal?: NodeJS.Signals): Promise<{ code: number | null; milliseconds: number }>;
}

/** What the environment of a test must not decide. */
const UNSET = [
  "NETWORK",
  "RPC_URL",
  "L1_RPC_URL",
  "SUBGRAPH_URL",
  "GRAPH_API_KEY",
  "SITE_URL",
  "WALLETCONNECT_PROJECT_ID",
  "NODE_ENV",
  "NODE_OPTIONS",
];

/**
 * Starts the site on a free port with a database of its own and waits until it listens.
 * @throws Error with what it printed when it ends instead
 */
export async function startSite(settings: Record<string, string>, folder = FOLDER): Promise<Site> {
  const port = await freePort();
  const site = spawnSite({ PORT: String(port), ...settings }, folder);
  const started = performance.now();
  while (!/listens at/.test(site.output())) {
    if (site.process.exitCode !== null) throw new Error(`the site ended at its start:\n${site.output()}`);
    if (performance.now() - started > PATIENCE_MS) {
      await site.stop("SIGKILL");
      throw new Error(`the site did not start:\n${site.output()}`);
    }
    await pause(50);
  }
  return { ...site, url: `http://localhost:${port}` };
}

/** Starts the site's process without waiting for anything. */
export function spawnSite(
  settings: Record<string, string>,
  folder = FOLDER,
  command: readonly [string, ...string[]] = [process.execPath, "scripts/start.mjs"],
): Omit<Site, "url"> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !UNSET.includes(name)));
  const kept = mkdtempSync(join(tmpdir(), "bondwise-"));
  const database = `file:${join(kept, "test.db")}`;
  const child = spawn(command[0], command.slice(1), {
    cwd: folder,
    env: { ...inherited, NODE_ENV: "production", DATABASE_URL: database, ...settings },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed += String(chunk)));
  return {
    process: child,
    output: () => printed,
    stop: async (signal = "SIGTERM") => {
      const asked = performance.now();
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, "exit");
        child.kill(signal);
        await ended;
      }
      const milliseconds = performance.now() - asked;
      rmSync(kept, { recursive: true, force: true });
      return { code: child.exitCode, milliseconds };
    },
  };
}
