import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ask, median, medianAlone, textOf } from "./bench/ask.mjs";
import { connectTime } from "./bench/connect.mjs";
import { firstLoad } from "./bench/first-load.mjs";
import { respond } from "./bench/respond.mjs";
import { startSite } from "./bench/start-site.mjs";
import { printTable } from "./bench/table.mjs";
import { visitPages } from "./bench/visit.mjs";
import { ensureBuild } from "./building/ensure-build.mjs";

/** @import { Figure } from "./bench/table.mjs" */

const folder = fileURLToPath(new URL("..", import.meta.url));
const large = process.argv.includes("--large");
const KILO = 1024;
const MEGA = 1024 * 1024;

const DIRECTORY = "/orchestrators";
const ALL_COLUMNS = `${DIRECTORY}?cols=all`;
const FILTERED = ["?sort=-real", "?show=all&window=30", "?q=a&sort=fees"].map((query) => DIRECTORY + query);

await ensureBuild(folder);
const site = await startSite(large ? { SAMPLE_SCALE: "3" } : {});
/** @type {Figure[]} */
const figures = [
  { what: "start to listening", value: site.readyMs / 1000, unit: "s", ...(large ? {} : { atMost: 10 }) },
];
try {
  await measure();
} finally {
  await site.stop();
}
printTable(figures);

async function measure() {
  const largest = await someOrchestrators();
  const [orchestrator = ""] = largest;
  const pages = [
    "/",
    DIRECTORY,
    `/orchestrators/${orchestrator}`,
    `/compare?o=${largest.join(",")}`,
    "/activity",
    "/performance",
    "/stake",
    "/methodology",
    "/find?q=node",
  ];
  for (const page of pages) await ask(site.url + page);
  figures.push({
    what: "resident after one visit to each page",
    value: site.resident() / MEGA,
    unit: "MB",
    ...(large ? {} : { atMost: 400 }),
  });

  for (const page of pages) {
    const { scripts, html } = await firstLoad(site.url, page);
    const name = nameOf(page);
    figures.push({
      what: `first-load scripts of ${name}`,
      value: scripts / KILO,
      unit: "KB gz",
      atMost: 165,
    });
    const atMost = page === DIRECTORY ? { atMost: 60 } : {};
    figures.push({ what: `HTML of ${name}`, value: html / KILO, unit: "KB gz", ...atMost });
  }
  const { html } = await firstLoad(site.url, ALL_COLUMNS);
  figures.push({ what: `HTML of ${ALL_COLUMNS}`, value: html / KILO, unit: "KB gz", atMost: 80 });

  for (const { path, requests, foreign } of await visitPages(site.url, pages)) {
    const name = nameOf(path);
    figures.push({ what: `requests until idle of ${name}`, value: requests, unit: "", atMost: 25 });
    figures.push({ what: `requests to other hosts of ${name}`, value: foreign.length, unit: "", atMost: 0 });
  }

  for (const link of [DIRECTORY, ...FILTERED]) {
    figures.push({
      what: `alone, median: ${link}`,
      value: await medianAlone(site.url + link),
      unit: "ms",
      atMost: 50,
    });
  }
  figures.push({ what: "a link never seen, median", value: await neverSeen(), unit: "ms", atMost: 150 });
  figures.push({ what: "8 visitors, directory", value: load([DIRECTORY]), unit: "/s", atLeast: 100 });
  figures.push({
    what: "8 visitors, four links in turn",
    value: load([DIRECTORY, ...FILTERED]),
    unit: "/s",
    atLeast: 100,
  });

  for (const page of pages.filter((page) => page !== DIRECTORY)) {
    const value = await medianAlone(site.url + page);
    figures.push({ what: `alone, median: ${nameOf(page)}`, value, unit: "ms", atMost: 50 });
  }

  for (const path of [
    "network",
    "yield",
    "pools",
    "orchestrators",
    `orchestrators/${orchestrator}`,
    `delegators/${orchestrator}`,
    `compare?o=${largest.join(",")}`,
  ]) {
    const link = `/api/v1/${path}`;
    const name = link.includes("?") ? "/api/v1/compare, six" : link.replace(orchestrator, "{address}");
    figures.push({ what: `alone, median: ${name}`, value: await medianAlone(site.url + link), unit: "ms" });
  }
  const { blocking, answers } = await respond(site.url, pages);
  for (const [page, value] of blocking)
    figures.push({ what: `blocked at 4x: ${nameOf(page)}`, value, unit: "ms", atMost: 200 });
  for (const [press, value] of answers)
    figures.push({ what: `directory answers at 4x: ${press}`, value, unit: "ms", atMost: 100 });
  figures.push({
    what: "from Connect to the open dialog, phone at 4x and 1.6 Mbps",
    value: await connectTime(`${site.url}/stake`),
    unit: "ms",
    atMost: 1_000,
  });
  figures.push({ what: "resident at the end", value: site.resident() / MEGA, unit: "MB" });
}

/** @param {string} page */
function nameOf(page) {
  if (page.startsWith("/compare")) return "/compare, six";
  return page.startsWith("/orchestrators/") ? "/orchestrators/[address]" : page;
}

/** @returns {Promise<string[]>} the addresses of the six with most stake */
async function someOrchestrators() {
  const answer = JSON.parse(textOf(await ask(`${site.url}/api/v1/orchestrators`)));
  return answer.orchestrators.slice(0, 6).map((/** @type {{ address: string }} */ { address }) => address);
}

/** Links that no one asked for before: another search each time. */
async function neverSeen() {
  const taken = [];
  for (const letter of "bcdefghijklmnop")
    taken.push((await ask(`${site.url}${DIRECTORY}?q=${letter}`)).milliseconds);
  return median(taken);
}

/** @param {string[]} links */
function load(links) {
  const generator = fileURLToPath(new URL("./bench/load.mjs", import.meta.url));
  const run = (/** @type {string} */ seconds) =>
    JSON.parse(
      execFileSync(process.execPath, [generator, "8", seconds, ...links.map((link) => site.url + link)], {
        encoding: "utf8",
      }),
    );
  run("1");
  const { perSecond, failed } = run("5");
  if (failed > 0) throw new Error(`${failed} pages failed under load`);
  return perSecond;
}
