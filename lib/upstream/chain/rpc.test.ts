import { afterEach, describe, expect, it } from "vitest";
import { startServer, type TestServer } from "../testing/server";
import { ToyChain } from "../testing/toy-chain";
import { rpcOver } from "../testing/wire";
import { UpstreamError } from "../upstream-error";
import { RpcError } from "./rpc-error";

const servers: TestServer[] = [];

async function node(chain = new ToyChain()): Promise<{ server: TestServer; chain: ToyChain }> {
  const server = await startServer(chain.answer);
  servers.push(server);
  return { server, chain };
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((one) => one.close()));
});

describe("Rpc", () => {
  it("sends what is asked in the same moment as one request", async () => {
    const { server } = await node();
    const rpc = rpcOver([server.url]);
    const answers = await Promise.all(Array.from({ length: 30 }, () => rpc.request("eth_chainId", [])));
    expect(new Set(answers)).toEqual(new Set(["0xa4b1"]));
    expect(server.requests).toHaveLength(1);
  });

  it("has few requests under way at once, however much is asked", async () => {
    const { server } = await node();
    server.trouble = "slow";
    server.slowMs = 100;
    const rpc = rpcOver([server.url]);
    const asking = Promise.all(Array.from({ length: 400 }, () => rpc.request("eth_chainId", [])));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.requests.length).toBeLessThanOrEqual(4);
    expect(await asking).toHaveLength(400);
  });

  it.each(["down", "rate-limited", "broken", "html", "half"] as const)(
    "goes to the second node when the first is %s, and leaves the first alone for a while",
    async (trouble) => {
      const [first, second] = [await node(), await node()];
      first.server.trouble = trouble;
      const rpc = rpcOver([first.server.url, second.server.url]);
      expect(await rpc.request("eth_chainId", [])).toBe("0xa4b1");
      await rpc.request("eth_chainId", []);
      expect(first.server.requests).toHaveLength(1);
      expect(second.server.requests).toHaveLength(2);
    },
  );

  it("goes to the second node when the first answers 200 and asks for fewer requests", async () => {
    const [first, second] = [await node(), await node()];
    first.chain.refusal = { code: -32_005, message: "Too many requests" };
    const rpc = rpcOver([first.server.url, second.server.url]);
    expect(await rpc.request("eth_chainId", [])).toBe("0xa4b1");
  });

  it("names the failure when no node answers, without an address", async () => {
    const [first, second] = [await node(), await node()];
    first.server.trouble = "down";
    second.server.trouble = "rate-limited";
    const error = await rpcOver([first.server.url, second.server.url])
      .request("eth_chainId", [])
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(UpstreamError);
    expect((error as UpstreamError).failure).toMatchObject({ source: "chain", kind: "rate-limited" });
    expect((error as UpstreamError).failure.text).not.toContain("127.0.0.1");
  });

  it("takes a node's refusal of a call as an answer and asks no other node", async () => {
    const [first, second] = [await node(), await node()];
    const rpc = rpcOver([first.server.url, second.server.url]);
    await expect(rpc.request("eth_unknown", [])).rejects.toBeInstanceOf(RpcError);
    expect(second.server.requests).toHaveLength(0);
  });

  it("asks call by call where batches are refused", async () => {
    const chain = new ToyChain();
    const server = await startServer((body) =>
      body.startsWith("[")
        ? { jsonrpc: "2.0", id: null, error: { code: -32_600, message: "batch not supported" } }
        : chain.answer(body),
    );
    servers.push(server);
    const rpc = rpcOver([server.url]);
    const answers = await Promise.all([rpc.request("eth_chainId", []), rpc.request("eth_chainId", [])]);
    expect(answers).toEqual(["0xa4b1", "0xa4b1"]);
  });
});
