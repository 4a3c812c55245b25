import type { Address } from "../units/address";
import type { WalletProvider } from "./provider";
import type { WalletLabel } from "./wallet-label";

/** Who is connected. Known to every part of a page without any wallet code being loaded. */
export type Session =
  | { kind: "off" /** the wallet ended it, not the person on this page */; byWallet: boolean }
  | { kind: "opening" }
  | {
      kind: "on";
      account: Address;
      /** the chain that the wallet is on, which may not be this site's */
      chainId: number;
      wallet: WalletLabel;
      provider: WalletProvider;
    };

/** A value that components follow. */
export interface Followed<T> {
  get: () => T;
  set: (value: T) => void;
  subscribe: (listener: () => void) => () => void;
}

/** Keeps a value and tells its followers. */
export function followed<T>(start: T): Followed<T> {
  let value = start;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (next === value) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const session: Followed<Session> = followed<Session>({ kind: "off", byWallet: false });

const KEY = "bondwise.wallet";

/** The wallet that was connected when the site was left, by its id; null: none, and no wallet code is needed. */
export function rememberedWallet(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Remembers the wallet for the next visit, or forgets it. */
export function rememberWallet(id: string | null): void {
  try {
    if (id === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, id);
  } catch {
    // Without storage the wallet is asked for again next time.
  }
}
