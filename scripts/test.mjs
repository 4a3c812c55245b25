import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "./browser.mjs";
import { countsOf, playwrightCounts, vitestCounts } from "./testing/counts.mjs";

/** @import { Counts } from "./testing/counts.mjs" */

const folder = fileURLToPath(new URL("..", import.meta.url));
const results = join(folder, "test-results");
const units = join(results, "units.json");
const browsers = join(results, "browsers.json");

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[][]} commands run by Node one after the other; the step fails with the first that fails
 * @property {() => Counts | null} [counts] how many tests it ran; a step without a count is one test
 */

/** @type {Counts} */
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const failures = [];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

await run({
  name: "format and lint",
  commands: [["node_modules/@biomejs/biome/bin/biome", "check", "."]],
});
await run({
  name: "types",
  commands: [
    ["node_modules/next/dist/bin/next", "typegen"],
    ["node_modules/typescript/bin/tsc", "--noEmit"],
  ],
});
await run({
  name: "arrows between rooms",
  commands: [["node_modules/tsx/dist/cli.mjs", "scripts/arrows.ts"]],
});
await run({
  name: "unit tests",
  commands: [
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${units}`,
    ],
  ],
  counts: () => vitestCounts(units),
});
const built = await run({ name: "build", commands: [["scripts/build.mjs"]] });
if (built) await runBrowserTests();
else failures.push("browser tests (not run: there is no build)");

for (const name of failures) console.log(`failed: ${name}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && failures.length === 0 ? 0 : 1);

async function runBrowserTests() {
  try {
    process.env.CHROMIUM_PATH = ensureBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    total.failed += 1;
    failures.push("browser tests (not run: there is no browser)");
    return;
  }
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = browsers;
  await run({
    name: "browser tests",
    commands: [["node_modules/playwright/cli.js", "test", "--reporter=list,json"]],
    counts: () => playwrightCounts(browsers),
  });
}

/** @param {Step} step */
async function run({ name, commands, counts = () => null }) {
  console.log(`\n— ${name}`);
  const succeeded = await runAll(commands);
  const counted = counts() ?? { passed: succeeded ? 1 : 0, failed: 0 };
  const { passed, failed } = countsOf(counted, succeeded);
  total.passed += passed;
  total.failed += failed;
  if (!succeeded) failures.push(name);
  return succeeded;
}

/** @param {string[][]} commands */
async function runAll(commands) {
  for (const command of commands) {
    const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
    const child = spawn(process.execPath, command, { cwd: folder, stdio: "inherit", env });
    const [code] = await once(child, "exit");
    if (code !== 0) return false;
  }
  return true;
}
