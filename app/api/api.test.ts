import { describe, expect, it } from "vitest";
import { leafPaths } from "@/lib/export/csv";
import { ORCHESTRATOR_COLUMNS } from "@/lib/reports/answers/orchestrator-columns";
import { costly } from "@/lib/reports/gate";
import { addressOf } from "@/lib/reports/testing/address";
import { CHAIN_DOWN, pretend } from "@/lib/reports/testing/fake-sources";
import { aHistory } from "@/lib/reports/testing/history";
import { everythingKnown } from "@/lib/reports/testing/known";
import { anOrchestrator, aSnapshot, NOW_SECONDS, ROUND } from "@/lib/reports/testing/snapshot";
import { P27 } from "@/lib/units/perc";
import { failed, ok } from "@/lib/upstream/outcome";
import type { DelegatorOnChain } from "@/lib/upstream/readings";
import { GET as health } from "./health/route";
import { GET as delegator } from "./v1/delegators/[address]/route";
import { GET as network } from "./v1/network/route";
import { GET as orchestrator } from "./v1/orchestrators/[address]/route";
import { GET as orchestrators } from "./v1/orchestrators/route";

const ask = (path: string) => new Request(`http://site.test/api/${path}`);
const at = (address: string) => ({ params: Promise.resolve({ address }) });

const SOURCES = ["chain", "subgraph", "performance", "names", "market", "ipfs"];

function position(other: Partial<DelegatorOnChain> = {}): DelegatorOnChain {
  return {
    block: { number: 480_000_001, l1Number: 24_000_000, timestamp: NOW_SECONDS },
    round: ROUND,
    address: addressOf(9),
    status: "unbonded",
    delegate: null,
    bondedAmount: 0n,
    fees: 0n,
    pendingStake: 0n,
    pendingFees: 0n,
    startRound: 0,
    lastClaimRound: 0,
    unbondingLocks: [],
    ...other,
  };
}

describe("/api/v1/network", () => {
  it("prints amounts as decimals and rates as fractions, as of one block", async () => {
    pretend({ states: { chain: { failure: CHAIN_DOWN } } });
    const response = await network(ask("v1/network"));
    const body = await response.json();
    expect(body).toMatchObject({
      network: "arbitrum-one",
      asOf: { round: ROUND, l1Block: 24_000_000, l2Block: 480_000_000, timestamp: NOW_SECONDS },
      round: { number: ROUND, startBlock: 23_999_000, length: 6_377, initialized: true, blocksLeft: 5_377 },
      inflation: { perRound: 0.0005605, change: 5e-7, targetBondingRate: 0.5 },
      supply: { total: "10002" },
      stake: { active: "5000", bondingRate: expect.closeTo(5_000 / 10_002, 14) },
      treasury: { lpt: "750", eth: "0", rewardCutRate: 0.1, nextRewardCutRate: 0, ceiling: "750000" },
      prices: { lptEth: 0.001, ethUsd: 3_000, lptUsd: 3, timestamp: NOW_SECONDS },
    });
    expect(Object.keys(body.sources)).toEqual(SOURCES);
    expect(body.sources.chain).toEqual({ state: "ok", block: 480_000_000, ageSeconds: 4 });
  });

  it("answers 503 naming the chain when it never answered", async () => {
    pretend({ chain: null, states: { chain: { state: "down", failure: CHAIN_DOWN } } });
    const response = await network(ask("v1/network"));
    expect([response.status, Number(response.headers.get("retry-after")) > 0]).toEqual([503, true]);
    expect(await response.json()).toMatchObject({
      status: 503,
      down: ["chain"],
      title: "Service Unavailable",
    });
  });
});

