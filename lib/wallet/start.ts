import type { WalletNetwork } from "./network";
import { followed, rememberedWallet, session } from "./session";

/** Whether the dialog of wallets is open. */
export const dialogOpen = followed(false);

type Connection = typeof import("./connection");
let loading: Promise<Connection> | null = null;
let resuming: Promise<void> | null = null;

/** Loads the code that speaks to wallets, once. @throws Error when it does not come, and tries again next time */
export function loadConnection(network: WalletNetwork): Promise<Connection> {
  loading ??= import("./connection").then(
    (connection) => {
      connection.openConnection(network);
      return connection;
    },
    (error) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

/** Takes up the connection of the last visit, where there is one; without one no wallet code is loaded. */
export function resumeConnection(network: WalletNetwork): Promise<void> {
  if (rememberedWallet() === null) return Promise.resolve();
  resuming ??= loadConnection(network)
    .then((connection) => connection.reconnectRemembered())
    .catch(() => session.set({ kind: "off", byWallet: false }));
  return resuming;
}
