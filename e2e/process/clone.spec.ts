import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { SAMPLE } from "../servers/sample";
import { spawnSite, startSite } from "../servers/site";
import { filesOf, freshClone } from "./clone";

test.setTimeout(300_000);

test("a fresh clone refuses a bad environment before it builds; two starts at once build once, serve both, and leave it as it was", async () => {
  const { folder, remove } = freshClone();
  const before = filesOf(folder);
  try {
    const refused = spawnSite({ NETWORK: "mainnet" }, folder);
    await expect.poll(() => refused.process.exitCode, { timeout: 30_000 }).toBe(1);
    expect(refused.output()).toMatch(/NETWORK must be/);
    expect(refused.output()).not.toMatch(/Building:/);

    const sites = await Promise.all([startSite(SAMPLE, folder), startSite(SAMPLE, folder)]);
    const builders = sites.filter((site) => site.output().includes("Building:"));
    expect(builders).toHaveLength(1);
    for (const site of sites) expect((await fetch(`${site.url}/orchestrators`)).status).toBe(200);
    await sites[0].stop();
    expect((await fetch(`${sites[1].url}/methodology`)).status).toBe(200);
    await sites[1].stop();
    expect(readdirSync(join(folder, ".next")).filter((name) => name.startsWith("build-"))).toHaveLength(1);
    expect(filesOf(folder)).toEqual(before);
  } finally {
    remove();
  }
});
