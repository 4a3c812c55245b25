import type { Address } from "../../units/address";
import type { WalletSession } from "./wallet-session";

/** A session in use: on which chain, and as whom. */
export interface Link {
  session: WalletSession;
  chainId: number;
  /** the chosen one first, never empty */
  accounts: readonly Address[];
}

/** The accounts that the wallet has opened on a chain. */
export function accountsOn({ accounts }: WalletSession, chainId: number): Address[] {
  return [...new Set(accounts.flatMap((one) => (one.chainId === chainId ? one.address : [])))];
}

/** A session from its beginning: on the site's chain where the wallet has opened it, or else on the first that it has. */
export function linkOf(session: WalletSession, siteChain: number): Link {
  const own = accountsOn(session, siteChain);
  const first = session.accounts[0]?.chainId ?? siteChain;
  const chainId = own.length > 0 ? siteChain : first;
  return { session, chainId, accounts: accountsOn(session, chainId) };
}

/** On another chain. Where the wallet has opened no account there, it is still known who was looked at. */
export function onChain(link: Link, chainId: number): Link {
  const there = accountsOn(link.session, chainId);
  const chosen = link.accounts[0];
  if (there.length === 0) return { ...link, chainId };
  const kept = chosen !== undefined && there.includes(chosen);
  return { ...link, chainId, accounts: kept ? chosenFirst(there, chosen) : there };
}

/** With what the wallet has opened now; where it has closed the chain in use, as from the beginning. */
export function withSession(link: Link, session: WalletSession, siteChain: number): Link {
  const isOpen = accountsOn(session, link.chainId).length > 0;
  return isOpen ? onChain({ ...link, session }, link.chainId) : linkOf(session, siteChain);
}

const chosenFirst = (all: Address[], chosen: Address) => [chosen, ...all.filter((one) => one !== chosen)];
