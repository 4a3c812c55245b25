import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const BEAT_MS = 2_000;
const SILENT_MS = 20_000;
/** This process, told from an earlier one that had the same id. */
const SELF = `${process.pid} ${performance.timeOrigin}`;

/**
 * Runs work while holding a lock file, waiting for whoever holds it. The holder's process stands in the file and touches it
 * every two seconds, so that a lock left behind is taken over, also where process ids are used again after a restart.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {() => void} onWait called once when another process holds it
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!(await take(file))) {
    if (!told) onWait();
    told = true;
    await pause(250);
  }
  const beat = setInterval(() => touch(file), BEAT_MS);
  const release = () => rmSync(file, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.removeListener("exit", release);
    release();
  }
}

/** @param {string} file */
async function take(file) {
  try {
    writeFileSync(file, SELF, { flag: "wx" });
    // Two processes may find the same dead holder; the later one removes the earlier one's lock, and the earlier one sees it here.
    await pause(50);
    return holderOf(file) === SELF;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
  }
  if (isLeftBehind(file)) rmSync(file, { force: true });
  return false;
}

/** @param {string} file */
function isLeftBehind(file) {
  const age = ageOf(file);
  if (age === null) return false;
  const holder = holderOf(file);
  if (age > SILENT_MS) return true;
  if (holder === SELF || holder === "") return false;
  const pid = Number.parseInt(holder, 10);
  return pid === process.pid || !isAlive(pid);
}

/**
 * @param {string} file
 * @returns {string} empty while it is being written or already gone
 */
function holderOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** @param {string} file */
function ageOf(file) {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return null;
  }
}

/** @param {string} file */
function touch(file) {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Whoever took it over is building now; both end with the same files.
  }
}

/**
 * Whether a process runs on this machine.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
