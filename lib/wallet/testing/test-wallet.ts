import { numberToHex, type TransactionSerializable } from "viem";
import type { PrivateKeyAccount } from "viem/accounts";
import { createRpc } from "../../sample/rpc/rpc";
import { provider as nodeOf, RequestError } from "../../sample/testing/client";
import { smallChain, USER } from "../../sample/testing/small-chain";
import type { WalletProvider } from "../provider";
import type { Shelf } from "../shelf";
import { IDLE, nextStage, type Stage, type StageEvent } from "../stage";

/** What a wallet does when it is asked; a test replaces single methods. */
export type Answers = Record<string, (params: unknown[], next: () => Promise<unknown>) => unknown>;

/** A wallet that signs for one account and sends to a small chain in memory. */
export function testWallet(signer: PrivateKeyAccount = USER) {
  const chain = smallChain();
  const node = nodeOf(createRpc(chain));
  const answers: Answers = {};
  const asked: { method: string; params: unknown[] }[] = [];
  const send = async (params: unknown[]) => {
    const { to, data, gas } = params[0] as { to: `0x${string}`; data: `0x${string}`; gas: `0x${string}` };
    const nonce = Number(
      await node.request({ method: "eth_getTransactionCount", params: [signer.address, "latest"] }),
    );
    const transaction: TransactionSerializable = {
      type: "eip1559",
      chainId: chain.chainId,
      nonce,
      to,
      data,
      gas: BigInt(gas),
      maxFeePerGas: 20_000_000n,
      maxPriorityFeePerGas: 0n,
    };
    const raw = await signer.signTransaction(transaction);
    return node.request({ method: "eth_sendRawTransaction", params: [raw] });
  };
  const own: Record<string, (params: unknown[]) => unknown> = {
    eth_chainId: () => numberToHex(chain.chainId),
    eth_accounts: () => [signer.address.toLowerCase()],
    eth_sendTransaction: send,
  };
  const provider: WalletProvider = {
    request: async ({ method, params }) => {
      const list = (params ?? []) as unknown[];
      asked.push({ method, params: list });
      const next = async () => own[method]?.(list) ?? node.request({ method, params: list });
      return answers[method] === undefined ? next() : answers[method](list, next);
    },
  };
  return { chain, provider, answers, asked, account: signer.address };
}

/** What a wallet throws. */
export const walletError = (code: number, message: string, data?: unknown) =>
  new RequestError(code, message, data);

/** A shelf in memory. */
export function testShelf(): Shelf & { map: Map<string, string> } {
  const map = new Map<string, string>();
  return {
    map,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, text) => map.set(key, text),
    removeItem: (key) => map.delete(key),
  };
}

/** Follows a transaction's stages. */
export function stages(): { tell: (event: StageEvent) => void; now: () => Stage; seen: string[] } {
  let stage: Stage = IDLE;
  const seen: string[] = [];
  return {
    tell(event) {
      const next = nextStage(stage, event);
      if (next.at !== stage.at) seen.push(next.at);
      stage = next;
    },
    now: () => stage,
    seen,
  };
}
