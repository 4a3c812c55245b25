import { afterEach, describe, expect, it } from "vitest";
import { Database } from "../../store/database";
import { GuardedFetch } from "../http/guarded-fetch";
import { startServer, type TestServer } from "../testing/server";
import { who } from "../testing/toy-livepeer";
import { type Row, ToySubgraph } from "../testing/toy-subgraph";
import { PATIENT } from "../testing/wire";
import { ChronicleReader } from "./chronicle";
import { SubgraphClient } from "./client";

const servers: TestServer[] = [];

/** A subgraph that refuses questions for some lists or operations, as told while it runs. */
async function subgraph() {
  const toy = new ToySubgraph();
  const server = await startServer(toy.answer);
  servers.push(server);
  const state = { refused: "nothing", how: "gateway" as "gateway" | "errors" };
  const asked: string[] = [];
  const http = new GuardedFetch(
    async (input, init) => {
      const { query } = JSON.parse(String(init?.body)) as { query: string };
      const lists = [...query.matchAll(/^ {2}(\w+): \w+\(/gm)].map(([, key]) => key);
      const question = [/query (\w+)/.exec(query)?.[1], ...lists].join(" ");
      asked.push(question);
      if (!question.split(" ").includes(state.refused)) return fetch(input, init);
      return state.how === "gateway"
        ? new Response("bad gateway", { status: 502 })
        : Response.json({ errors: [{ message: "Null value resolved for non-null field `round`" }] });
    },
    [server.url],
  );
  const client = new SubgraphClient(http, { url: server.url, bearer: null }, { ...PATIENT, attempts: 1 });
  const options = { client, database: new Database(null), chainRound: () => null, scope: null };
  return { toy, state, asked, chronicle: new ChronicleReader(options) };
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((one) => one.close()));
});

function poll(n: number, timestamp: number): Row {
  const hash = `0x${n.toString(16).padStart(64, "0")}`;
  return {
    id: `${hash}-0`,
    timestamp,
    round: { id: "3800" },
    transaction: { id: hash, blockNumber: "1000" },
    poll: { id: who(n).toLowerCase(), proposal: "Qm" },
    endBlock: "2000",
  };
}

describe("a chronicle that could not be read at once", () => {
  it("goes on where the attempt before ended, at the same block", async () => {
    const { toy, state, asked, chronicle } = await subgraph();
    toy.events = { polls: [poll(1, toy.now - 1_000)] };
    state.refused = "bonds";
    await expect(chronicle.read(null)).rejects.toMatchObject({ failure: { kind: "http" } });
    const { block } = toy;
    expect(asked).toHaveLength(1 + 15);
    Object.assign(toy, { block: block + 500, now: toy.now + 120 });
    state.refused = "nothing";
    asked.length = 0;
    const { value } = await chronicle.read(null);
    expect(asked).toEqual(["Head newest oldest", "Chronicle bonds"]);
    expect(value).toMatchObject({ block: { number: block }, missing: [] });
    expect(value.polls).toHaveLength(1);
    toy.events = { polls: [poll(1, toy.now - 1_000), poll(2, toy.now)] };
    expect((await chronicle.read(value)).value.polls).toHaveLength(2);
  });

  it.each(["gateway", "errors"] as const)(
    "asks no list after list of a subgraph that answers none: %s",
    async (how) => {
      const { state, asked, chronicle } = await subgraph();
      Object.assign(state, { how, refused: "Chronicle" });
      await expect(chronicle.read(null)).rejects.toThrow();
      expect(asked.length).toBeLessThan(8);
    },
  );

  it("stands without a list that alone cannot be read, and names it", async () => {
    const { toy, state, asked, chronicle } = await subgraph();
    toy.events = { polls: [poll(1, toy.now - 1_000)] };
    Object.assign(state, { refused: "parameters", how: "errors" });
    const first = await chronicle.read(null);
    expect(first.value.polls).toHaveLength(1);
    expect(first.value.missing).toMatchObject([{ what: "protocol", failure: { kind: "errors" } }]);
    asked.length = 0;
    Object.assign(toy, { block: toy.block + 50, now: toy.now + 60 });
    toy.events = { polls: [poll(1, toy.now - 1_000), poll(2, toy.now)] };
    const second = await chronicle.read(first.value);
    expect(second.value.polls).toHaveLength(2);
    expect(second.value.missing).toMatchObject([{ what: "protocol" }]);
    expect(asked).toHaveLength(2);
    expect(asked[1]).not.toContain("parameters");
    // it is tried again after a while, and then comes with all that it holds
    state.refused = "nothing";
    Object.assign(toy, { block: toy.block + 5_000, now: toy.now + 700 });
    expect((await chronicle.read(second.value)).value.missing).toEqual([]);
  });

  it("stands without a list that does not come in three attempts, and has all of it once it does", async () => {
    const { toy, state, chronicle } = await subgraph();
    toy.events = { polls: [poll(1, toy.now - 40 * 7 * 86_400)] };
    state.refused = "polls";
    for (const _ of [1, 2]) await expect(chronicle.read(null)).rejects.toThrow();
    const { value } = await chronicle.read(null);
    expect(value.missing).toMatchObject([{ what: "polls", failure: { kind: "http" } }]);
    state.refused = "nothing";
    Object.assign(toy, { block: toy.block + 5_000, now: toy.now + 700 });
    expect((await chronicle.read(value)).value.polls).toHaveLength(1);
  });
});
