import { expect, test } from "@playwright/test";
import { sampleUrl } from "../servers/sample";
import { type Site, startSite } from "../servers/site";
import { SECRET, startUpstreams, type Upstreams } from "../servers/upstreams";

test.describe.configure({ mode: "serial" });

let upstreams: Upstreams;
let site: Site;

const addressesIn = (text: string) =>
  new Set((text.match(/0x[0-9a-fA-F]{40}/g) ?? []).map((address) => address.toLowerCase()));

test.beforeAll(async () => {
  upstreams = await startUpstreams();
  site = await startSite(upstreams.settings);
});
test.afterAll(async () => {
  await site.stop();
  await upstreams.stop();
});

async function text(path: string, base = site.url): Promise<string> {
  return (await fetch(base + path)).text();
}

async function directory(base = site.url) {
  return JSON.parse(await text("/api/v1/orchestrators", base));
}

test("the real network's figures are shown, with nothing of the sample's", async () => {
  await expect.poll(async () => (await directory()).sources?.subgraph?.state, { timeout: 45_000 }).toBe("ok");
  const live = await directory();
  const sample = await directory(sampleUrl());
  const invented = addressesIn(JSON.stringify(sample.orchestrators));
  expect(live.network).toBe("arbitrum-one");
  expect(live.orchestrators.length).toBeGreaterThan(10);
  for (const path of [
    "/",
    "/orchestrators",
    `/orchestrators/${live.orchestrators[0].address}`,
    "/methodology",
    "/nowhere",
    "/api/v1/network",
  ]) {
    const answer = await text(path);
    expect(answer, path).not.toMatch(/sample network/i);
    expect(
      [...addressesIn(answer)].filter((address) => invented.has(address)),
      path,
    ).toEqual([]);
  }
  const own = addressesIn(JSON.stringify(live.orchestrators));
  for (const path of ["/", "/orchestrators", "/api/v1/network"]) {
    const answer = await text(path, sampleUrl());
    expect(
      [...addressesIn(answer)].filter((address) => own.has(address)),
      `${path} of the sample`,
    ).toEqual([]);
  }
});

test("the sample network's servers are not there", async () => {
  for (const path of [
    "rpc",
    "l1",
    "subgraph",
    "accounts",
    "ipfs/x",
    "performance/api/regions",
    "rounds",
    "reset",
  ]) {
    for (const method of ["GET", "POST"]) {
      const answer = await fetch(`${site.url}/sample/${path}`, {
        method,
        ...(method === "POST" ? { body: "{}" } : {}),
      });
      expect(answer.status, `${method} ${path}`).toBe(404);
    }
  }
});

test("no answer, no page and no line of the log tells where an upstream is or its key", async () => {
  const answers = [
    await text("/"),
    await text("/orchestrators"),
    await text("/api/health"),
    await text("/api/v1/orchestrators"),
  ];
  for (const answer of [...answers, site.output()]) {
    expect(answer).not.toContain(SECRET);
    expect(answer).not.toContain(upstreams.host);
  }
});

test("forty visitors at once cost the upstreams no more than one", async () => {
  await text("/orchestrators");
  await upstreams.faults({});
  await Promise.all(Array.from({ length: 40 }, (_, at) => text(`/orchestrators?q=visitor${at}`)));
  const { rpc = 0, subgraph = 0 } = await upstreams.counts();
  expect(rpc + subgraph).toBeLessThan(40);
});

test("without a subgraph everything about the present is known, and the rest is said not to be", async () => {
  const { SUBGRAPH_URL: _, ...alone } = upstreams.settings;
  const bare = await startSite(alone);
  try {
    await expect
      .poll(async () => (await directory(bare.url)).sources?.chain?.state, { timeout: 45_000 })
      .toBe("ok");
    const { orchestrators, sources } = await directory(bare.url);
    expect(sources.subgraph.state).toBe("absent");
    const [largest] = orchestrators;
    expect(largest).toMatchObject({
      active: true,
      delegators: null,
      rewardCalls: null,
      fees: { days30: null, days90: null },
    });
    expect(largest.totalStake).toBe((await directory()).orchestrators[0].totalStake);
    expect(largest.yield.forecast.issuance).toBeGreaterThan(0);
    expect(largest.yield.realised.issuance).toBeGreaterThan(0);
    expect(await text("/orchestrators", bare.url)).toMatch(/not known/);
  } finally {
    await bare.stop();
  }
});
