import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { buildDirectory, isFinished, markFinished, removeOldBuilds } from "./builds.mjs";
import { hintCompilation } from "./compile-hints.mjs";
import { withLock } from "./lock.mjs";
import { sourceHash } from "./source-hash.mjs";

/**
 * Makes sure that a finished build of the source in a folder exists, and builds it if not. Processes that come at the same
 * time build once and share the result.
 * @param {string} folder the project
 * @param {() => void} beforeBuild called where a build is due, before it begins
 * @returns {Promise<string>} the hash that names the build
 * @throws Error when the build fails
 */
export async function ensureBuild(folder, beforeBuild = () => {}) {
  const hash = sourceHash(folder);
  if (isFinished(folder, hash)) return hash;
  beforeBuild();
  await withLock(
    join(folder, ".next", `build-${hash}.lock`),
    async () => {
      if (isFinished(folder, hash)) return;
      await nextBuild(folder, hash);
      hintCompilation(join(folder, buildDirectory(hash)));
      markFinished(folder, hash);
      removeOldBuilds(folder);
    },
    () => console.log("Waiting for another process that is building the same source"),
  );
  return hash;
}

/**
 * @param {string} folder
 * @param {string} hash
 */
async function nextBuild(folder, hash) {
  console.log("Building: there is no finished build of this source yet");
  const next = join(folder, "node_modules/next/dist/bin/next");
  const child = spawn(process.execPath, [next, "build"], {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      BONDWISE_DIST_DIR: buildDirectory(hash),
    },
  });
  const end = () => child.kill("SIGTERM");
  process.once("exit", end);
  const [code] = await once(child, "exit");
  process.off("exit", end);
  if (code !== 0) throw new Error("the build failed");
}
