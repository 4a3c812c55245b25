import { afterEach, describe, expect, it } from "vitest";
import { stubChain } from "../testing/stub-chain";
import { type Listening, listen } from "./http-server";
import { createRoutes } from "./routes";

let server: Listening | undefined;
afterEach(() => server?.close());

describe("a sample chain behind a port", () => {
  it("answers over HTTP what it answers in memory, refusals and faults included", async () => {
    const subgraph = { handle: () => Promise.reject(new Error("the index is broken")) };
    server = await listen(createRoutes(stubChain(), subgraph), 0);
    const base = `http://127.0.0.1:${server.port}/sample`;
    const body = JSON.stringify({ jsonrpc: "2.0", id: 7, method: "net_version" });
    const answer = await fetch(`${base}/rpc`, { method: "POST", body });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/json"]);
    expect(await answer.json()).toEqual({ jsonrpc: "2.0", id: 7, result: "1337421" });
    expect((await fetch(`${base}/nowhere`)).status).toBe(404);
    const broken = await fetch(`${base}/subgraph`, { method: "POST", body: "{}" });
    expect([broken.status, await broken.json()]).toEqual([
      500,
      { type: "about:blank", title: "Internal server error", status: 500, detail: "the index is broken" },
    ]);
  });
});
