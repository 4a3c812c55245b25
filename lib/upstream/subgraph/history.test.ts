import { afterEach, describe, expect, it } from "vitest";
import { Database } from "../../store/database";
import { GuardedFetch } from "../http/guarded-fetch";
import type { FailureKind } from "../outcome";
import { startServer, type TestServer, type Trouble } from "../testing/server";
import { who } from "../testing/toy-livepeer";
import { ToySubgraph } from "../testing/toy-subgraph";
import { PATIENT, QUICK } from "../testing/wire";
import { failureOf } from "../upstream-error";
import { SubgraphClient } from "./client";
import { type ChainRound, HistoryReader } from "./history";

const servers: TestServer[] = [];

async function subgraph(limits = PATIENT) {
  const toy = new ToySubgraph();
  const server = await startServer(toy.answer);
  servers.push(server);
  const chain: { round: ChainRound | null } = { round: null };
  const client = new SubgraphClient(
    new GuardedFetch(fetch, [server.url]),
    { url: server.url, bearer: "secret" },
    { ...limits, maxBytes: 1_000_000 },
  );
  const reader = new HistoryReader({
    client,
    database: new Database(null),
    chainRound: () => chain.round,
    scope: null,
  });
  return { toy, server, reader, chain };
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((one) => one.close()));
});

