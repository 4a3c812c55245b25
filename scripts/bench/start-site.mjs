import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Starts the production server on the sample network with a fixed clock and waits until it listens.
 * @param {Record<string, string>} settings
 */
export async function startSite(settings) {
  const port = await freePort();
  const database = `file:${join(mkdtempSync(join(tmpdir(), "bondwise-bench-")), "bench.db")}`;
  const begun = performance.now();
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      NETWORK: "sample",
      SAMPLE_SEED: "bench",
      SAMPLE_NOW: "2026-10-01T12:00:00Z",
      DATABASE_URL: database,
      PORT: String(port),
      ...settings,
    },
  });
  await new Promise((resolve, reject) => {
    child.stdout.on("data", (chunk) => String(chunk).includes("listens at") && resolve(undefined));
    child.once("exit", () => reject(new Error("the site did not start")));
  });
  return {
    url: `http://localhost:${port}`,
    readyMs: performance.now() - begun,
    /** resident memory in bytes */
    resident: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) * 1024,
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** @returns {Promise<number>} */
async function freePort() {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
