import type { Page } from "@playwright/test";
import { numberToHex } from "viem";
import { type PrivateKeyAccount, privateKeyToAccount } from "viem/accounts";

/** What a test makes the wallet do instead of its own answer; `next` gives that. */
export type Answer = (params: unknown[], next: () => Promise<unknown>) => unknown;

/** An error as a wallet throws it. */
export class WalletError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly data?: unknown,
  ) {
    super(message);
  }
}

/** A browser wallet that really signs, announced by EIP-6963 and steered by a test. */
export interface TestWallet {
  /** by method; taken away again by deleting it */
  answers: Record<string, Answer>;
  /** what was handed to the wallet to be signed */
  sent: { to: string; data: string; gas: string }[];
  /** the account that it has chosen, and its chain */
  signer: PrivateKeyAccount;
  chainId: number;
  /** Tells the page that the account or the chain has changed. */
  tell: (event: "accountsChanged" | "chainChanged", value: unknown) => Promise<void>;
}

export const NAME = "Test Wallet";
const SAMPLE_CHAIN = 1_337_421;

/** Puts a wallet into a page before it loads. Until it was asked to connect, it names no account. */
export async function giveWallet(page: Page, url: string, privateKey: `0x${string}`): Promise<TestWallet> {
  const signer = privateKeyToAccount(privateKey);
  let connected = false;
  const wallet: TestWallet = {
    answers: {},
    sent: [],
    signer,
    chainId: SAMPLE_CHAIN,
    tell: (event, value) =>
      page.evaluate(([name, told]) => (window as unknown as Told).tellWallet(name, told), [
        event,
        value,
      ] as const),
  };
  const node = async (method: string, params: unknown[]) => {
    const answer = await page.request.post(`${url}/sample/rpc`, {
      data: { jsonrpc: "2.0", id: 1, method, params },
    });
    const { result, error } = await answer.json();
    if (error !== undefined) throw new WalletError(error.code, error.message, error.data);
    return result;
  };
  const own: Record<string, (params: unknown[]) => unknown> = {
    eth_chainId: () => numberToHex(wallet.chainId),
    eth_accounts: () => (connected ? [wallet.signer.address] : []),
    eth_requestAccounts: () => {
      connected = true;
      return [wallet.signer.address];
    },
    wallet_requestPermissions: () => {
      throw new WalletError(4200, "not supported");
    },
    wallet_revokePermissions: () => {
      connected = false;
      return null;
    },
    wallet_switchEthereumChain: async ([to]) => {
      wallet.chainId = Number((to as { chainId: string }).chainId);
      await wallet.tell("chainChanged", numberToHex(wallet.chainId));
      return null;
    },
    eth_sendTransaction: async ([asked]) => {
      const { to, data, gas } = asked as { to: `0x${string}`; data: `0x${string}`; gas: `0x${string}` };
      wallet.sent.push({ to, data, gas });
      const nonce = Number(await node("eth_getTransactionCount", [wallet.signer.address, "latest"]));
      const raw = await wallet.signer.signTransaction({
        type: "eip1559",
        chainId: SAMPLE_CHAIN,
        nonce,
        to,
        data,
        gas: BigInt(gas),
        maxFeePerGas: 20_000_000n,
        maxPriorityFeePerGas: 0n,
      });
      return node("eth_sendRawTransaction", [raw]);
    },
  };
  await page.exposeFunction("askWallet", async (method: string, params: unknown[]) => {
    const next = async () => (own[method] === undefined ? node(method, params) : own[method](params));
    try {
      const answer = wallet.answers[method];
      return { result: await (answer === undefined ? next() : answer(params, next)) };
    } catch (error) {
      const { code, message, data } = error as WalletError;
      return { error: { code: code ?? -32603, message, data } };
    }
  });
  await page.addInitScript(announce, NAME);
  return wallet;
}

interface Told {
  tellWallet: (event: string, value: unknown) => void;
  askWallet: (
    method: string,
    params: unknown[],
  ) => Promise<{ result?: unknown; error?: { code: number; message: string; data?: unknown } }>;
}

/** Runs in the page. */
function announce(name: string): void {
  const page = window as unknown as Told;
  const listeners = new Map<string, Set<(value: unknown) => void>>();
  const provider = {
    async request({ method, params }: { method: string; params?: unknown[] }) {
      const { result, error } = await page.askWallet(method, params ?? []);
      if (error !== undefined) throw Object.assign(new Error(error.message), error);
      return result;
    },
    on(event: string, listener: (value: unknown) => void) {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
    },
    removeListener(event: string, listener: (value: unknown) => void) {
      listeners.get(event)?.delete(listener);
    },
  };
  page.tellWallet = (event, value) => {
    for (const listener of listeners.get(event) ?? []) listener(value);
  };
  const info = {
    uuid: "6d3c1f1e-0000-4000-8000-000000000001",
    name,
    icon: "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>",
    rdns: "org.example.test-wallet",
  };
  const detail = Object.freeze({ info, provider });
  const tell = () => dispatchEvent(new CustomEvent("eip6963:announceProvider", { detail }));
  addEventListener("eip6963:requestProvider", tell);
  tell();
}
