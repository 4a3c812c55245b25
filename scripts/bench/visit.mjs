import { chromium } from "@playwright/test";
import { BROWSER_FLAGS, ensureBrowser } from "../browser.mjs";

/**
 * Opens each page in a browser of its own and counts what it asks for until the network is idle, and of whom.
 * @param {string} site
 * @param {string[]} paths
 * @returns {Promise<{ path: string, requests: number, foreign: string[] }[]>}
 */
export async function visitPages(site, paths) {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
  const visits = [];
  for (const path of paths) {
    const context = await browser.newContext();
    const page = await context.newPage();
    /** @type {string[]} */
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(site + path, { waitUntil: "networkidle" });
    const foreign = asked.filter((url) => !url.startsWith(`${site}/`) && !url.startsWith("data:"));
    visits.push({ path, requests: asked.length, foreign });
    await context.close();
  }
  await browser.close();
  return visits;
}
