import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildDirectory, markRunning } from "./building/builds.mjs";
import { endOnSignals } from "./building/end-on-signals.mjs";
import { ensureBuild } from "./building/ensure-build.mjs";
import { PORT_MESSAGE, parsePort } from "./building/port.mjs";

const folder = fileURLToPath(new URL("..", import.meta.url));

const port = parsePort(process.env.PORT);
if (port === null) {
  console.error(PORT_MESSAGE);
  process.exit(1);
}

try {
  const keepSignals = endOnSignals();
  const hash = await ensureBuild(folder, checkEnvironment);
  keepSignals();
  markRunning(folder, hash);
  // Next reads these while it is loaded, so they stand before the import.
  Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  process.env.BONDWISE_DIST_DIR = buildDirectory(hash);
  const { serve } = await import("../front/serve.mjs");
  await serve({ folder, port });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** A bad value is told at once, not after the minute that a build may take; the site's own start reads them all again. */
function checkEnvironment() {
  const command = ["--import", "tsx", "scripts/check-environment.ts"];
  const { status } = spawnSync(process.execPath, command, {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status === 1) process.exit(1);
}
