import type { APIRequestContext } from "@playwright/test";
import { type Abi, decodeFunctionData, encodeFunctionData } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { bondingManagerAbi } from "../lib/facts/abis/bonding-manager";
import { livepeerTokenAbi } from "../lib/facts/abis/livepeer-token";
import { roundsManagerAbi } from "../lib/facts/abis/rounds-manager";
import { PINNED } from "../lib/facts/contracts";
import { expect } from "./test";

type Hex = `0x${string}`;

const ABIS: Readonly<Record<string, Abi>> = {
  [PINNED.BondingManager]: bondingManagerAbi,
  [PINNED.LivepeerToken]: livepeerTokenAbi,
  [PINNED.RoundsManager]: roundsManagerAbi,
};

/** Asks the sample chain's node. */
export async function node(request: APIRequestContext, method: string, ...params: unknown[]) {
  const answer = await request.post("/sample/rpc", { data: { jsonrpc: "2.0", id: 1, method, params } });
  const { result, error } = await answer.json();
  if (error !== undefined) throw new Error(error.message);
  return result;
}

/** Moves the sample network on by so many rounds. @param started false: into one that nobody has started */
export async function advance(request: APIRequestContext, count: number, started = true): Promise<void> {
  const answer = await request.post("/sample/rounds", { data: { count, started } });
  expect(answer.ok()).toBe(true);
}

/** Pauses the sample network's protocol, or lets it run again. */
export async function pauseProtocol(request: APIRequestContext, paused: boolean): Promise<void> {
  const answer = await request.post("/sample/pause", { data: { paused } });
  expect(await answer.json()).toEqual({ paused });
}

/** An account as the API tells it now. */
export async function positionOf(request: APIRequestContext, address: string) {
  return (await request.get(`/api/v1/delegators/${address}?block=0`)).json();
}

/** A view of the token that answers one number. */
export async function tokenView(
  request: APIRequestContext,
  functionName: "balanceOf" | "allowance",
  account: string,
): Promise<bigint> {
  const args = functionName === "allowance" ? [account, PINNED.BondingManager] : [account];
  const data = encodeFunctionData({ abi: livepeerTokenAbi as Abi, functionName, args });
  return BigInt(await node(request, "eth_call", { to: PINNED.LivepeerToken, data }, "latest"));
}

/** What an account has of ETH, in wei. */
export async function etherOf(request: APIRequestContext, account: string): Promise<bigint> {
  return BigInt(await node(request, "eth_getBalance", account, "latest"));
}

/** Signs a transaction beside the page, as another wallet of the same account would, and sends it. */
export async function sendAs(
  request: APIRequestContext,
  privateKey: Hex,
  { to, data = "0x", value = 0n, gas = 3_000_000n }: { to: string; data?: Hex; value?: bigint; gas?: bigint },
): Promise<Hex> {
  const signer = privateKeyToAccount(privateKey);
  const raw = await signer.signTransaction({
    type: "eip1559",
    chainId: Number(await node(request, "eth_chainId")),
    nonce: Number(await node(request, "eth_getTransactionCount", signer.address, "latest")),
    to: to as Hex,
    data,
    value,
    gas,
    maxFeePerGas: 20_000_000n,
    maxPriorityFeePerGas: 0n,
  });
  return node(request, "eth_sendRawTransaction", raw);
}

/** Calls a pinned contract beside the page. */
export function actAs(
  request: APIRequestContext,
  privateKey: Hex,
  contract: "BondingManager" | "LivepeerToken" | "RoundsManager",
  functionName: string,
  ...args: unknown[]
): Promise<Hex> {
  const to = PINNED[contract];
  return sendAs(request, privateKey, {
    to,
    data: encodeFunctionData({ abi: ABIS[to] as Abi, functionName, args }),
  });
}

/** A call that was handed to the wallet, read from its bytes: contract, function, arguments. */
export function called(sent: { to: string; data: string } | undefined) {
  const abi = ABIS[sent?.to ?? ""];
  if (sent === undefined || abi === undefined) throw new Error("sent to no contract of the protocol");
  const { functionName, args = [] } = decodeFunctionData({ abi, data: sent.data as Hex });
  return { functionName, args: args as readonly unknown[] };
}
