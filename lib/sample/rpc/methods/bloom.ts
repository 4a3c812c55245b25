import { hexToBytes, keccak256 } from "viem";
import type { SampleLog } from "../../ledger";
import type { Hex } from "../quantity";
import { topicsOf } from "./log-printing";

const BYTES = 256;

/** The bloom filter of logs: three bits of 2,048 for each address and topic (Ethereum yellow paper, 4.3.1). */
export function bloomOf(logs: readonly SampleLog[]): Hex {
  const bloom = Buffer.alloc(BYTES);
  for (const log of logs) {
    for (const entry of [log.address, ...topicsOf(log)]) setBits(bloom, hexToBytes(keccak256(entry)));
  }
  return `0x${bloom.toString("hex")}`;
}

function setBits(bloom: Buffer, hash: Uint8Array): void {
  for (const pair of [0, 2, 4]) {
    const bit = (((hash[pair] ?? 0) << 8) | (hash[pair + 1] ?? 0)) & 2047;
    const byte = BYTES - 1 - (bit >> 3);
    bloom[byte] = (bloom[byte] ?? 0) | (1 << (bit & 7));
  }
}
