import { type Client, createClient, custom, type Hex } from "viem";
import { type Address, parseAddress } from "../units/address";

/** A wallet as EIP-1193 has it, as far as it is used here. */
export interface WalletProvider {
  request(args: { method: string; params?: unknown }): Promise<unknown>;
  /** what the wallet at the other end calls itself, where another than the one that was chosen in this browser */
  peer?: () => string;
}

/** The wallet's own node, for reading. Nothing is asked twice by itself: a question to sign could appear twice. */
export function readerOf(provider: WalletProvider): Client {
  return createClient({ transport: custom(provider as never, { retryCount: 0 }) });
}

/** The chain that the wallet is on. @throws what the wallet throws */
export async function chainOf(provider: WalletProvider): Promise<number> {
  return Number(await provider.request({ method: "eth_chainId" }));
}

/** The account that the wallet has chosen for this site; null while it is locked or not connected. */
export async function chosenAccount(provider: WalletProvider): Promise<Address | null> {
  const accounts = await provider.request({ method: "eth_accounts" });
  const first: unknown = Array.isArray(accounts) ? accounts[0] : null;
  return typeof first === "string" ? parseAddress(first.toLowerCase()) : null;
}

/** A quantity that a node answers. @throws TypeError when it is none */
export function quantityOf(value: unknown): bigint {
  if (typeof value !== "string" || !/^0x[0-9a-f]+$/i.test(value)) throw new TypeError("not a quantity");
  return BigInt(value);
}

/** A transaction's hash as a wallet answers it. @throws TypeError when it is none */
export function hashOf(value: unknown): Hex {
  if (typeof value !== "string" || !/^0x[0-9a-f]{64}$/i.test(value)) throw new TypeError("not a hash");
  return value as Hex;
}
