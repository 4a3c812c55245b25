import { chromium } from "@playwright/test";
import { BROWSER_FLAGS, ensureBrowser } from "../browser.mjs";
import { median } from "./ask.mjs";

/** How much slower the processor is made than the one the bench runs on. */
const SLOWDOWN = 4;
const RUNS = 3;
/** What a task may take before it counts as blocking, ms. */
const FREE = 50;

/**
 * On a slowed processor: for each page the time for which tasks blocked the reader after the first load, and the time from
 * a press or a key to the next picture in the directory. Medians; on a machine that does something else they come out higher.
 * @param {string} site
 * @param {string[]} paths
 * @returns {Promise<{ blocking: Map<string, number>, answers: Map<string, number> }>}
 */
export async function respond(site, paths) {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
  const blocking = new Map();
  for (const path of paths)
    blocking.set(path, median(await repeat(() => blockingTime(browser, site + path))));
  const answers = await answerTimes(browser, `${site}/orchestrators`);
  await browser.close();
  return { blocking, answers };
}

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} url
 * @returns {Promise<number>}
 */
async function blockingTime(browser, url) {
  const page = await slowPage(browser);
  await page.addInitScript(() => {
    const tasks = /** @type {number[]} */ ([]);
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(3_000);
  /** @type {number[]} */
  const tasks = await page.evaluate(() => Reflect.get(window, "tasks"));
  await page.context().close();
  return tasks.reduce((sum, task) => sum + Math.max(0, task - FREE), 0);
}

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} url of the directory
 * @returns {Promise<Map<string, number>>}
 */
async function answerTimes(browser, url) {
  const page = await slowPage(browser);
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(3_000);
  const turn = page.locator("th[aria-sort] > a, th.c-reward-cut > a").first();
  const preset = page.locator("main a.chip[data-view]");
  const search = page.locator("main input[type=search]");
  const answers = new Map();
  answers.set("sort", median(await repeat(() => answerTime(turn, "click"))));
  answers.set("filter", median(await repeat((run) => answerTime(preset.nth(run % 2), "click"))));
  answers.set("search", median(await repeat((run) => answerTime(search, run % 2 === 0 ? "a" : ""))));
  await page.context().close();
  return answers;
}

/**
 * From a press on an element, or from a text put into a field, to the frame after the one that shows the answer.
 * @param {import("@playwright/test").Locator} target
 * @param {string} what "click", or the text of the field
 * @returns {Promise<number>}
 */
async function answerTime(target, what) {
  const taken = await target.evaluate(
    (element, what) =>
      new Promise((resolve) => {
        const begun = performance.now();
        if (element instanceof HTMLInputElement) {
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(element, what);
          element.dispatchEvent(new Event("input", { bubbles: true }));
        } else if (element instanceof HTMLElement) element.click();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
      }),
    what,
  );
  await target.page().waitForTimeout(600);
  return Number(taken);
}

/** @param {import("@playwright/test").Browser} browser */
async function slowPage(browser) {
  const context = await browser.newContext({ viewport: { width: 1_440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  return page;
}

/**
 * @param {(run: number) => Promise<number>} measure
 * @returns {Promise<number[]>}
 */
async function repeat(measure) {
  const taken = [];
  for (let run = 0; run < RUNS; run += 1) taken.push(await measure(run));
  return taken;
}