describe("/api/v1/orchestrators", () => {
  it("prints an orchestrator's stake, cuts and yields", async () => {
    pretend({ names: new Map([[addressOf(2), "granite.eth"]]) });
    const { orchestrators: items } = await (await orchestrators(ask("v1/orchestrators?utm=x"))).json();
    expect(items[0]).toMatchObject({
      address: addressOf(2),
      name: "granite.eth",
      active: true,
      totalStake: "3000",
      stakeShare: 0.6,
      rewardCut: 0.1,
      feeShare: 0.5,
      feeCut: 0.5,
      rewardCalls: { window: 90, eligible: 90, made: 90 },
      fees: { days30: "0", days90: "0" },
      yield: { window: 90, realised: { issuance: 0, fees: 0 }, forecast: { callRatio: 1 } },
    });
    expect(items[1].name).toBeNull();
  });

  it("prints what changed, what was tested and voted, and what to be warned of", async () => {
    pretend(everythingKnown());
    const { orchestrators: items } = await (await orchestrators(ask("v1/orchestrators"))).json();
    expect(items[0]).toMatchObject({
      address: addressOf(2),
      stakeChange: { days7: "2000", days30: "2000" },
      cuts: {
        changesInYear: 4,
        last: {
          round: ROUND - 40,
          timestamp: NOW_SECONDS - 40 * 86_400,
          direction: "up",
          rewardCut: { from: 0.1, to: 1 },
          feeCut: { from: 0.3, to: 0.5 },
        },
      },
      rewardCalls: { eligible: 90, made: 87, last30: { eligible: 30, made: 27 } },
      roundsActive: ROUND - 2_500,
      bestScore: { score: 0.875, kind: "transcoding", region: "FRA", pipeline: null },
      votes: { cast: 1, eligible: 1 },
      warnings: [
        { kind: "leaves", round: ROUND + 1 },
        { kind: "cut-raised", cut: "reward", round: ROUND - 40, from: 0.1, to: 1 },
        { kind: "cut-raised", cut: "fee", round: ROUND - 40, from: 0.3, to: 0.5 },
        { kind: "unstable-cut", changes: 4 },
        { kind: "missed", missed: 3, eligible: 90, missedOfLast6: 3 },
        { kind: "keeps-all" },
      ],
    });
    expect(items[1].warnings).toEqual([{ kind: "edge", rank: 2, margin: "10" }]);
  });

  it("says null, and no empty list, where warnings could not be looked for", async () => {
    const [known, unknown] = [everythingKnown(), { ...everythingKnown(), chronicle: null }];
    const warnings = async (outside: Parameters<typeof pretend>[0], index: number) => {
      pretend(outside);
      const { orchestrators: items } = await (await orchestrators(ask("v1/orchestrators"))).json();
      const { warnings, warningsUnknown } = items[index];
      return { kinds: warnings?.map(({ kind }: { kind: string }) => kind) ?? null, warningsUnknown };
    };
    expect(await warnings(known, 0)).toMatchObject({ warningsUnknown: [] });
    expect(await warnings(unknown, 0)).toEqual({
      kinds: ["leaves", "missed", "keeps-all"],
      warningsUnknown: ["cut-raised", "unstable-cut"],
    });
    expect(await warnings({ chronicle: null, history: null }, 0)).toEqual({
      kinds: null,
      warningsUnknown: ["cut-raised", "unstable-cut", "missed"],
    });
  });

  it("gives the same as a table whose columns cover every figure", async () => {
    pretend({ ...everythingKnown(), names: new Map([[addressOf(2), "=cmd()"]]) });
    const response = await orchestrators(ask("v1/orchestrators?format=csv"));
    expect(response.headers.get("content-type")).toContain("text/csv");
    const [head = "", first = "", ...rest] = (await response.text()).split("\r\n");
    expect(rest).toHaveLength(3);
    const cells = new Map(head.split(",").map((path, i) => [path, first.split(",")[i]]));
    expect(cells.get("totalStake")).toBe("3000");
    expect(cells.get("name")).toBe("'=cmd()");
    expect(Number(cells.get("yield.forecast.callRatio"))).toBeCloseTo(87 / 90, 15);
    expect(cells.get("cuts.last.rewardCut.to")).toBe("1");
    expect(cells.get("warnings")).toBe("leaves cut-raised unstable-cut missed keeps-all");
    const { orchestrators: items } = await (await orchestrators(ask("v1/orchestrators"))).json();
    expect([...leafPaths(items[0])].sort()).toEqual([...ORCHESTRATOR_COLUMNS].sort());
  });

  it("leaves unknown cells empty under the same head", async () => {
    pretend({ history: null });
    const response = await orchestrators(ask("v1/orchestrators?format=csv"));
    const [head = "", first = ""] = (await response.text()).split("\r\n");
    expect(head.split(",")).toEqual(ORCHESTRATOR_COLUMNS);
    const made = first.split(",")[ORCHESTRATOR_COLUMNS.indexOf("rewardCalls.made")];
    expect([made, first.split(",").length]).toEqual(["", ORCHESTRATOR_COLUMNS.length]);
  });

  it("refuses an unknown format", async () => {
    const response = await orchestrators(ask("v1/orchestrators?format=xml"));
    expect([response.status, response.headers.get("content-type")]).toEqual([
      400,
      expect.stringContaining("application/problem+json"),
    ]);
  });

  it("makes a short queue for tables, then asks to come back", async () => {
    pretend();
    let finish = () => {};
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const busy = Array.from({ length: 10 }, () => costly().enter(() => held));
    const response = await orchestrators(ask("v1/orchestrators?format=csv"));
    expect([response.status, response.headers.has("retry-after")]).toEqual([503, true]);
    finish();
    await Promise.all(busy);
  });
});

