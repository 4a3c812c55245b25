import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { isAlive } from "./lock.mjs";

const KEPT = 3;

/**
 * Where the build of a source lies, relative to the project.
 * @param {string} hash
 */
export const buildDirectory = (hash) => `.next/build-${hash}`;

/**
 * The file that says a build came to its end; written last.
 * @param {string} folder
 * @param {string} hash
 */
const stamp = (folder, hash) => join(folder, buildDirectory(hash), "finished");

/**
 * @param {string} folder
 * @param {string} hash
 */
export function isFinished(folder, hash) {
  return existsSync(stamp(folder, hash));
}

/**
 * @param {string} folder
 * @param {string} hash
 */
export function markFinished(folder, hash) {
  writeFileSync(stamp(folder, hash), `${new Date().toISOString()}\n`);
}

/**
 * Notes that this process serves a build until it exits, so that no other process removes it.
 * @param {string} folder
 * @param {string} hash
 */
export function markRunning(folder, hash) {
  const notes = join(folder, ".next", "running");
  mkdirSync(notes, { recursive: true });
  const note = join(notes, String(process.pid));
  writeFileSync(note, hash);
  process.once("exit", () => rmSync(note, { force: true }));
  const now = new Date();
  utimesSync(stamp(folder, hash), now, now);
}

/**
 * Removes finished builds that nobody serves, except the three used last. An unfinished one may belong to a build that is
 * going on and is left alone.
 * @param {string} folder
 */
export function removeOldBuilds(folder) {
  const running = runningHashes(folder);
  readdirSync(join(folder, ".next"))
    .flatMap((name) => /^build-([0-9a-f]{12})$/.exec(name)?.[1] ?? [])
    .filter((hash) => isFinished(folder, hash))
    .map((hash) => ({ hash, usedAt: statSync(stamp(folder, hash)).mtimeMs }))
    .sort((one, other) => other.usedAt - one.usedAt)
    .slice(KEPT)
    .filter(({ hash }) => !running.has(hash))
    .forEach(({ hash }) => {
      rmSync(join(folder, buildDirectory(hash)), { recursive: true, force: true });
    });
}

/**
 * @param {string} folder
 * @returns {Set<string>}
 */
function runningHashes(folder) {
  const notes = join(folder, ".next", "running");
  if (!existsSync(notes)) return new Set();
  const alive = [];
  for (const name of readdirSync(notes)) {
    const note = join(notes, name);
    if (isAlive(Number(name))) alive.push(readFileSync(note, "utf8"));
    else rmSync(note, { force: true });
  }
  return new Set(alive);
}
