import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLAYWRIGHT = fileURLToPath(new URL("../node_modules/playwright/cli.js", import.meta.url));

/** What a browser is started with in tests: no sandbox inside containers, and nothing asked of anybody on its own. */
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A Chromium that starts on this machine: CHROMIUM_PATH, the system's, or the one that Playwright installed.
 * @returns {string | null}
 */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  const candidates = [
    ...(named === undefined ? [] : [named]),
    ...COMMANDS.flatMap(onPath),
    chromium.executablePath(),
  ];
  return candidates.find(starts) ?? null;
}

/**
 * Finds a Chromium, or installs one: by apt-get where this process may, else as Playwright's own download.
 * @returns {string} its path
 * @throws Error when there is none and none can be installed
 */
export function ensureBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  console.log("No Chromium on this machine: installing one");
  for (const install of [installByApt, installByPlaywright]) {
    install();
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  throw new Error("No Chromium could be found or installed; set CHROMIUM_PATH to one");
}

function installByApt() {
  const root = process.getuid?.() === 0;
  const prefix = root ? [] : ["sudo", "-n"];
  if (onPath("apt-get").length === 0 || (!root && onPath("sudo").length === 0)) return;
  run([...prefix, "apt-get", "update"]);
  run([...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "chromium"]);
}

function installByPlaywright() {
  run([process.execPath, PLAYWRIGHT, "install", "chromium"]);
}

/** @param {string[]} command */
function run([program = "", ...rest]) {
  spawnSync(program, rest, { stdio: "inherit" });
}

/**
 * @param {string} command
 * @returns {string[]} its path, if it is on the PATH
 */
function onPath(command) {
  const { status, stdout } = spawnSync("sh", ["-c", `command -v ${command}`], { encoding: "utf8" });
  return status === 0 ? [stdout.trim()] : [];
}

/** @param {string} path */
function starts(path) {
  return (
    existsSync(path) && spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0
  );
}