describe("/api/v1/orchestrators/{address}", () => {
  const get = (address: string) => orchestrator(ask(`v1/orchestrators/${address}`), at(address));

  it("accepts an address in any case and answers with its row's figures", async () => {
    pretend({ chain: aSnapshot({ orchestrators: [anOrchestrator(0xabcdef)] }) });
    const body = await (await get(addressOf(0xabcdef).toLowerCase())).json();
    expect(body).toMatchObject({ address: addressOf(0xabcdef), totalStake: "1000", network: "arbitrum-one" });
  });

  it("answers 404 for who never was one and 400 for what is no address", async () => {
    pretend();
    expect((await get(addressOf(99))).status).toBe(404);
    for (const bad of [
      "0x12",
      "alice.eth",
      "%00",
      addressOf(0xabcdef).replace(/.$/, (c) => c.toUpperCase()),
    ]) {
      const response = await get(bad);
      expect([bad, response.status]).toEqual([bad, bad === addressOf(0xabcdef) ? 404 : 400]);
    }
  });
});

describe("/api/v1/delegators/{address}", () => {
  const get = (address: string, query = "") =>
    delegator(ask(`v1/delegators/${address}${query}`), at(address));

  it("knows every well-formed address: one that never staked is unbonded with nothing", async () => {
    pretend({ delegator: async () => ok(position()) });
    const response = await get(addressOf(9));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      asOf: { round: ROUND, l2Block: 480_000_001 },
      address: addressOf(9),
      status: "unbonded",
      delegate: null,
      bondedAmount: "0",
      pendingStake: "0",
      pendingFees: "0",
      unbondingLocks: [],
    });
  });

  it("prints every wei, and which locks can be withdrawn", async () => {
    const unbondingLocks = [
      { id: 0, amount: 10n ** 19n + 1n, withdrawRound: ROUND },
      { id: 3, amount: 1n, withdrawRound: ROUND + 1 },
    ];
    const staked = { status: "bonded", delegate: addressOf(1), pendingStake: 123n * P27 + 7n } as const;
    pretend({ delegator: async () => ok(position({ ...staked, unbondingLocks })) });
    expect(await (await get(addressOf(9))).json()).toMatchObject({
      delegate: addressOf(1),
      pendingStake: "123000000000.000000000000000007",
      unbondingLocks: [
        { id: 0, amount: "10.000000000000000001", withdrawRound: ROUND, withdrawable: true },
        { id: 3, amount: "0.000000000000000001", withdrawRound: ROUND + 1, withdrawable: false },
      ],
    });
  });

  it("asks past the block it is given, and refuses what is no block", async () => {
    const asked: unknown[] = [];
    pretend({
      delegator: async (_, options) => {
        asked.push(options);
        return ok(position());
      },
    });
    await get(addressOf(9), "?block=480000001");
    await get(addressOf(9));
    expect(asked).toEqual([{ atLeastBlock: 480_000_001 }, {}]);
    expect((await get(addressOf(9), "?block=latest")).status).toBe(400);
  });

  it("answers 503 in the upstream's place when the chain gives nothing", async () => {
    pretend({ delegator: async () => failed("chain", "behind", "The chain is not that far yet.") });
    const response = await get(addressOf(9), "?block=999999999");
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      detail: expect.stringContaining("not that far"),
      down: ["chain"],
    });
  });
});

describe("/api/health", () => {
  it("answers 200 while sources fail, and says so without their words", async () => {
    pretend({ history: aHistory(), states: { chain: { state: "down", failure: CHAIN_DOWN } } });
    const response = await health(ask("health"));
    const body = await response.json();
    expect([response.status, body.status, body.chainId]).toEqual([200, "degraded", 42_161]);
    expect(body.startedAt).toBe("2026-09-21T14:13:20.000Z");
    expect(JSON.stringify(body)).not.toContain(CHAIN_DOWN.text);
  });

  it("turns a fault of the program into a problem, not a page", async () => {
    const state = pretend();
    Object.defineProperty(state.outside, "states", { get: () => fail() });
    const response = await health(ask("health"));
    expect([response.status, (await response.json()).title]).toEqual([500, "Internal Server Error"]);
  });
});

function fail(): never {
  throw new Error("broken");
}
