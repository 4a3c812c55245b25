import { afterEach, describe, expect, it, vi } from "vitest";
import { GET as network } from "./app/api/v1/network/route";
import { start } from "./instrumentation-node";
import { memoryFetch } from "./instrumentation-sample";
import { runtime } from "./lib/config/runtime";

afterEach(() => vi.restoreAllMocks());

describe("the start", () => {
  it("ends with a message for every bad value, and without repeating it", async () => {
    const said: string[] = [];
    vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
    vi.spyOn(process, "exit").mockImplementation((code) => {
      throw new Error(`exit ${code}`);
    });
    const env = { NETWORK: "mainnet", RPC_URL: "ftp://user:secret@x", SUBGRAPH_URL: "/secret" };
    await expect(start(env)).rejects.toThrow("exit 1");
    expect(said.join("")).toMatch(/NETWORK must be .*\n.*RPC_URL must be .*\n.*SUBGRAPH_URL must be /);
    expect(said.join("")).not.toMatch(/mainnet|secret/);
  });
});

describe("the start on the sample network", () => {
  const round = async () => (await (await network(new Request("http://site.test/"))).json()).round.number;
  const version = () => Reflect.get(globalThis, Symbol.for("bondwise.dataVersion"))();
  const post = (path: string, body: object) =>
    runtime().serveSample?.(
      new Request(`http://site.test${path}`, { method: "POST", body: JSON.stringify(body) }),
    );

  it("has figures at once, follows the clock when it is moved, and forgets a history made anew", async () => {
    await start({ SAMPLE_SCALE: "0.1", SAMPLE_NOW: "1790812800", SAMPLE_SEED: "start" });
    const first = await round();
    expect((await post("/sample/rounds", { count: 2 }))?.status).toBe(200);
    expect(await round()).toBe(first + 2);
    const before = version();
    expect((await post("/sample/reset", {}))?.status).toBe(200);
    expect(version()).toBeGreaterThan(before);
    expect(await round()).toBe(first);
  });
});

describe("the sample network's fetch", () => {
  const inMemory = memoryFetch(async (request) => new Response(`${request.method} ${request.url}`));

  it("serves the reserved host from memory", async () => {
    const response = await inMemory("http://sample.invalid/sample/rpc", { method: "POST", body: "{}" });
    expect(await response.text()).toBe("POST http://sample.invalid/sample/rpc");
  });

  it("reaches nothing outside, not even this machine", async () => {
    for (const url of [
      "http://127.0.0.1:1/",
      "https://arb1.arbitrum.io/rpc",
      "http://sample.invalid.example/",
    ]) {
      await expect(inMemory(url)).rejects.toThrow("asks nobody outside");
    }
  });

  it("ends when its asker has gone", async () => {
    const gone = AbortSignal.abort(new Error("gone"));
    await expect(inMemory("http://sample.invalid/x", { signal: gone })).rejects.toThrow("gone");
  });
});
