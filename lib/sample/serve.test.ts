import { createPublicClient, createWalletClient, custom, type Hex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { describe, expect, it } from "vitest";
import { bondingManagerAbi } from "../facts/abis/bonding-manager";
import { livepeerTokenAbi } from "../facts/abis/livepeer-token";
import { PINNED } from "../facts/contracts";
import type { Address } from "../units/address";
import { WAD } from "../units/wei";
import { createSampleServer } from "./serve";
import { describeChain } from "./testing/client";

const NOW = 1_790_000_000;
const OPTIONS = { seed: "serve", now: NOW, scale: 0.05 };

type Server = ReturnType<typeof createSampleServer>;
const post = (server: Server, path: string, body: unknown) =>
  server.handle(
    new Request(`http://localhost/sample/${path}`, { method: "POST", body: JSON.stringify(body) }),
  );
const rpc = async (server: Server, method: string, ...params: unknown[]) => {
  const answer = await post(server, "rpc", { jsonrpc: "2.0", id: 1, method, params });
  return ((await answer.json()) as { result: string }).result;
};
const PAST = {
  query: "{ _meta { block { number hash } } rounds(first: 3, orderBy: startBlock) { id startBlock } }",
};

describe("the sample network's server", () => {
  it("answers the same bytes for the same seed and moment", async () => {
    const [one, other] = [createSampleServer(OPTIONS), createSampleServer(OPTIONS)];
    const logs = [{ fromBlock: `0x${(479_900_000).toString(16)}`, toBlock: "latest" }];
    const past = await (await post(one, "subgraph", PAST)).text();
    expect(past).toBe(await (await post(other, "subgraph", PAST)).text());
    expect(past).toContain('"startBlock"');
    const body = { jsonrpc: "2.0", id: 1, method: "eth_getLogs", params: logs };
    const text = await (await post(one, "rpc", body)).text();
    expect(text).toBe(await (await post(other, "rpc", body)).text());
    expect(text).toContain("transactionHash");
  });

  it("stands still at its moment, moves by rounds, and begins again on reset", async () => {
    const server = createSampleServer(OPTIONS);
    expect(server.now()).toBe(NOW * 1000);
    const before = await rpc(server, "eth_blockNumber");
    expect(await rpc(server, "eth_blockNumber")).toBe(before);
    const moved = (await (await post(server, "rounds", { count: 2 })).json()) as {
      round: number;
      block: number;
    };
    expect(moved.block).toBeGreaterThan(Number(before));
    expect(server.now()).toBeGreaterThan(NOW * 1000);
    const reset = (await (await post(server, "reset", {})).json()) as { round: number };
    expect(reset.round).toBe(moved.round - 2);
    expect(await rpc(server, "eth_blockNumber")).toBe(before);
  });

  it("indexes in the subgraph what the chain did, up to the same block", async () => {
    const server = createSampleServer(OPTIONS);
    const { round } = (await (await post(server, "rounds", { count: 1 })).json()) as { round: number };
    const query = '{ _meta { block { number } } protocol(id: "0") { currentRound { id } } }';
    const { data } = (await (await post(server, "subgraph", { query })).json()) as {
      data: { _meta: { block: { number: number } }; protocol: { currentRound: { id: string } } };
    };
    expect(data.protocol.currentRound.id).toBe(String(round));
    expect(data._meta.block.number).toBe(Number(await rpc(server, "eth_blockNumber")));
  });

  it("lets a newcomer bond with a key it hands out, and shows it in the chain and the subgraph", async () => {
    const server = createSampleServer(OPTIONS);
    const { accounts } = (await (
      await server.handle(new Request("http://localhost/sample/accounts"))
    ).json()) as {
      accounts: { address: Address; word: string; privateKey: Hex }[];
    };
    const newcomer = accounts.find(({ word }) => word.includes("newcomer"));
    const chain = describeChain(1337421);
    const transport = custom({
      request: async ({ method, params }) => rpc(server, method, ...(params ?? [])),
    });
    const account = privateKeyToAccount(newcomer?.privateKey ?? "0x");
    expect(account.address).toBe(newcomer?.address);
    const wallet = createWalletClient({ account, chain, transport });
    const reader = createPublicClient({ chain, transport });
    const bonding = { address: PINNED.BondingManager, abi: bondingManagerAbi } as const;
    const delegate = await reader.readContract({ ...bonding, functionName: "getFirstTranscoderInPool" });
    const amount = 100n * WAD;
    await wallet.writeContract({
      address: PINNED.LivepeerToken,
      abi: livepeerTokenAbi,
      functionName: "approve",
      args: [PINNED.BondingManager, amount],
    });
    const hash = await wallet.writeContract({ ...bonding, functionName: "bond", args: [amount, delegate] });
    expect((await reader.getTransactionReceipt({ hash })).status).toBe("success");
    const [bonded] = await reader.readContract({
      ...bonding,
      functionName: "getDelegator",
      args: [account.address],
    });
    expect(bonded).toBe(amount);
    const query = `{ delegator(id: "${account.address.toLowerCase()}") { bondedAmount delegate { id } } }`;
    expect(await (await post(server, "subgraph", { query })).json()).toEqual({
      data: { delegator: { bondedAmount: "100", delegate: { id: delegate.toLowerCase() } } },
    });
  });
});
