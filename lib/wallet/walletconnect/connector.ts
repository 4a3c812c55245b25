import { createConnector } from "wagmi";
import type { WalletProvider } from "../provider";
import { PlainFault } from "../wallet-error";
import { openClient, type RelayClient } from "./client";
import { followWallet } from "./follow-wallet";
import { accountsOn, type Link, linkOf, onChain } from "./link";
import { WALLET_CONNECT } from "./offered";
import { pair } from "./pairing";
import { askWallet, relayedProvider } from "./relayed-provider";
import { parseSession, type WalletSession } from "./wallet-session";

/** How long a wallet's end is told of a disconnection before it is forgotten here all the same. */
const TOLD_WITHIN_MS = 5_000;

/**
 * A wallet on a phone or elsewhere, by WalletConnect's relay. Its client is loaded when it is first wanted.
 * @param site the chain that the site acts on
 */
export function walletConnectConnector(projectId: string, site: number, open = openClient) {
  let opening: Promise<RelayClient> | null = null;
  let client: RelayClient | null = null;
  let link: Link | null = null;
  const provider = relayedProvider(
    () => (client === null || link === null ? null : { client, link }),
    projectId,
  );

  return createConnector<WalletProvider>((config) => {
    const change = (next: Link | null) => {
      const before = link;
      link = next;
      if (next === null) {
        if (before !== null) config.emitter.emit("disconnect");
        return;
      }
      config.emitter.emit("change", { accounts: next.accounts, chainId: next.chainId });
    };

    const opened = () => {
      opening ??= open(projectId).then(
        (ready) => {
          client = ready;
          followWallet(ready, site, () => link, change);
          return ready;
        },
        (error) => {
          opening = null;
          throw error;
        },
      );
      return opening;
    };

    return {
      id: WALLET_CONNECT,
      name: "WalletConnect",
      type: WALLET_CONNECT,
      async connect({ isReconnecting, withCapabilities } = {}) {
        const ready = await opened();
        const kept = newestOf(ready.sessions());
        if (kept === null && isReconnecting) throw new Error("no session is kept");
        link = linkOf(kept ?? (await agreed(ready, site)), site);
        const { accounts, chainId } = link;
        const list = withCapabilities ? accounts.map((address) => ({ address, capabilities: {} })) : accounts;
        return { accounts: list as never, chainId };
      },
      async disconnect() {
        const topic = link?.session.topic;
        link = null;
        if (client === null || topic === undefined) return;
        const reason = { code: 6000, message: "User disconnected." };
        await Promise.race([
          client.disconnect({ topic, reason }).catch(() => undefined),
          after(TOLD_WITHIN_MS),
        ]);
        await client.forget(topic);
      },
      getAccounts: async () => link?.accounts ?? [],
      getChainId: async () => link?.chainId ?? site,
      async getProvider() {
        await opened();
        return provider;
      },
      isAuthorized: async () => newestOf((await opened()).sessions()) !== null,
      async switchChain({ chainId }) {
        const chain = config.chains.find(({ id }) => id === chainId);
        if (chain === undefined || link === null) throw new Error("there is no such chain, or no wallet");
        const next = await moved(await opened(), link, chainId);
        if (link !== null) change(next);
        return chain;
      },
      onAccountsChanged: () => {},
      onChainChanged: () => {},
      onDisconnect: () => {},
    };
  });
}

function newestOf(told: unknown[]): WalletSession | null {
  const sessions = told.flatMap((one) => parseSession(one) ?? []);
  return sessions.toSorted((one, other) => other.expiry - one.expiry)[0] ?? null;
}

async function agreed(client: RelayClient, site: number): Promise<WalletSession> {
  const told = await pair(client, site);
  const session = parseSession(told);
  if (session !== null) return session;
  throw new PlainFault("unknown", "Not connected: the wallet named no account that this site can use.");
}

/** A chain that the wallet has opened already is taken up at once; any other one it is asked for. */
async function moved(client: RelayClient, link: Link, chainId: number): Promise<Link> {
  if (accountsOn(link.session, chainId).length > 0) return onChain(link, chainId);
  const from = link.session.accounts[0]?.chainId;
  if (from !== undefined && link.session.methods.includes("wallet_switchEthereumChain")) {
    const params = [{ chainId: `0x${chainId.toString(16)}` }];
    await askWallet(client, link, from, { method: "wallet_switchEthereumChain", params });
    const session = client.sessions().flatMap((one) => parseSession(one) ?? []);
    const now = session.find(({ topic }) => topic === link.session.topic);
    if (now !== undefined && accountsOn(now, chainId).length > 0)
      return onChain({ ...link, session: now }, chainId);
  }
  throw new PlainFault(
    "wrong-chain",
    "The wallet has not opened this network to the site. Disconnect, choose the network in the wallet, and connect again.",
  );
}

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
