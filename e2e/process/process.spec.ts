import { connect } from "node:net";
import { expect, test } from "@playwright/test";
import { freePort } from "../servers/free-port";
import { SAMPLE } from "../servers/sample";
import { spawnSite, startSite } from "../servers/site";

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  test(`${signal} ends the site within five seconds, whoever is still connected`, async () => {
    const site = await startSite(SAMPLE);
    const idle = connect(Number(new URL(site.url).port), "localhost");
    idle.on("error", () => undefined);
    await fetch(site.url);
    const { code, milliseconds } = await site.stop(signal);
    idle.destroy();
    expect(code).toBe(0);
    expect(milliseconds).toBeLessThan(5_000);
  });
}

test("a signal to npm ends the site too, and leaves nothing behind", async () => {
  const port = await freePort();
  const site = spawnSite({ ...SAMPLE, PORT: String(port) }, undefined, ["npm", "start"]);
  await expect.poll(() => site.output(), { timeout: 60_000 }).toContain("listens at");
  const { code } = await site.stop();
  expect(code).toBe(0);
  await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow();
});

for (const [settings, message] of [
  [{ NETWORK: "mainnet" }, /NETWORK must be/],
  [{ NETWORK: "arbitrum-one", RPC_URL: "ftp://user:hunter2@node" }, /RPC_URL must be/],
  [{ SAMPLE_NOW: "yesterday" }, /SAMPLE_NOW must be/],
  [{ PORT: "0" }, /PORT must be/],
] as const) {
  test(`a start with ${JSON.stringify(settings)} ends with a message`, async () => {
    const site = spawnSite({ PORT: String(await freePort()), ...settings });
    await expect.poll(() => site.process.exitCode, { timeout: 30_000 }).toBe(1);
    expect(site.output()).toMatch(message);
    expect(site.output()).not.toMatch(/hunter2|mainnet|yesterday/);
  });
}

test("a port that is taken is named, and whoever has it goes on serving", async () => {
  const site = await startSite(SAMPLE);
  const port = new URL(site.url).port;
  const second = spawnSite({ ...SAMPLE, PORT: port });
  await expect.poll(() => second.process.exitCode, { timeout: 30_000 }).toBe(1);
  expect(second.output()).toContain(`PORT ${port} is taken`);
  expect((await fetch(`${site.url}/api/health`)).status).toBe(200);
  await site.stop();
});
