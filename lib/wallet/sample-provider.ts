import type { Hex } from "viem";
import { type PrivateKeyAccount, privateKeyToAccount } from "viem/accounts";
import { CHAIN_IDS } from "./network";
import { quantityOf, type WalletProvider } from "./provider";

/** What the sample wallet asks before it signs. */
export interface SampleQuestion {
  to: Hex;
  data: Hex;
  answer: (sign: boolean) => void;
}

/** An error as EIP-1193 has it. */
class ProviderError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly data?: unknown,
  ) {
    super(message);
  }
}

/** Sends one request to the sample chain's node. */
export type AskNode = (method: string, params: readonly unknown[]) => Promise<unknown>;

/** The sample chain's node, which this site serves. */
export const askSampleNode: AskNode = async (method, params) => {
  const answer = await fetch("/sample/rpc", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
  });
  const { result, error } = (await answer.json()) as {
    result?: unknown;
    error?: { code: number; message: string; data?: unknown };
  };
  if (error !== undefined) throw new ProviderError(error.code, error.message, error.data);
  return result;
};

/**
 * A wallet for the sample network: signs really, with a throw-away key that the network gives away, and sends to the sample
 * chain. What it signs is valid nowhere else, because no other chain has this id.
 * @param ask shows what is to be signed, and resolves when a person has answered
 */
export function sampleProvider(
  privateKey: Hex,
  ask: (question: Omit<SampleQuestion, "answer">) => Promise<boolean>,
  node: AskNode = askSampleNode,
): WalletProvider {
  const signer = privateKeyToAccount(privateKey);
  return {
    async request({ method, params }) {
      const list = Array.isArray(params) ? params : [];
      if (method === "eth_accounts" || method === "eth_requestAccounts") return [signer.address];
      if (method === "eth_sendTransaction") return sendSigned(signer, list[0], ask, node);
      if (/^(wallet_|personal_|eth_sign)/.test(method)) {
        throw new ProviderError(4200, "The sample wallet does not do this.");
      }
      return node(method, list);
    },
  };
}

async function sendSigned(
  signer: PrivateKeyAccount,
  asked: unknown,
  ask: (question: Omit<SampleQuestion, "answer">) => Promise<boolean>,
  node: AskNode,
): Promise<unknown> {
  const { to, data, gas, from } = asked as { to: Hex; data: Hex; gas?: Hex; from?: string };
  if (from?.toLowerCase() !== signer.address.toLowerCase()) {
    throw new ProviderError(4100, "The sample wallet does not hold this account.");
  }
  if (!(await ask({ to, data }))) throw new ProviderError(4001, "User rejected the request.");
  const [nonce, price, chainId] = await Promise.all([
    node("eth_getTransactionCount", [signer.address, "latest"]),
    node("eth_gasPrice", []),
    node("eth_chainId", []),
  ]);
  if (quantityOf(chainId) !== BigInt(CHAIN_IDS.sample)) {
    throw new ProviderError(4902, "The sample wallet signs for the sample network alone.");
  }
  const limit = gas ?? (await node("eth_estimateGas", [{ from: signer.address, to, data }]));
  const signed = await signer.signTransaction({
    type: "eip1559",
    chainId: CHAIN_IDS.sample,
    nonce: Number(quantityOf(nonce)),
    to,
    data,
    gas: quantityOf(limit),
    maxFeePerGas: quantityOf(price) * 2n,
    maxPriorityFeePerGas: 0n,
  });
  return node("eth_sendRawTransaction", [signed]);
}
