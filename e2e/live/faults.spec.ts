import { expect, test } from "@playwright/test";
import { type Site, startSite } from "../servers/site";
import { startUpstreams, type Upstreams } from "../servers/upstreams";
import type { Fault } from "../upstreams/faults";

// What the subgraph tells is asked for again after a minute.
test.setTimeout(180_000);

let upstreams: Upstreams;
let site: Site | null = null;

test.beforeAll(async () => {
  upstreams = await startUpstreams();
});
test.beforeEach(() => upstreams.faults({}));
test.afterEach(async () => {
  await site?.stop();
  site = null;
});
test.afterAll(() => upstreams.stop());

async function ask(path: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${site?.url}${path}`);
  return { status: answer.status, text: await answer.text() };
}

async function json(path: string) {
  return JSON.parse((await ask(path)).text);
}

/** Asks until a source is in a state, as a visitor who comes back does. */
async function untilSource(source: string, states: string[]): Promise<void> {
  await expect
    .poll(async () => states.includes((await json("/api/v1/orchestrators")).sources?.[source]?.state), {
      timeout: 120_000,
      intervals: [500],
    })
    .toBe(true);
}

for (const fault of ["down", "slow", "rate-limited", "failing", "errors", "half", "html"] satisfies Fault[]) {
  test(`a subgraph that is ${fault} at the start costs only its own figures, and heals by itself`, async () => {
    await upstreams.faults({ subgraph: fault });
    site = await startSite(upstreams.settings);
    await untilSource("chain", ["ok"]);
    const { orchestrators, sources } = await json("/api/v1/orchestrators");
    expect(sources.subgraph.state).toBe("down");
    expect(orchestrators.length).toBeGreaterThan(10);
    for (const entry of orchestrators) {
      expect(entry).toMatchObject({
        delegators: null,
        rewardCalls: null,
        fees: { days30: null, days90: null },
      });
    }
    const page = await ask("/orchestrators");
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/not known/);
    expect(page.text).toContain(orchestrators[0].address);
    await upstreams.faults({});
    await untilSource("subgraph", ["ok"]);
    const healed = await json("/api/v1/orchestrators");
    expect(healed.orchestrators[0].delegators).toBeGreaterThan(0);
  });
}

test("a subgraph that goes down later leaves its last good figures, with their age", async () => {
  site = await startSite(upstreams.settings);
  await untilSource("subgraph", ["ok"]);
  const before = await json("/api/v1/orchestrators");
  await upstreams.faults({ subgraph: "down" });
  await untilSource("subgraph", ["stale"]);
  const after = await json("/api/v1/orchestrators");
  expect(after.orchestrators[0].delegators).toBe(before.orchestrators[0].delegators);
  expect(after.sources.subgraph.ageSeconds).toBeGreaterThan(0);
  const words = (await ask("/orchestrators")).text.replace(/<!--.*?-->/g, "");
  expect(words).toMatch(/reward calls are .{1,30} old\./);
});

test("a subgraph that lags says how far", async () => {
  await upstreams.faults({ subgraph: "lagging" });
  site = await startSite(upstreams.settings);
  await untilSource("subgraph", ["lagging"]);
  const { sources } = await json("/api/v1/orchestrators");
  expect(sources.chain.block - sources.subgraph.block).toBeGreaterThan(3_600);
});

for (const fault of ["down", "slow", "rate-limited", "html"] satisfies Fault[]) {
  test(`a chain that is ${fault} at the start is named, and everything comes back with it`, async () => {
    await upstreams.faults({ rpc: fault });
    site = await startSite(upstreams.settings);
    const answer = await ask("/api/v1/network");
    expect(answer.status).toBe(503);
    expect(JSON.parse(answer.text)).toMatchObject({ status: 503, detail: expect.stringMatching(/chain/i) });
    const page = await ask("/orchestrators");
    expect(page.text).toMatch(/<h1/);
    expect(page.text).toMatch(/not known|no answer|not available/i);
    expect((await ask("/api/health")).status).toBe(200);
    await upstreams.faults({});
    await untilSource("chain", ["ok"]);
  });
}

test("a chain that goes down later leaves its last good figures, with their age", async () => {
  site = await startSite(upstreams.settings);
  await untilSource("subgraph", ["ok"]);
  const before = await json("/api/v1/network");
  await upstreams.faults({ rpc: "down" });
  await untilSource("chain", ["stale"]);
  const after = await json("/api/v1/network");
  expect(after.treasury).toEqual(before.treasury);
  expect(after.sources.chain.ageSeconds).toBeGreaterThan(0);
  const page = await ask("/orchestrators");
  expect(page.status).toBe(200);
  expect(page.text.replace(/<!--.*?-->/g, "")).toMatch(/chain, .{1,20} old/);
});

test("a chain that hangs at one block is told on every page, though it answers", async () => {
  await upstreams.faults({ rpc: "frozen" });
  site = await startSite(upstreams.settings);
  await untilSource("chain", ["lagging"]);
  const { sources, asOf } = await json("/api/v1/network");
  expect(sources.chain.ageSeconds).toBeGreaterThanOrEqual(300);
  expect(asOf.timestamp).toBeLessThan(Date.now() / 1_000 - 290);
  for (const path of ["/", "/orchestrators", "/methodology"])
    expect((await ask(path)).text.replace(/<!--.*?-->/g, ""), path).toContain(
      "The newest block of the chain is 5 min old.",
    );
  await upstreams.faults({});
  await untilSource("chain", ["ok"]);
  expect((await ask("/")).text).not.toContain("The newest block of the chain");
});

test("with two nodes, one of them down is not noticed", async () => {
  await upstreams.faults({ rpc: "down" });
  const { RPC_URL } = upstreams.settings;
  site = await startSite({
    ...upstreams.settings,
    RPC_URL: `${RPC_URL},${RPC_URL.replace("/rpc", "/rpc2")}`,
  });
  await untilSource("chain", ["ok"]);
  expect((await json("/api/v1/orchestrators")).orchestrators.length).toBeGreaterThan(10);
});

test("performance services and names that are down leave everything else", async () => {
  await upstreams.faults({ performance: "down", "ai-performance": "html", l1: "down" });
  site = await startSite(upstreams.settings);
  await untilSource("subgraph", ["ok"]);
  const { orchestrators, sources } = await json("/api/v1/orchestrators");
  expect(sources.chain.state).toBe("ok");
  expect(orchestrators[0]).toMatchObject({ name: null, delegators: expect.any(Number) });
  expect((await ask("/orchestrators")).status).toBe(200);
});
