import { afterEach, describe, expect, it } from "vitest";
import type { FailureKind } from "./outcome";
import type { Sources } from "./sources";
import { type LiveNetwork, liveNetwork } from "./testing/live-network";
import type { Trouble } from "./testing/server";
import { who } from "./testing/toy-livepeer";

const networks: LiveNetwork[] = [];

async function network(): Promise<LiveNetwork> {
  const made = await liveNetwork();
  networks.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(networks.splice(0).map((one) => one.close()));
});

const within = (ms: number) => performance.now() + ms;
const all = (sources: Sources, ms = 20_000) =>
  Promise.all([sources.chain(within(ms)), sources.history(within(ms)), sources.performance(within(ms))]);

function requestsOf({ rpc, secondRpc, graph, performance, ai }: LiveNetwork): number {
  return [rpc, secondRpc, graph, performance, ai].reduce((sum, { requests }) => sum + requests.length, 0);
}

describe("sources", () => {
  it("serve fifty visitors at once with the requests of one", async () => {
    const [quiet, busy] = [await network(), await network()];
    const one = quiet.start();
    await all(one);
    const sources = busy.start();
    await Promise.all(Array.from({ length: 50 }, () => all(sources)));
    expect(requestsOf(busy)).toBe(requestsOf(quiet));
    const before = requestsOf(busy);
    await Promise.all(Array.from({ length: 50 }, () => all(sources)));
    expect(requestsOf(busy)).toBe(before);
    expect(sources.statuses()).toMatchObject({
      chain: { state: "ok", block: 1_000_000 },
      subgraph: { state: "ok", block: 1_000_000 },
      performance: { state: "ok", block: null },
      market: { state: "ok" },
      names: { state: "absent" },
    });
  });

  it("work from the contracts alone, with the subgraph named as absent", async () => {
    const sources = (await network()).start(["SUBGRAPH_URL"]);
    const [chain, history] = await all(sources);
    expect(chain.value?.orchestrators).toHaveLength(3);
    expect(history).toMatchObject({ value: null, state: "absent" });
    expect(sources.statuses().subgraph.state).toBe("absent");
    const at = { ...(chain.value?.block ?? { number: 0, l1Number: 0, timestamp: 0 }), round: 4_000 };
    const factors = await sources.factors(chain.value?.orchestrators ?? [], [3_999], at, within(20_000));
    expect(factors.value?.get(who(1))?.get(3_999)?.rewardFactorP27).toBe(3n * 10n ** 27n);
  });

  it.each<[Trouble, FailureKind]>([
    ["down", "network"],
    ["html", "nonsense"],
    ["half", "nonsense"],
    ["errors", "errors"],
    ["rate-limited", "rate-limited"],
  ])("keep the chain when the subgraph is %s at the start, and name it", async (trouble, kind) => {
    const toys = await network();
    toys.graph.trouble = trouble;
    const sources = toys.start();
    const [chain, history] = await all(sources);
    expect(chain).toMatchObject({ state: "ok" });
    expect(history).toMatchObject({ value: null, state: "down", failure: { source: "subgraph", kind } });
    expect(JSON.stringify(sources.statuses())).not.toMatch(/127\.0\.0\.1|key/);
  });

  it("heal by themselves when a subgraph that was down at the start comes back", async () => {
    const toys = await network();
    toys.graph.trouble = "broken";
    const sources = toys.start();
    await all(sources);
    expect(sources.statuses().subgraph.state).toBe("down");
    toys.graph.trouble = "none";
    while ((await sources.history(within(1_000))).state !== "ok")
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(sources.statuses().subgraph).toMatchObject({ state: "ok", failure: null });
  });

  it("let nobody wait past the deadline for a slow subgraph, and have it for the next visitor", async () => {
    const toys = await network();
    toys.graph.trouble = "slow";
    toys.graph.slowMs = 300;
    const sources = toys.start();
    const [chain, history] = await Promise.all([sources.chain(within(20_000)), sources.history(within(50))]);
    expect(chain.state).toBe("ok");
    expect(history).toMatchObject({ value: null, state: "down", failure: { kind: "timeout" } });
    toys.graph.trouble = "none";
    expect((await sources.history(within(20_000))).state).toBe("ok");
  });

  it("show the subgraph's last good data with its age when it goes down later", async () => {
    const toys = await network();
    const sources = toys.start();
    await all(sources);
    toys.graph.trouble = "down";
    toys.now += 1_000_000;
    const version = sources.dataVersion();
    const [, history] = await all(sources);
    expect(history.value?.pools.size).toBe(90);
    expect(sources.statuses().subgraph).toMatchObject({
      state: "stale",
      ageSeconds: 1_000,
      failure: { kind: "network" },
    });
    expect(sources.dataVersion()).toBeGreaterThan(version);
  });

  it.each<[string, (sources: Sources) => Promise<{ value: unknown; failure: unknown }>]>([
    ["events", (sources) => sources.chronicle(within(20_000))],
    ["the course", (sources) => sources.course(within(20_000))],
    ["a past", (sources) => sources.orchestratorPast(who(0), within(20_000))],
  ])("do not call a subgraph ok that gives history and fails at %s", async (_, read) => {
    const toys = await network();
    const sources = toys.start();
    await all(sources);
    expect(sources.statuses().subgraph.state).toBe("ok");
    toys.graph.trouble = "errors";
    expect(await read(sources)).toMatchObject({ value: null, failure: { kind: "errors" } });
    expect(sources.statuses().subgraph).toMatchObject({
      state: "stale",
      block: 1_000_000,
      failure: { source: "subgraph", kind: "errors" },
    });
  });

  it("tell the subgraph's age by the oldest of what fails of it, and not by what is fresh by its own measure", async () => {
    const toys = await network();
    const sources = toys.start();
    await all(sources);
    await sources.chronicle(within(20_000));
    toys.graph.trouble = "errors";
    toys.now += 45_000;
    expect((await sources.course(within(20_000))).failure).not.toBeNull();
    expect(sources.statuses().subgraph).toMatchObject({ state: "stale", ageSeconds: 45 });
    toys.graph.trouble = "none";
    toys.now += 30_000;
    await all(sources);
    // events are 75 s old by now and still fresh
    await expect.poll(() => sources.statuses().subgraph.ageSeconds).toBe(0);
  });

  it("call a subgraph that is far behind the chain's head lagging, though it reports no error", async () => {
    const toys = await network();
    toys.subgraph.block = 1_000_000 - 3_601;
    toys.subgraph.now -= 5_000;
    const sources = toys.start();
    const [chain] = await all(sources);
    expect(sources.statuses().subgraph).toMatchObject({
      state: "lagging",
      block: 996_399,
      // not how long ago it was read, but how old what it tells is
      ageSeconds: (chain.value?.block.timestamp ?? 0) - toys.subgraph.now,
      failure: { kind: "behind" },
    });
  });

  it("call a chain lagging whose node hangs at an old block, by the block's own time", async () => {
    const toys = await network();
    toys.now += 90_000;
    const early = toys.start();
    await all(early);
    expect(early.statuses().chain).toMatchObject({ state: "ok", ageSeconds: 90 });
    toys.now += 60_000;
    const sources = toys.start();
    await all(sources);
    const hung = { state: "lagging", block: 1_000_000, ageSeconds: 150, failure: { kind: "behind" } };
    expect(sources.statuses()).toMatchObject({ chain: hung, market: { state: "lagging" } });
  });

  it("do not blame the chain for the time in which nobody asked it", async () => {
    const toys = await network();
    const sources = toys.start();
    await all(sources);
    toys.now += 50_000;
    expect(sources.statuses().chain).toMatchObject({ state: "ok", ageSeconds: 50 });
    toys.now += 1_000_000;
    expect(sources.statuses().chain).toMatchObject({ state: "ok", ageSeconds: 1_050 });
  });

  it("show no change while one RPC of two is down", async () => {
    const toys = await network();
    toys.rpc.trouble = "down";
    const sources = toys.start();
    expect((await all(sources))[0]).toMatchObject({ state: "ok", failure: null });
  });

  it("keep history when every RPC is down, and name chain and market as missing", async () => {
    const toys = await network();
    toys.rpc.trouble = "down";
    toys.secondRpc.trouble = "rate-limited";
    const sources = toys.start();
    const [chain, history] = await all(sources);
    expect(chain).toMatchObject({ value: null, state: "down" });
    expect(history.state).toBe("ok");
    expect(sources.statuses()).toMatchObject({ chain: { state: "down" }, market: { state: "down" } });
    expect(await sources.delegator(who(1), {}, within(20_000))).toMatchObject({
      ok: false,
      failure: { source: "chain" },
    });
  });

  it("take a market that does not answer for down, and its prices for unknown", async () => {
    const toys = await network();
    toys.livepeer.market = false;
    const sources = toys.start();
    const [chain] = await all(sources);
    expect(chain.state).toBe("ok");
    expect(chain.value?.market.lptEth).toBeNull();
    expect(sources.statuses().market).toMatchObject({ state: "down", failure: { source: "market" } });
  });

  it("show one performance service when the other is down", async () => {
    const toys = await network();
    toys.ai.trouble = "html";
    const sources = toys.start();
    const [, , performance] = await all(sources);
    expect(performance.value?.transcoding?.scores).toEqual([
      {
        orchestrator: who(1),
        region: "FRA",
        pipeline: null,
        model: null,
        successRate: 1,
        roundTripScore: 0.5,
        score: 0.9,
      },
    ]);
    expect(performance.value?.ai).toMatchObject({ scores: null, failure: { kind: "nonsense" } });
    expect(sources.statuses().performance.state).toBe("stale");
  });

  it("ask for AI scores by pipeline and model, and keep the last ones when the service fails", async () => {
    const toys = await network();
    const sources = toys.start();
    const first = (await all(sources))[2].value?.ai;
    expect(first?.scores).toMatchObject([{ pipeline: "Text to image", model: "a/b", score: 0.9 }]);
    expect(toys.ai.requests.filter(({ path }) => path.includes("aggregated_stats"))).toMatchObject([
      { path: "/api/aggregated_stats?pipeline=Text+to+image&model=a%2Fb" },
    ]);
    toys.ai.trouble = "html";
    toys.now += 3_600_001;
    await expect
      .poll(async () => (await sources.performance(within(1_000))).value?.ai?.failure?.kind)
      .toBe("nonsense");
    const later = (await sources.performance(within(1_000))).value?.ai;
    expect(later).toMatchObject({ scores: first?.scores, readAt: first?.readAt });
  });

  it("name a pricing service that is not configured, and ask one that is", async () => {
    const toys = await network();
    expect(await toys.start().pricing(within(1_000))).toMatchObject({
      value: null,
      state: "absent",
      failure: { source: "pricing", kind: "absent", text: "The pricing service is not configured." },
    });
    const configured = toys.start([], { PRICING_URL: toys.pricing.url });
    expect((await configured.pricing(within(20_000))).value).toEqual({
      prices: [{ orchestrator: who(1), weiPerPixelP18: 1_200n * 10n ** 18n, updatedAt: 1_789_999_000 }],
      dropped: 0,
    });
  });

  it("find closed rounds kept by the process before, and ask only for what is new", async () => {
    const toys = await network();
    await all(toys.start());
    await new Promise((resolve) => setTimeout(resolve, 800));
    toys.subgraph.asked.length = 0;
    const [, history] = await all(toys.start());
    expect(history.value?.pools.size).toBe(90);
    expect(toys.subgraph.count("Pools")).toBeLessThanOrEqual(1);
  });

  it.each<[string, (toys: LiveNetwork) => void, bigint]>([
    ["take factors from what the process before kept, while the chain is the same", () => undefined, 3n],
    [
      "read factors anew when a chain with other blocks answers at the same address",
      ({ livepeer }) => {
        livepeer.chain.salt = 1;
      },
      4n,
    ],
    [
      "read factors anew when a chain with other stakes answers at the same address",
      ({ livepeer }) => {
        livepeer.earnings.set(`${who(0)}/3999`, [5n * 10n ** 27n, 0n]);
      },
      4n,
    ],
  ])("%s", async (_, change, expected) => {
    const toys = await network();
    const factor = async () => {
      const sources = toys.start();
      const [chain] = await all(sources);
      const at = { ...(chain.value?.block ?? { number: 0, l1Number: 0, timestamp: 0 }), round: 4_000 };
      const factors = await sources.factors(chain.value?.orchestrators ?? [], [3_999], at, within(20_000));
      return factors.value?.get(who(1))?.get(3_999)?.rewardFactorP27;
    };
    expect(await factor()).toBe(3n * 10n ** 27n);
    await new Promise((resolve) => setTimeout(resolve, 800));
    change(toys);
    toys.livepeer.earnings.set(`${who(1)}/3999`, [4n * 10n ** 27n, 0n]);
    expect(await factor()).toBe(expected * 10n ** 27n);
  });

  it("do not take what was kept of another subgraph at the same address", async () => {
    const toys = await network();
    await all(toys.start());
    await new Promise((resolve) => setTimeout(resolve, 800));
    toys.subgraph.poolSize = 2;
    const [, history] = await all(toys.start());
    expect(history.value?.pools.get(3_950)).toHaveLength(2);
  });

  it("list a registered orchestrator that waits outside the pool from the first reading on", async () => {
    const toys = await network();
    toys.livepeer.add(who(60), 1n);
    toys.livepeer.pool.pop();
    toys.subgraph.registered.push(who(60));
    const [chain] = await all(toys.start());
    expect(chain.value?.orchestrators.find(({ address }) => address === who(60))).toMatchObject({
      inPool: false,
    });
  });

  it("give one orchestrator that no list holds, and null for an address that never was one", async () => {
    const toys = await network();
    toys.livepeer.orchestrators.set(who(50), {
      stake: 5n,
      active: false,
      registered: false,
      lastRewardRound: 3_500,
      lastFeeRound: 0,
      activationRound: 3_000,
    });
    const sources = toys.start();
    const [chain] = await all(sources);
    const at = { ...(chain.value?.block ?? { number: 0, l1Number: 0, timestamp: 0 }), round: 4_000 };
    expect(await sources.orchestrator(who(50), at, within(20_000))).toMatchObject({
      ok: true,
      value: { totalStake: 5n },
    });
    expect(await sources.orchestrator(who(51), at, within(20_000))).toEqual({ ok: true, value: null });
  });
});
