import { getAddress, isAddress } from "viem";

/** An account or contract, EIP-55 checksummed inside the house; lower-case only on the subgraph's wire. */
export type Address = `0x${string}`;

export const ZERO_ADDRESS: Address = "0x0000000000000000000000000000000000000000";

const MOST_KNOWN = 50_000;
/** Checksums by lower-case spelling: each costs a hash, and the same few thousand accounts are read again and again. */
const known = new Map<string, Address>();

/**
 * Reads an address in any valid case (all lower, all upper, or a correct EIP-55 checksum).
 * @returns the checksummed address, or null when the text is none or its mixed case is a wrong checksum
 */
export function parseAddress(text: string): Address | null {
  if (/^0x[0-9a-f]{40}$/.test(text)) return checksummed(text as Address);
  if (/^0[xX][0-9A-F]{40}$/.test(text)) return checksummed(`0x${text.slice(2).toLowerCase()}`);
  if (known.get(text.toLowerCase()) === text) return text as Address;
  return isAddress(text) ? getAddress(text) : null;
}

function checksummed(lower: Address): Address {
  const kept = known.get(lower);
  if (kept !== undefined) return kept;
  if (known.size >= MOST_KNOWN) known.clear();
  const address = getAddress(lower);
  known.set(lower, address);
  return address;
}

/** The spelling of the subgraph, whose ids and address filters are case-sensitive. */
export function wireAddress(address: Address): Address {
  return address.toLowerCase() as Address;
}

/** Reads an address from an answer of an upstream. @throws TypeError when it is none */
export function addressFromWire(text: string): Address {
  const address = parseAddress(text);
  if (address === null) throw new TypeError("not an address");
  return address;
}
