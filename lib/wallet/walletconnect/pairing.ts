import { followed } from "../session";
import { PlainFault } from "../wallet-error";
import type { RelayClient } from "./client";

/** What a wallet scans to be connected; null while there is none. */
export const pairingCode = followed<string | null>(null);

/** The relay keeps trying for a minute by itself, and nobody waits that long before a blank square. */
const CODE_WITHIN_MS = 20_000;
/** CAIP-2's name of the chains that count accounts and gas as Ethereum does. */
const NAMESPACE = "eip155";
/** A pairing's own address (ERC-1328), with the topic that it runs over. */
const CODE = /^wc:([0-9a-f]{64})@2\?\S{1,2000}$/;
const USER_DISCONNECTED = { code: 6000, message: "User disconnected." };

let running: AbortController | null = null;

/** Gives up what is waited for; a wallet that answers later is turned away. */
export function cancelPairing(): void {
  running?.abort();
}

/**
 * Asks the relay for a code and waits until a wallet has scanned it and its owner has agreed.
 * @returns the session as the wallet tells it, not yet parsed
 * @throws PlainFault when it is rejected, expired, cancelled, or the relay does not answer
 */
export async function pair(client: RelayClient, chainId: number): Promise<unknown> {
  cancelPairing();
  running = new AbortController();
  const { signal } = running;
  const asked = client.connect({
    optionalNamespaces: {
      [NAMESPACE]: {
        chains: [`${NAMESPACE}:${chainId}`],
        methods: ["eth_sendTransaction", "wallet_switchEthereumChain"],
        events: ["accountsChanged", "chainChanged"],
      },
    },
  });
  try {
    const { uri, approval } = await unlessLeft(asked, signal, CODE_WITHIN_MS);
    if (uri === undefined || !CODE.test(uri)) throw UNREACHABLE();
    pairingCode.set(uri);
    return await unlessLeft(approval(), signal);
  } catch (error) {
    void turnAway(client, asked);
    throw pairingFault(error);
  } finally {
    if (running?.signal === signal) {
      running = null;
      pairingCode.set(null);
    }
  }
}

/** Ends what was begun, so that a code that is out in the world opens nothing any more. */
async function turnAway(client: RelayClient, asked: ReturnType<RelayClient["connect"]>): Promise<void> {
  try {
    const { uri, approval } = await asked;
    const topic = CODE.exec(uri ?? "")?.[1];
    approval()
      .then((session) => leave(client, session))
      .catch(() => undefined);
    if (topic !== undefined) await client.endPairing(topic);
  } catch {
    // There is nothing to end: the relay was never reached, or knows it no more.
  }
}

async function leave(client: RelayClient, session: unknown): Promise<void> {
  const { topic } = session as { topic?: unknown };
  if (typeof topic === "string") await client.disconnect({ topic, reason: USER_DISCONNECTED });
}

const UNREACHABLE = () =>
  new PlainFault(
    "dropped",
    "WalletConnect's relay does not answer, or does not know this site. Nothing was connected.",
  );
const CANCELLED = () => new PlainFault("cancelled", "Cancelled.");

function unlessLeft<T>(work: Promise<T>, signal: AbortSignal, withinMs?: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = withinMs === undefined ? undefined : setTimeout(() => reject(UNREACHABLE()), withinMs);
    const left = () => reject(CANCELLED());
    signal.addEventListener("abort", left, { once: true });
    if (signal.aborted) left();
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener("abort", left);
    });
  });
}

/** WalletConnect's own numbers: 5000 to 5003 are a person's refusal, 5100 to 5104 what a wallet cannot do. */
function pairingFault(error: unknown): PlainFault {
  if (error instanceof PlainFault) return error;
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const number = typeof code === "number" ? code : 0;
  const text = typeof message === "string" ? message : "";
  if (number === 4001 || (number >= 5000 && number <= 5003) || /reject/i.test(text)) {
    return new PlainFault("rejected", "Not connected: you rejected it in the wallet.");
  }
  if (number >= 5100 && number <= 5104) {
    return new PlainFault("wrong-chain", "Not connected: the wallet does not offer Arbitrum One.");
  }
  if (/expire/i.test(text)) {
    return new PlainFault("expired", "The code has expired: nobody answered within five minutes.");
  }
  return UNREACHABLE();
}
