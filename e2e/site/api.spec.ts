import { largestOrchestrator } from "../servers/sample-pages";
import { expect, test } from "../test";

const NEVER = "0x000000000000000000000000000000000000aaaa";

test("the network and its orchestrators, in the shapes that programs rely on", async ({ request }) => {
  const network = await (await request.get("/api/v1/network")).json();
  expect(network).toMatchObject({
    network: "sample",
    asOf: {
      round: expect.any(Number),
      l1Block: expect.any(Number),
      l2Block: expect.any(Number),
      timestamp: expect.any(Number),
    },
    sources: { chain: { state: "ok" }, subgraph: { state: "ok" } },
    round: { number: expect.any(Number), initialized: expect.any(Boolean), locked: expect.any(Boolean) },
    supply: { total: expect.stringMatching(/^\d+(\.\d+)?$/) },
    treasury: { lpt: expect.stringMatching(/^\d+(\.\d+)?$/), ceiling: "750000" },
  });
  const { orchestrators } = await (await request.get("/api/v1/orchestrators")).json();
  expect(orchestrators.filter((entry: { active: boolean }) => entry.active)).toHaveLength(100);
  const stakes = orchestrators.map((entry: { totalStake: string }) => Number(entry.totalStake));
  expect(stakes).toEqual(stakes.toSorted((one: number, other: number) => other - one));
  const active = orchestrators.filter((entry: { active: boolean }) => entry.active);
  const shares = active.reduce((sum: number, entry: { stakeShare: number }) => sum + entry.stakeShare, 0);
  // Stake moves during a round, and the whole that it is a share of was counted at the round's start.
  expect(shares).toBeCloseTo(1, 1);
});

test("one orchestrator is the same in every spelling of its address", async ({ request }) => {
  const address = await largestOrchestrator(request);
  const upper = `0x${address.slice(2).toUpperCase()}`;
  for (const spelling of [address, address.toLowerCase(), upper]) {
    const answer = await request.get(`/api/v1/orchestrators/${spelling}`);
    expect(answer.status(), spelling).toBe(200);
    expect(JSON.stringify(await answer.json())).toContain(address);
  }
});

test("an account that never staked is known, and holds nothing", async ({ request }) => {
  const answer = await (await request.get(`/api/v1/delegators/${NEVER}`)).json();
  expect(answer).toMatchObject({
    status: "unbonded",
    delegate: null,
    bondedAmount: "0",
    pendingStake: "0",
    pendingFees: "0",
    unbondingLocks: [],
  });
});

for (const [what, path, status] of [
  ["no address", "/api/v1/orchestrators/0x12", 400],
  ["a wrong checksum", "/api/v1/delegators/0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed", 400],
  ["one that never was an orchestrator", `/api/v1/orchestrators/${NEVER}`, 404],
  ["a format that is none", "/api/v1/orchestrators?format=pdf", 400],
  ["a block that is no number", `/api/v1/delegators/${NEVER}?block=new`, 400],
] as const) {
  test(`${what} is answered ${status} as problem+json`, async ({ request }) => {
    const answer = await request.get(path, { failOnStatusCode: false });
    expect(answer.status()).toBe(status);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({
      status,
      title: expect.any(String),
      detail: expect.any(String),
    });
  });
}

test("answers may be read from any site, and are not sent twice", async ({ request }) => {
  const first = await request.get("/api/v1/orchestrators");
  expect(first.headers()["access-control-allow-origin"]).toBe("*");
  const etag = first.headers().etag ?? "";
  expect(etag).not.toBe("");
  const second = await request.get("/api/v1/orchestrators", { headers: { "If-None-Match": etag } });
  expect(second.status()).toBe(304);
});

test("the list as CSV names its columns by the paths of the JSON answer", async ({ request }) => {
  const answer = await request.get("/api/v1/orchestrators?format=csv");
  expect(answer.headers()["content-type"]).toContain("text/csv");
  const lines = (await answer.text()).trim().split(/\r?\n/);
  const { orchestrators } = await (await request.get("/api/v1/orchestrators")).json();
  expect(lines[0]).toContain("yield.realised.nominal");
  expect(lines.slice(1).length).toBe(orchestrators.length);
  expect(lines[1]).toContain(orchestrators[0].totalStake);
});

test("health says that it serves", async ({ request }) => {
  const health = await (await request.get("/api/health")).json();
  expect(health).toMatchObject({
    status: "ok",
    network: "sample",
    chainId: 1_337_421,
    version: expect.any(String),
  });
});
