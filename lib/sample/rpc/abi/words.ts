import { type Address, parseAddress } from "../../../units/address";
import type { Hex } from "../quantity";

/** How a type that fills exactly one word is read from and written to 64 hex digits. */
export interface WordCodec {
  /** null when the word is no value of the type, at which a contract reverts */
  read(digits: string): unknown;
  write(value: unknown): string;
}

const WORD = 1n << 256n;

/**
 * The codec of a one-word type; null for every other. The sample answers hundreds of reads in one multicall, and
 * nearly all of them are made of such words.
 */
export function wordCodec(type: string): WordCodec | null {
  if (type === "address") return ADDRESS;
  if (type === "bool") return BOOL;
  if (type === "bytes32") return BYTES32;
  const integer = /^(u?)int(\d+)$/.exec(type);
  if (integer === null) return null;
  const bits = BigInt(integer[2] ?? "256");
  return integer[1] === "u" ? unsigned(bits) : signed(bits);
}

const ADDRESS: WordCodec = {
  read: (digits) => (digits.startsWith("0".repeat(24)) ? parseAddress(`0x${digits.slice(24)}`) : null),
  write: (value) => (value as Address).slice(2).toLowerCase().padStart(64, "0"),
};

const BOOL: WordCodec = {
  read: (digits) => {
    const value = BigInt(`0x${digits}`);
    return value > 1n ? null : value === 1n;
  },
  write: (value) => (value === true ? "1" : "0").padStart(64, "0"),
};

const BYTES32: WordCodec = {
  read: (digits) => `0x${digits}` as Hex,
  write: (value) => (value as Hex).slice(2),
};

function unsigned(bits: bigint): WordCodec {
  const limit = 1n << bits;
  return {
    read: (digits) => {
      const value = BigInt(`0x${digits}`);
      return value < limit ? value : null;
    },
    write: (value) =>
      BigInt(value as bigint)
        .toString(16)
        .padStart(64, "0"),
  };
}

function signed(bits: bigint): WordCodec {
  const half = 1n << (bits - 1n);
  return {
    read: (digits) => {
      const raw = BigInt(`0x${digits}`);
      const value = raw >= WORD / 2n ? raw - WORD : raw;
      return value >= -half && value < half ? value : null;
    },
    write: (value) => {
      const integer = BigInt(value as bigint);
      return (integer < 0n ? integer + WORD : integer).toString(16).padStart(64, "0");
    },
  };
}
