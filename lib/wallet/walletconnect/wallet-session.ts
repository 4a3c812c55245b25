import * as v from "valibot";
import { type Address, parseAddress } from "../../units/address";

/** An account on one chain, as CAIP-10 has it. */
export interface ChainAccount {
  chainId: number;
  address: Address;
}

/** What a wallet has agreed to, as far as it is used here. */
export interface WalletSession {
  topic: string;
  /** what the wallet calls itself, not yet fit to show; empty where it says nothing */
  wallet: string;
  /** in the wallet's own order, never empty */
  accounts: ChainAccount[];
  methods: string[];
  /** seconds since 1970 */
  expiry: number;
}

/** The most that is read of what a stranger may send without end. */
const MOST = 100;
const ACCOUNT = /^eip155:([1-9]\d{0,15}):(0x[0-9a-f]{40})$/i;
const CHAIN = /^(?:eip155:)?(0x[0-9a-f]{1,13}|[1-9]\d{0,15})$/i;
const IS_ETHEREUM = /^eip155(?::\d+)?$/;

const texts = v.array(v.string());
const shape = v.object({
  topic: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  expiry: v.pipe(v.number(), v.integer()),
  namespaces: v.record(v.string(), v.object({ accounts: texts, methods: texts })),
  peer: v.fallback(v.object({ metadata: v.object({ name: v.string() }) }), { metadata: { name: "" } }),
});

/** A session as the wallet told it; null where it has expired, is malformed, or holds no account of Ethereum's kind. */
export function parseSession(told: unknown, now = Date.now()): WalletSession | null {
  const parsed = v.safeParse(shape, told);
  if (!parsed.success || parsed.output.expiry * 1000 <= now) return null;
  const { topic, expiry, peer, namespaces } = parsed.output;
  const own = Object.entries(namespaces).flatMap(([name, space]) => (IS_ETHEREUM.test(name) ? [space] : []));
  const accounts = own
    .flatMap((space) => space.accounts)
    .slice(0, MOST)
    .flatMap((text) => parseAccount(text) ?? []);
  if (accounts.length === 0) return null;
  const methods = own.flatMap((space) => space.methods).slice(0, MOST);
  return { topic, wallet: peer.metadata.name, accounts, methods, expiry };
}

/** `eip155:42161:0x…` (CAIP-10); null where it is none, or an account of another kind of chain. */
export function parseAccount(text: string): ChainAccount | null {
  const [, chain, hex] = ACCOUNT.exec(text) ?? [];
  const address = hex === undefined ? null : parseAddress(hex.toLowerCase());
  return address === null ? null : { chainId: Number(chain), address };
}

/**
 * What a wallet tells by `accountsChanged`: accounts bare or with their chain.
 * @returns those on the chain, none where it tells of none at all; null where it says nothing of this chain
 */
export function parseAccountsTold(told: unknown, chainId: number): Address[] | null {
  const list = v.safeParse(texts, told);
  if (!list.success) return null;
  const here = list.output.slice(0, MOST).flatMap((text) => {
    const bare = parseAddress(text.toLowerCase());
    if (bare !== null) return bare;
    const account = parseAccount(text);
    return account?.chainId === chainId ? account.address : [];
  });
  return here.length === 0 && list.output.length > 0 ? null : here;
}

/** What a wallet tells by `chainChanged`: a number, decimal or hexadecimal text, or CAIP-2; null where it is none. */
export function parseChainTold(told: unknown): number | null {
  const text = typeof told === "number" ? String(told) : told;
  const chain = typeof text === "string" ? CHAIN.exec(text)?.[1] : undefined;
  return chain === undefined ? null : Number(chain);
}
