import { getAddress, isAddress } from "viem";

/** An account or contract, EIP-55 checksummed inside the house; lower-case only on the subgraph's wire. */
export type Address = `0x${string}`;

export const ZERO_ADDRESS: Address = "0x0000000000000000000000000000000000000000";

/**
 * Reads an address in any valid case (all lower, all upper, or a correct EIP-55 checksum).
 * @returns the checksummed address, or null when the text is none or its mixed case is a wrong checksum
 */
export function parseAddress(text: string): Address | null {
  const upper = /^0[xX][0-9A-F]{40}$/.test(text);
  const candidate = upper ? `0x${text.slice(2).toLowerCase()}` : text;
  return isAddress(candidate) ? getAddress(candidate) : null;
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
