import { type EIP1193RequestFn, http, numberToHex } from "viem";
import type { WalletProvider } from "../provider";
import { PlainFault } from "../wallet-error";
import type { RelayClient } from "./client";
import { accountsOn, type Link } from "./link";

/**
 * WalletConnect's own node, which everybody who uses WalletConnect asks anyhow: reading by it lets the browser through to no
 * further host. The client's way of asking it is not used, since it tells answers apart by numbers that may coincide.
 */
const NODE = "https://rpc.walletconnect.org/v1/";
const NODE_WITHIN_MS = 15_000;
const READS = new Set([
  "eth_blockNumber",
  "eth_call",
  "eth_estimateGas",
  "eth_gasPrice",
  "eth_getBalance",
  "eth_getBlockByNumber",
  "eth_getCode",
  "eth_getTransactionByHash",
  "eth_getTransactionCount",
  "eth_getTransactionReceipt",
]);
const UNSUPPORTED = 4200;

/** The connection as it stands now. */
export type Linked = () => { client: RelayClient; link: Link } | null;

/** A wallet at the other end of WalletConnect's relay: it signs there, and what is read comes from WalletConnect's node. */
export function relayedProvider(linked: Linked, projectId: string): Required<WalletProvider> {
  return {
    peer: () => linked()?.link.session.wallet ?? "",
    async request({ method, params }) {
      const { client, link } = needed(linked);
      if (method === "eth_chainId") return numberToHex(link.chainId);
      if (method === "eth_accounts" || method === "eth_requestAccounts") return [...link.accounts];
      if (method === "eth_sendTransaction") return sign(client, link, params);
      if (READS.has(method)) return nodeOf(link.chainId, projectId)({ method, params } as never);
      throw Object.assign(new Error(`not offered by WalletConnect: ${method}`), { code: UNSUPPORTED });
    },
  };
}

/** A question to the wallet. @throws PlainFault when its owner refuses, or what the wallet answers */
export async function askWallet(
  client: RelayClient,
  { session }: Link,
  chainId: number,
  request: { method: string; params: unknown },
): Promise<unknown> {
  try {
    return await client.request({ topic: session.topic, chainId: `eip155:${chainId}`, request });
  } catch (error) {
    const { code } = (error ?? {}) as { code?: unknown };
    if (typeof code === "number" && code >= 5000 && code <= 5003) {
      throw new PlainFault("rejected", "Not sent: you rejected it in the wallet.");
    }
    throw error;
  }
}

/** Names the chain with each transaction, so that a wallet cannot take it for another one's. */
async function sign(client: RelayClient, link: Link, params: unknown): Promise<unknown> {
  const { session, chainId } = link;
  if (accountsOn(session, chainId).length === 0) {
    throw new PlainFault("wrong-chain", "The wallet is on another network. Nothing was sent.");
  }
  if (!session.methods.includes("eth_sendTransaction")) {
    throw new PlainFault(
      "locked",
      "The wallet has not agreed to sign transactions for this site. Nothing was sent.",
    );
  }
  return askWallet(client, link, chainId, { method: "eth_sendTransaction", params });
}

function nodeOf(chainId: number, projectId: string): EIP1193RequestFn {
  const url = `${NODE}?chainId=eip155:${chainId}&projectId=${projectId}`;
  const { request } = http(url, { retryCount: 0, timeout: NODE_WITHIN_MS })({ retryCount: 0 });
  return async (args) => {
    try {
      return await request(args);
    } catch (error) {
      // What a node answers is told; that it did not answer is said without its address.
      const unanswered = ["HttpRequestError", "TimeoutError"].includes((error as Error).name);
      throw unanswered ? new PlainFault("dropped", "WalletConnect's node did not answer.") : error;
    }
  };
}

function needed(linked: Linked) {
  const now = linked();
  if (now === null) throw new PlainFault("locked", "The wallet has ended the connection. Connect again.");
  return now;
}
