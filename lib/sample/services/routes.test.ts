import { describe, expect, it } from "vitest";
import { smallChain } from "../testing/small-chain";
import { ALICE, BOB, stubChain } from "../testing/stub-chain";
import { createRoutes } from "./routes";

const ALICE_WIRE = ALICE.toLowerCase();
const BOB_WIRE = BOB.toLowerCase();

function server() {
  const advanced: [number, boolean | undefined][] = [];
  const chain = stubChain({ advanceRounds: (count, started) => void advanced.push([count, started]) });
  const subgraph = { handle: async (body: unknown) => ({ status: 200, body: { data: body } }) };
  const routes = createRoutes(chain, subgraph);
  const ask = (path: string, init?: RequestInit) =>
    routes(new Request(`http://localhost/sample/${path}`, init));
  const post = (path: string, body: unknown) =>
    ask(path, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) });
  return { ask, post, advanced };
}

const { ask, post } = server();
const body = async (answer: Promise<Response>) => (await answer).json() as Promise<Record<string, never>>;

describe("the performance service", () => {
  it("gives transcoding scores by lower-case address and region", async () => {
    const part = (score: number) => ({ success_rate: 0.9, round_trip_score: 0.8, score });
    expect(await body(ask("performance/api/aggregated_stats"))).toEqual({
      [ALICE_WIRE]: { FRA: part(0.98), LAX: part(0.6) },
      [BOB_WIRE]: { FRA: part(0.3) },
    });
    expect(await body(ask(`performance/api/aggregated_stats?orchestrator=${BOB_WIRE}&region=LAX`))).toEqual(
      {},
    );
  });

  it("gives AI scores to a pipeline with its model, on either address, and refuses one without the other", async () => {
    const query = "api/aggregated_stats?pipeline=Text%20to%20image&model=m/two";
    const expected = { [ALICE_WIRE]: { LAX: { success_rate: 0.9, round_trip_score: 0.8, score: 0.9 } } };
    expect(await body(ask(`ai-performance/${query}`))).toEqual(expected);
    expect(await body(ask(`performance/${query}`))).toEqual(expected);
    expect((await ask("ai-performance/api/aggregated_stats?pipeline=Text%20to%20image")).status).toBe(400);
  });

  it("lists pipelines with models and regions, and the best AI score", async () => {
    expect(await body(ask("ai-performance/api/pipelines"))).toEqual({
      pipelines: [{ id: "Text to image", models: ["m/one", "m/two"], regions: ["FRA", "LAX"] }],
    });
    expect(await body(ask(`ai-performance/api/top_ai_score?orchestrator=${ALICE_WIRE}`))).toEqual({
      region: "LAX",
      orchestrator: ALICE_WIRE,
      value: 0.9,
      model: "m/two",
      pipeline: "Text to image",
    });
    expect(await body(ask(`ai-performance/api/top_ai_score?orchestrator=${BOB_WIRE}`))).toEqual({});
  });

  it("names regions by kind", async () => {
    const { regions } = (await body(ask("performance/api/regions"))) as unknown as { regions: object[] };
    expect(regions).toContainEqual({ id: "FRA", name: "Frankfurt", type: "ai" });
    expect(regions).toContainEqual({ id: "GLOBAL", name: "Global", type: "transcoding" });
  });

  it("gives single runs whose round trip explains their score", async () => {
    const stats = await body(ask(`performance/api/raw_stats?orchestrator=${BOB_WIRE}`));
    const run = (stats as unknown as Record<string, { round_trip_time: number; seg_duration: number }[]>)
      .FRA?.[0];
    expect(1 - Math.exp(-(run?.seg_duration ?? 0) / (run?.round_trip_time ?? 1))).toBeCloseTo(0.8, 9);
    expect((await ask("performance/api/raw_stats")).status).toBe(400);
  });
});

describe("the sample's addresses", () => {
  it("serves a document by its id alone", async () => {
    expect(await body(ask("ipfs/QmDocument"))).toEqual({ gitCommitHash: "abc", text: "LIP" });
    expect((await ask("ipfs/toString")).status).toBe(404);
    expect((await ask("ipfs/QmDocument/x")).status).toBe(404);
  });

  it("advances 1 to 50 rounds and answers the round it came to", async () => {
    const { post, advanced } = server();
    expect(await body(post("rounds", { count: 3 }))).toMatchObject({ round: 4260 });
    expect(await body(post("rounds", { count: 1, started: false }))).toMatchObject({ round: 4260 });
    const counts = [{ count: 0 }, { count: 51 }, { count: 1.5 }, { count: "3" }];
    for (const bad of [...counts, { count: 1, started: "no" }, [], "nonsense"]) {
      const answer = await post("rounds", bad);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
    }
    expect(advanced).toEqual([
      [3, true],
      [1, false],
    ]);
  });

  it("pauses and resumes the protocol as its owner, once each", async () => {
    const chain = smallChain();
    const routes = createRoutes(chain, { handle: async () => ({ status: 200, body: {} }) });
    const pause = async (paused: unknown) => {
      const init = { method: "POST", body: JSON.stringify({ paused }) };
      return routes(new Request("http://localhost/sample/pause", init));
    };
    const before = chain.ledger.txs.length;
    for (const paused of [true, true, false]) expect(await body(pause(paused))).toEqual({ paused });
    const [first, second] = chain.ledger.txs.slice(before);
    expect([first?.status, second?.status, chain.ledger.txs.length - before]).toEqual([
      "success",
      "success",
      2,
    ]);
    expect(first?.hash).not.toBe(second?.hash);
    expect((await pause("yes")).status).toBe(400);
  });

  it("answers a body that is no JSON as each dialect does", async () => {
    expect(await body(post("rpc", "{"))).toEqual({
      jsonrpc: "2.0",
      id: null,
      error: { code: -32700, message: "parse error" },
    });
    expect((await post("subgraph", "{")).status).toBe(400);
  });

  it("refuses other methods, unknown paths and bodies past a megabyte", async () => {
    const wrong = await ask("rpc");
    expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "POST"]);
    expect((await post("accounts", {})).status).toBe(405);
    expect((await ask("nowhere")).status).toBe(404);
    expect((await ask("constructor")).status).toBe(404);
    expect((await post("rpc", "x".repeat(1_000_001))).status).toBe(413);
  });

  it("lets other sites ask, with the preflight that browsers send first", async () => {
    const answer = await ask("rpc", { method: "OPTIONS" });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-methods")).toContain("POST");
    expect(
      (await post("rpc", { jsonrpc: "2.0", id: 1, method: "eth_chainId" })).headers.get(
        "access-control-allow-origin",
      ),
    ).toBe("*");
  });
});
