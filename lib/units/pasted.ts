import { type Address, parseAddress } from "./address";

/** An address as people paste it; with a checksum that does not hold it is only offered, read without one. */
export type Pasted = { kind: "address"; address: Address } | { kind: "bad-checksum"; reading: Address };

/** Forty hexadecimal digits that stand alone, 0x before them or not: no part of a longer number such as a hash. */
const DIGITS = /(?<![0-9a-z])(?:0x)?([0-9a-f]{40})(?![0-9a-z])/i;

/**
 * The first address in a text: bare, without its 0x, or within the link of some explorer.
 * @returns null where there is none
 */
export function pastedAddress(text: string): Pasted | null {
  const digits = DIGITS.exec(text)?.[1];
  if (digits === undefined) return null;
  const address = parseAddress(`0x${digits}`);
  if (address !== null) return { kind: "address", address };
  const reading = parseAddress(`0x${digits.toLowerCase()}`);
  return reading && { kind: "bad-checksum", reading };
}
