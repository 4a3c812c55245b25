/**
 * Hashes of things nobody signed or sealed: simulated transactions and blocks. A history has some 100,000 of them, so they
 * are mixed from their number by integer arithmetic instead of keccak, and the number can be read back from the hash: no
 * index has to be kept. They need to be distinct and stable, not hard to forge.
 */
export type HashKind = "block" | "transaction";

type Hex = `0x${string}`;

const SALT: Record<HashKind, number> = { block: 0x9e3779b9, transaction: 0x7f4a7c15 };
const WORDS = 7;

/** The hash of the thing with that number (0 to 2^32 − 1). */
export function hashOf(kind: HashKind, chainId: number, number: number): Hex {
  let state = Math.imul(number ^ SALT[kind], 0x85ebca6b) ^ chainId;
  let first = 0;
  let hex = "0x";
  for (let word = 0; word < WORDS; word++) {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = mix(state ^ Math.imul(number, word + 0x27d4eb2f));
    if (word === 0) first = mixed;
    hex += hex32(mixed);
  }
  return `${hex}${hex32((number ^ first) >>> 0)}` as Hex;
}

/** The number behind such a hash, or null when the hash is of another kind, chain or making. */
export function numberOfHash(kind: HashKind, chainId: number, hash: string): number | null {
  const number = numberInHash(hash);
  return number !== null && hashOf(kind, chainId, number) === hash ? number : null;
}

/** The number that a hash holds if it is one of these; null when it is no hash at all. */
export function numberInHash(hash: string): number | null {
  if (!/^0x[0-9a-f]{64}$/.test(hash)) return null;
  return (Number.parseInt(hash.slice(2, 10), 16) ^ Number.parseInt(hash.slice(58), 16)) >>> 0;
}

function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) >>> 0;
}

function hex32(value: number): string {
  return value.toString(16).padStart(8, "0");
}
