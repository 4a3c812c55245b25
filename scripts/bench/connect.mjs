import { chromium } from "@playwright/test";
import { BROWSER_FLAGS, ensureBrowser } from "../browser.mjs";
import { median } from "./ask.mjs";

/** A phone of the middle: its processor against the one that the bench runs on, and its network. */
const SLOWDOWN = 4;
const BYTES_A_SECOND = 1_600_000 / 8;
const LATENCY_MS = 150;
const RUNS = 3;

/**
 * From a press on Connect to the open dialog, on a phone of the middle that has loaded none of its code yet.
 * @param {string} url of a page with the button
 * @returns {Promise<number>} ms, the median
 */
export async function connectTime(url) {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
  const taken = [];
  for (let run = 0; run < RUNS; run += 1) taken.push(await openOnce(browser, url));
  await browser.close();
  return median(taken);
}

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} url
 * @returns {Promise<number>}
 */
async function openOnce(browser, url) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const taken = await page
    .getByRole("main")
    .getByRole("button", { name: "Connect a wallet" })
    .evaluate(
      (button) =>
        new Promise((resolve) => {
          const begun = performance.now();
          const seen = () => document.querySelector("[role=dialog]") !== null;
          new MutationObserver((_, observer) => {
            if (!seen()) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
          }).observe(document.body, { childList: true, subtree: true });
          /** @type {HTMLElement} */ (button).click();
        }),
    );
  await context.close();
  return Number(taken);
}
