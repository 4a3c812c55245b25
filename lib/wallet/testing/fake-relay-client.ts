import type { RelayClient } from "../walletconnect/client";

export const TOPIC = "a".repeat(64);
export const PAIRING = "b".repeat(64);
export const CODE = `wc:${PAIRING}@2?expiryTimestamp=1&relay-protocol=irn&symKey=${"c".repeat(64)}`;
export const ALICE = "0x00000000000000000000000000000000000000AA";
export const BOB = "0x00000000000000000000000000000000000000bb";
export const ON_ARBITRUM = `eip155:42161:${ALICE.toLowerCase()}`;

/** A session as WalletConnect's client keeps it. */
export function sessionOf(accounts: string[] = [ON_ARBITRUM], more: Record<string, unknown> = {}) {
  return {
    topic: TOPIC,
    expiry: 4_000_000_000,
    peer: { metadata: { name: "Phone Wallet", icons: ["https://elsewhere.example/icon.png"] } },
    namespaces: { eip155: { accounts, methods: ["eth_sendTransaction"], events: [] } },
    ...more,
  };
}

/** WalletConnect's client with a wallet at its end, steered by a test. */
export function fakeRelayClient(kept: unknown[] = []) {
  const listeners = new Map<string, (told: unknown) => void>();
  let settle: { approve: (session: unknown) => void; refuse: (error: unknown) => void } | null = null;
  const state = {
    sessions: kept,
    asked: [] as unknown[],
    ended: [] as string[],
    /** what the relay answers to the wish for a code */
    reach: () => Promise.resolve(),
    /** what the wallet answers to a question */
    answer: (_request: { method: string; params: unknown }): unknown => null,
  };
  const client: RelayClient = {
    async connect(params) {
      state.asked.push(params);
      await state.reach();
      const answered = new Promise((approve, refuse) => {
        settle = { approve, refuse };
      });
      return { uri: CODE, approval: () => answered };
    },
    async request(params) {
      state.asked.push(params);
      return state.answer(params.request);
    },
    disconnect: async ({ topic }) => void state.ended.push(topic),
    on: (event, listener) => void listeners.set(event, listener),
    sessions: () => state.sessions,
    forget: async () => {
      state.sessions = [];
    },
    endPairing: async (topic) => void state.ended.push(topic),
  };
  return {
    client,
    state,
    approve: (session: unknown) => settle?.approve(session),
    refuse: (error: unknown) => settle?.refuse(error),
    /** Tells the page what the wallet does. */
    tell: (event: string, told: Record<string, unknown> = {}) =>
      listeners.get(event)?.({ topic: TOPIC, ...told }),
  };
}
