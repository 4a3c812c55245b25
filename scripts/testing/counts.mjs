import { readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * How many tests a runner says it ran. A runner that failed without naming a failed test counts as one failure, so that a
 * closing line never says that nothing failed when something did.
 * @param {Counts} counted
 * @param {boolean} succeeded by its exit code
 * @returns {Counts}
 */
export function countsOf(counted, succeeded) {
  return { passed: counted.passed, failed: !succeeded && counted.failed === 0 ? 1 : counted.failed };
}

/**
 * Reads the result file of vitest's json reporter.
 * @param {string} file
 * @returns {Counts | null}
 */
export function vitestCounts(file) {
  const result = readJson(file);
  return result === null
    ? null
    : { passed: Number(result.numPassedTests), failed: Number(result.numFailedTests) };
}

/**
 * Reads the result file of Playwright's json reporter; a test that passed on a second attempt passed.
 * @param {string} file
 * @returns {Counts | null}
 */
export function playwrightCounts(file) {
  const stats = readJson(file)?.stats;
  return stats === undefined ? null : { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

/**
 * @param {string} file
 * @returns {Record<string, any> | null}
 */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
