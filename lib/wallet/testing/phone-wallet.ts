import type { SignClient } from "@walletconnect/sign-client";
import { type Relay, socketTo } from "./relay";

/** What a test makes the wallet answer to a question; it throws an error of WalletConnect's kind to refuse. */
type Answer = (params: never[]) => unknown;

/** A wallet on a phone: WalletConnect's own client at the relay's other end. */
export interface PhoneWallet {
  /** Scans a code, and agrees with these accounts; null: refuses. */
  scan: (uri: string, accounts: string[] | null) => Promise<void>;
  answers: Record<string, Answer>;
  /** the questions that it was asked, with their chain */
  asked: { chainId: string; method: string; params: never[] }[];
  /** Tells the page that the account or the chain has changed. */
  tell: (name: "accountsChanged" | "chainChanged", data: unknown, chainId: string) => Promise<void>;
  /** Ends the connection on the phone. */
  leave: () => Promise<void>;
}

const METADATA = { name: "Phone Wallet", description: "", url: "https://phone.example", icons: [] };
const METHODS = ["eth_sendTransaction", "wallet_switchEthereumChain"];
const EVENTS = ["accountsChanged", "chainChanged"];
const REJECTED = { code: 5000, message: "User rejected." };

type Client = Awaited<ReturnType<typeof SignClient.init>>;

/** A new wallet at the relay, with no memory of earlier ones. */
export async function phoneWallet(relay: Relay, name: string): Promise<PhoneWallet> {
  const client = await clientOf(relay, name);
  let accounts: string[] | null = null;
  const asked: PhoneWallet["asked"] = [];
  const answers: PhoneWallet["answers"] = {};
  const topic = () => client.session.getAll()[0]?.topic ?? "";
  client.on("session_proposal", async ({ id }) => {
    if (accounts === null) return void (await client.reject({ id, reason: REJECTED }));
    const chains = [...new Set(accounts.map((one) => one.split(":").slice(0, 2).join(":")))];
    const eip155 = { accounts, chains, methods: METHODS, events: EVENTS };
    await client.approve({ id, namespaces: { eip155 } });
  });
  client.on("session_request", async ({ id, topic: at, params: { chainId, request } }) => {
    asked.push({ chainId, method: request.method, params: request.params });
    const answer = { id, jsonrpc: "2.0" };
    try {
      const result = await answers[request.method]?.(request.params);
      await client.respond({ topic: at, response: { ...answer, result } });
    } catch (error) {
      await client.respond({ topic: at, response: { ...answer, error: error as typeof REJECTED } });
    }
  });
  return {
    answers,
    asked,
    scan: async (uri, agreed) => {
      accounts = agreed;
      await client.pair({ uri });
    },
    tell: (event, data, chainId) => client.emit({ topic: topic(), event: { name: event, data }, chainId }),
    leave: () => client.disconnect({ topic: topic(), reason: { code: 6000, message: "User disconnected." } }),
  };
}

async function clientOf(relay: Relay, name: string): Promise<Client> {
  // It chooses its socket when it is loaded, and asks again at each connection whether there is one of the browser's kind.
  Object.assign(globalThis, { WebSocket: socketTo(relay) });
  const { SignClient } = await import("@walletconnect/sign-client");
  const client = await SignClient.init({
    projectId: "0".repeat(32),
    relayUrl: "wss://relay.test",
    telemetryEnabled: false,
    logger: "silent",
    metadata: METADATA,
    customStoragePrefix: name,
    storage: memory(),
  });
  client.core.verify.resolve = async () => undefined as never;
  return client;
}

function memory() {
  const kept = new Map<string, unknown>();
  return {
    getKeys: async () => [...kept.keys()],
    getEntries: async <T>() => [...kept] as [string, T][],
    getItem: async <T>(key: string) => kept.get(key) as T | undefined,
    setItem: async <T>(key: string, value: T) => void kept.set(key, value),
    removeItem: async (key: string) => void kept.delete(key),
  };
}
