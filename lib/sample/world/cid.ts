import { sha256, toBytes } from "viem";

const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/**
 * The CID (version 0) that IPFS gives a small file: sha2-256 over a dag-pb node that wraps one UnixFS block, as base58.
 * Source: ipfs/specs, UnixFS and the multihash table. Good for texts below 256 KiB.
 */
export function cidOf(text: string): string {
  const data = toBytes(text);
  const size = varint(data.length);
  const unixFs = Uint8Array.from([0x08, 0x02, 0x12, ...size, ...data, 0x18, ...size]);
  const node = Uint8Array.from([0x0a, ...varint(unixFs.length), ...unixFs]);
  return base58(Uint8Array.from([0x12, 0x20, ...sha256(node, "bytes")]));
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  return [...bytes, rest];
}

function base58(bytes: Uint8Array): string {
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = "";
  for (; number > 0n; number /= 58n) text = ALPHABET.charAt(Number(number % 58n)) + text;
  return text;
}
