/** What is used of WalletConnect's client. Whatever it gives comes from a stranger's wallet, and is parsed. */
export interface RelayClient {
  connect(params: {
    optionalNamespaces: Record<string, { chains: string[]; methods: string[]; events: string[] }>;
  }): Promise<{ uri?: string | undefined; approval: () => Promise<unknown> }>;
  request(params: {
    topic: string;
    chainId: string;
    request: { method: string; params: unknown };
  }): Promise<unknown>;
  disconnect(params: { topic: string; reason: { code: number; message: string } }): Promise<void>;
  on(event: SessionEvent, listener: (told: unknown) => void): void;
  /** the sessions that are kept in this browser */
  sessions(): unknown[];
  /** Forgets a session here, whether or not the wallet can be told. */
  forget(topic: string): Promise<void>;
  /** Ends a pairing that came to nothing. */
  endPairing(topic: string): Promise<void>;
}

type SessionEvent = "session_event" | "session_update" | "session_delete" | "session_expire";

const RELAY = "wss://relay.walletconnect.org";
/** Storage that a browser refuses can leave the client waiting for ever. */
const OPENS_WITHIN_MS = 15_000;

/** Loads WalletConnect's client and opens it. Nothing is asked of the relay while there is no session and no pairing. */
export async function openClient(projectId: string): Promise<RelayClient> {
  const { SignClient } = await import("@walletconnect/sign-client");
  const opened = SignClient.init({
    projectId,
    relayUrl: RELAY,
    telemetryEnabled: false,
    logger: "silent",
    metadata: {
      name: "Bondwise",
      description: "A staking and treasury explorer for the Livepeer protocol",
      url: location.origin,
      icons: [],
    },
  });
  const client = await Promise.race([opened, tooLate()]);
  // They would put another host's frame into the page and ask it, which the policy forbids, and wait before each question.
  client.core.verify.register = async () => "";
  client.core.verify.resolve = async () => undefined as never;
  return {
    connect: (params) => client.connect(params),
    request: (params) => client.request(params),
    disconnect: (params) => client.disconnect(params),
    on: (event, listener) => void client.on(event, listener),
    sessions: () => client.session.getAll(),
    forget: async (topic) => {
      if (client.session.keys.includes(topic)) {
        await client.session.delete(topic, { code: 6000, message: "User disconnected." });
      }
    },
    endPairing: (topic) => client.core.pairing.disconnect({ topic }),
  };
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("WalletConnect's client did not open")), OPENS_WITHIN_MS);
  });
}
