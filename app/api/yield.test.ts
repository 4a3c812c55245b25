import { describe, expect, it } from "vitest";
import { runtime, setRuntime } from "@/lib/config/runtime";
import { leafPaths } from "@/lib/export/csv";
import { POOL_COLUMNS } from "@/lib/reports/answers/pool-columns";
import { YIELD_COLUMNS } from "@/lib/reports/answers/yield-columns";
import { costly } from "@/lib/reports/gate";
import { addressOf } from "@/lib/reports/testing/address";
import { pretend } from "@/lib/reports/testing/fake-sources";
import { aHistory, aPool } from "@/lib/reports/testing/history";
import { anOrchestrator, aSnapshot, ROUND } from "@/lib/reports/testing/snapshot";
import { P27 } from "@/lib/units/perc";
import { WAD, weiFromDecimal } from "@/lib/units/wei";
import { GET as pools } from "./v1/pools/route";
import { GET as yields } from "./v1/yield/route";

const ask = (path: string) => new Request(`http://site.test/api/v1/${path}`);

/** More digits than a double keeps. */
const DIGITS = /^\d+\.\d{16,18}$/;
const LPT = "0x289ba1701C2F088cf0faf8B3705246331cB8A839";

describe("/api/v1/yield", () => {
  it("names network and round, and gives every definition a basis", async () => {
    pretend();
    const body = await (await yields(ask("yield"))).json();
    expect(body).toMatchObject({ network: "arbitrum-one", asOf: { round: ROUND }, through: ROUND - 1 });
    const item = body.orchestrators[0];
    for (const name of Object.keys(item.definitions)) expect(body.bases).toHaveProperty(name);
    expect(item.srb.windows["7"]).toMatchObject({ lptDays: 7, ethDays: 7, rounds: 7 });
    expect(item.srb.windows["30"]).toMatchObject({ lptDays: 30, ethDays: 30 });
    expect(body.networkYield.terms.rewardCut).toBe(0.1);
  });

  it("gives amounts as whole tokens with all their digits", async () => {
    const rewardTokens = 2n * WAD + 1n;
    const rounds = Array.from({ length: 40 }, (_, back) => ROUND - 1 - back);
    const pools = new Map(
      rounds.map((round) => [round, [aPool(1, { rewardTokens, rewardCutPpm: 0n, fees: WAD / 7n })]]),
    );
    pretend({ history: aHistory({ pools }) });
    const body = await (await yields(ask("yield"))).json();
    const own = body.orchestrators.find((item: { address: string }) => item.address === addressOf(1));
    for (const days of ["7", "30"]) {
      const { lptDay, ethDay, ethDayInLpt } = own.srb.windows[days];
      for (const printed of [lptDay, ethDay, ethDayInLpt]) expect(printed).toMatch(DIGITS);
      // with the same reward in every round the mean is that reward, times the rounds of a day
      const perDay = (rewardTokens * BigInt(Math.round(body.roundsPerYear * 1e12))) / (365n * 10n ** 12n);
      expect(weiFromDecimal(lptDay)).toBe(perDay);
      // an LPT costs a thousandth of an ETH in every round
      expect(Number(ethDayInLpt) / Number(ethDay)).toBeCloseTo(1_000, 9);
    }
  });

  it("gives the orchestrators' list as a table, a column for every leaf", async () => {
    pretend({ history: aHistory(), chain: aSnapshot() });
    const body = await (await yields(ask("yield"))).json();
    const leaves = new Set(body.orchestrators.flatMap((item: unknown) => leafPaths(item)));
    const missing = [...leaves].filter(
      (leaf) => !YIELD_COLUMNS.some((column) => column === leaf || column.startsWith(`${leaf}.`)),
    );
    expect(missing).toEqual([]);
    const response = await yields(ask("yield?format=csv"));
    expect(response.headers.get("content-disposition")).toContain("yield-arbitrum-one-round-4253.csv");
    const [head = "", ...rows] = (await response.text()).trim().split("\r\n");
    expect(head.split(",")).toEqual(YIELD_COLUMNS);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("refuses another format, and too many tables at once", async () => {
    pretend();
    expect((await yields(ask("yield?format=xml"))).status).toBe(400);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const busy = Array.from({ length: 10 }, () => costly().enter(() => held));
    const response = await yields(ask("yield?format=csv"));
    expect([response.status, Number(response.headers.get("retry-after")) > 0]).toEqual([503, true]);
    release();
    await Promise.all(busy);
  });

  it("answers 503 when the chain never answered", async () => {
    pretend({ chain: null });
    expect((await yields(ask("yield"))).status).toBe(503);
    expect((await pools(ask("pools"))).status).toBe(503);
  });
});

describe("/api/v1/pools", () => {
  it("gives the pools as a table too, a column for every leaf, and no name that is a formula", async () => {
    pretend({ names: new Map([[addressOf(1), "=HYPERLINK(1).eth"]]) });
    const body = await (await pools(ask("pools"))).json();
    expect(leafPaths(body.pools[0])).toEqual(POOL_COLUMNS);
    const response = await pools(ask("pools?format=csv"));
    expect(response.headers.get("content-disposition")).toContain("pools-arbitrum-one-round-4253.csv");
    const [head = "", ...rows] = (await response.text()).trim().split("\r\n");
    expect(head.split(",")).toEqual(POOL_COLUMNS);
    expect(rows).toHaveLength(body.pools.length);
    expect(rows.join("\n")).toContain(",'=HYPERLINK(1).eth,");
    expect((await pools(ask("pools?format=xml"))).status).toBe(400);
  });

  it("gives trackers every rated active orchestrator once, in per cent, and the network only in their place", async () => {
    const waiting = anOrchestrator(3, { active: false, inPool: false });
    const orchestrators = [anOrchestrator(1), anOrchestrator(2, { totalStake: 3_000n * WAD }), waiting];
    pretend({
      chain: aSnapshot({ orchestrators }),
      names: new Map([[addressOf(2), "granite.eth"]]),
      factor: (_, round) => (round === ROUND - 1 ? (P27 * 102n) / 100n : P27),
    });
    const body = await (await pools(ask("pools"))).json();
    expect(body.network).toBe("arbitrum-one");
    expect(body.pools.map(({ tvlUsd }: { tvlUsd: number }) => tvlUsd)).toEqual([9_000, 3_000]);
    const [largest] = body.pools;
    const network = (await (await pools(ask("pools?by=network"))).json()).pools;
    expect(network).toHaveLength(1);
    const [whole] = network;
    expect(whole).toMatchObject({
      chain: "Arbitrum",
      project: "livepeer",
      symbol: "LPT",
      // 5,000 LPT at 3 dollars
      tvlUsd: 15_000,
      apyBase: 0,
      rewardTokens: [LPT],
      underlyingTokens: [LPT],
      url: null,
    });
    // 2 % in 30 rounds, about 13.6 times a year
    expect(whole.apyReward).toBeGreaterThan(30);
    expect(whole.apyReward).toBeLessThan(32);
    expect(largest).toMatchObject({
      pool: `${addressOf(2)}-arbitrum`,
      poolMeta: "granite.eth",
      tvlUsd: 9_000,
    });
    expect(new Set([...body.pools, whole].map(({ pool }) => pool)).size).toBe(3);
    expect((await pools(ask("pools?by=all"))).status).toBe(400);
  });

  it("splits fees from issuance, and says null for what is not known", async () => {
    const history = aHistory();
    const paid = new Map(
      [...history.pools.keys()].map((round) => [round, [aPool(1, { fees: WAD / 1_000n })]]),
    );
    pretend({ history: { ...history, pools: paid } });
    const [, first] = (await (await pools(ask("pools"))).json()).pools;
    expect(first.apyBase).toBeGreaterThan(0);
    expect(first.apyReward).toBe(0);
    const dark = { ...aSnapshot(), market: { lptEth: null, ethUsd: null, ethUsdUpdatedAt: null } };
    pretend({ chain: dark, history: null, factor: () => null });
    expect((await (await pools(ask("pools"))).json()).pools).toEqual([]);
    const [whole] = (await (await pools(ask("pools?by=network"))).json()).pools;
    expect(whole).toMatchObject({ tvlUsd: null, apyBase: null, apyReward: null });
  });

  it("links to the site where its address is set up", async () => {
    pretend();
    const now = runtime();
    setRuntime({ ...now, config: { ...now.config, siteUrl: "https://bondwise.test" } });
    const [largest] = (await (await pools(ask("pools"))).json()).pools;
    const [whole] = (await (await pools(ask("pools?by=network"))).json()).pools;
    expect(whole.url).toBe("https://bondwise.test/");
    expect(largest.url).toBe(`https://bondwise.test/orchestrators/${addressOf(2)}`);
  });

  it("never lets the sample network be taken for the real one", async () => {
    pretend({}, "sample");
    const body = await (await pools(ask("pools"))).json();
    expect(body.network).toBe("sample");
    const { pools: network } = await (await pools(ask("pools?by=network"))).json();
    expect([body.pools.length, network.length]).toEqual([2, 1]);
    for (const pool of [...body.pools, ...network]) {
      expect(pool.project).toContain("sample");
      expect(pool.pool).toContain("sample");
      expect(pool.poolMeta).toContain("sample network");
    }
  });
});
