import { describe, expect, it } from "vitest";
import { dispatch, RpcError } from "./json-rpc";

const methods = {
  echo: (params: readonly unknown[]) => params,
  nothing: () => null,
  later: async () => "done",
  refuse: () => {
    throw new RpcError(3, "execution reverted: no", "0x08c379a0");
  },
};

const request = (method: string, id: unknown = 1, params?: unknown) => ({
  jsonrpc: "2.0",
  id,
  method,
  params,
});

describe("JSON-RPC as a node speaks it", () => {
  it("answers each request of a batch under its own id, failures beside successes", async () => {
    const batch = [
      request("echo", "a", [1]),
      request("absent", 2),
      request("refuse", 3),
      7,
      request("later", 4),
    ];
    expect(await dispatch(methods, batch)).toEqual([
      { jsonrpc: "2.0", id: "a", result: [1] },
      {
        jsonrpc: "2.0",
        id: 2,
        error: { code: -32601, message: "the method absent does not exist/is not available" },
      },
      { jsonrpc: "2.0", id: 3, error: { code: 3, message: "execution reverted: no", data: "0x08c379a0" } },
      { jsonrpc: "2.0", id: null, error: { code: -32600, message: "invalid request" } },
      { jsonrpc: "2.0", id: 4, result: "done" },
    ]);
  });

  it("keeps a result that is null, and answers nothing to notifications", async () => {
    expect(await dispatch(methods, request("nothing"))).toEqual({ jsonrpc: "2.0", id: 1, result: null });
    expect(await dispatch(methods, { jsonrpc: "2.0", method: "echo" })).toBeNull();
    expect(await dispatch(methods, [{ jsonrpc: "2.0", method: "echo" }])).toBeNull();
  });

  it("refuses an empty batch, one past a thousand, another version, named params and inherited names", async () => {
    const code = async (body: unknown) =>
      ((await dispatch(methods, body)) as { error: { code: number } }).error.code;
    expect(await code([])).toBe(-32600);
    expect(await code(Array.from({ length: 1001 }, () => request("echo")))).toBe(-32600);
    expect(await code({ jsonrpc: "1.0", id: 1, method: "echo" })).toBe(-32600);
    expect(await code(request("echo", 1, { a: 1 }))).toBe(-32602);
    expect(await code(request("toString"))).toBe(-32601);
  });
});
