import type { WalletNetwork } from "./network";
import { followed, rememberedWallet, session } from "./session";
import { walletConnectId } from "./walletconnect/offered";

/** Whether the dialog of wallets is open. */
export const dialogOpen = followed(false);

type Connection = typeof import("./connection");
let loading: Promise<Connection> | null = null;
let resuming: Promise<void> | null = null;

/** Loads the code that speaks to wallets, once. @throws Error when it does not come, and tries again next time */
export function loadConnection(network: WalletNetwork): Promise<Connection> {
  loading ??= openedConnection(network).catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** A site without a project id loads nothing of WalletConnect, not even the way to its client. */
async function openedConnection(network: WalletNetwork): Promise<Connection> {
  const projectId = walletConnectId.get();
  const [connection, relayed] = await Promise.all([
    import("./connection"),
    projectId === null ? null : import("./walletconnect/connector"),
  ]);
  const relayedOn = (chainId: number) =>
    projectId === null || relayed === null ? [] : [relayed.walletConnectConnector(projectId, chainId)];
  connection.openConnection(network, relayedOn);
  return connection;
}

/** Takes up the connection of the last visit, where there is one; without one no wallet code is loaded. */
export function resumeConnection(network: WalletNetwork): Promise<void> {
  if (rememberedWallet() === null) return Promise.resolve();
  resuming ??= loadConnection(network)
    .then((connection) => connection.reconnectRemembered())
    .catch(() => session.set({ kind: "off", byWallet: false }));
  return resuming;
}