describe("HistoryReader", () => {
  it("reads every page: 2,500 delegators are not 100 and not 1,000", async () => {
    const { toy, reader } = await subgraph();
    toy.delegators = Array.from({ length: 2_500 }, (_, n) => ({
      id: who(n).toLowerCase(),
      delegate: who(n % 2).toLowerCase(),
    }));
    const { delegators } = await reader.read(null);
    expect(delegators.total).toBe(2_500);
    expect(delegators.byOrchestrator.get(who(0))).toBe(1_250);
    expect(toy.count("Delegators")).toBe(3);
  });

  it("pins all pages of a reading to one block and sends the key in a header", async () => {
    const { toy, server, reader } = await subgraph();
    await reader.read(null);
    const pages = toy.asked.filter(({ name }) => name !== "Now");
    expect(pages.length).toBeGreaterThan(5);
    expect(new Set(pages.map(({ variables }) => variables.block))).toEqual(new Set([toy.block]));
    expect(server.requests.every(({ authorization }) => authorization === "Bearer secret")).toBe(true);
  });

  it("gives the running round first, then 201 closed ones, and the pools of the newest 90 that were initialised", async () => {
    const { toy, reader } = await subgraph();
    toy.skipped.add(3_990);
    const history = await reader.read(null);
    expect(history.rounds[0]?.number).toBe(4_000);
    expect(history.rounds).toHaveLength(201);
    expect(history.rounds.at(-1)?.number).toBe(3_799);
    expect(history.rounds.some(({ number }) => number === 3_990)).toBe(false);
    expect(history.rounds[1]).toMatchObject({
      totalSupply: 50_000_000n * 10n ** 18n + 5n * 10n ** 17n,
      startBlock: 998_900,
    });
    expect(history.pools.size).toBe(90);
    expect([...history.pools.keys()].sort()[0]).toBe(3_909);
    expect(history.pools.get(3_999)?.map(({ rewardTokens }) => rewardTokens)).toEqual([
      null,
      125n * 10n ** 17n,
      125n * 10n ** 17n,
    ]);
  });

  it("asks for closed rounds once, and only for what is new after that", async () => {
    const { toy, reader } = await subgraph();
    const first = await reader.read(null);
    expect(toy.count("Pools")).toBe(10);
    toy.block += 100;
    toy.asked.length = 0;
    const second = await reader.read(first);
    expect(second.pools).toEqual(first.pools);
    expect(toy.count("Pools") + toy.count("Delegators")).toBe(0);
    expect(toy.asked.length).toBeLessThanOrEqual(4);
    toy.block += 100;
    toy.round = 4_001;
    toy.now += toy.roundSeconds;
    const third = await reader.read(second);
    expect(third.pools.has(4_000)).toBe(true);
    expect(toy.count("Pools")).toBe(1);
  });

  it("costs one small question while the subgraph has not moved", async () => {
    const { toy, reader } = await subgraph();
    const first = await reader.read(null);
    toy.asked.length = 0;
    expect(await reader.read(first)).toBe(first);
    expect(toy.asked.map(({ name }) => name)).toEqual(["Now"]);
  });

  it("counts delegators again when stake moved", async () => {
    const { toy, reader } = await subgraph();
    const first = await reader.read(null);
    toy.delegators = [{ id: who(5).toLowerCase(), delegate: who(0).toLowerCase() }];
    toy.lastBond = toy.now;
    toy.block += 1;
    toy.now += 1;
    expect((await reader.read(first)).delegators.total).toBe(1);
  });

  it("closes a round that the chain has left once the subgraph is past it, though nothing happened since", async () => {
    const { toy, reader, chain } = await subgraph();
    chain.round = { number: 4_001, seenAtBlock: toy.block + 10 };
    const before = await reader.read(null);
    expect(before.pools.has(4_000)).toBe(false);
    toy.block += 20;
    expect((await reader.read(before)).pools.has(4_000)).toBe(true);
  });

  it("has all tickets of 90 days, the running round's too, and those of rounds older than it keeps", async () => {
    const { toy, reader } = await subgraph();
    toy.roundSeconds = 3_600;
    const days = (count: number) => toy.now - count * 86_400;
    toy.tickets = [
      { round: 4_000, timestamp: days(0) },
      { round: 3_950, timestamp: days(2) },
      { round: 3_000, timestamp: days(89) },
      { round: 2_900, timestamp: days(93) },
    ];
    const { tickets } = await reader.read(null);
    expect(tickets.map(({ timestamp }) => timestamp)).toEqual([days(89), days(2), days(0)]);
    expect(tickets[0]).toMatchObject({ faceValue: 25n * 10n ** 16n, recipient: who(1), sender: who(900) });
  });

  it.each<[Trouble, FailureKind]>([
    ["down", "network"],
    ["slow", "timeout"],
    ["rate-limited", "rate-limited"],
    ["broken", "http"],
    ["html", "nonsense"],
    ["half", "nonsense"],
    ["errors", "errors"],
    ["huge", "too-large"],
  ])(
    "names the failure of a subgraph that is %s as %s, in words without its address",
    async (trouble, kind) => {
      const { server, reader } = await subgraph(trouble === "slow" ? QUICK : PATIENT);
      server.trouble = trouble;
      const failure = failureOf("subgraph", await reader.read(null).catch((error: unknown) => error));
      expect(failure).toMatchObject({ source: "subgraph", kind });
      expect(failure.text).not.toMatch(/127\.0\.0\.1|indexer|secret/);
    },
  );

  it("says so when the block it was to read is not there", async () => {
    const { toy, reader } = await subgraph();
    const answer = toy.answer;
    let asked = 0;
    const server = await startServer((body) => {
      asked += 1;
      if (asked === 2) toy.block -= 500;
      return answer(body);
    });
    servers.push(server);
    const client = new SubgraphClient(new GuardedFetch(fetch, [server.url]), {
      url: server.url,
      bearer: null,
    });
    const other = new HistoryReader({
      client,
      database: new Database(null),
      chainRound: () => null,
      scope: null,
    });
    await expect(other.read(null)).rejects.toMatchObject({ failure: { kind: "behind" } });
    await expect(reader.read(null)).resolves.toBeDefined();
  });

  it("refuses a row that is not what the schema promises", async () => {
    const { toy, reader } = await subgraph();
    toy.delegators = [{ id: "not an address", delegate: null }];
    await expect(reader.read(null)).rejects.toMatchObject({ failure: { kind: "nonsense" } });
  });
});
