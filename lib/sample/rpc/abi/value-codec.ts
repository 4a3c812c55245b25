import type { AbiParameter } from "viem";
import { type WordCodec, wordCodec } from "./words";

/** hex digits of one word */
export const WORD = 64;

/** Calldata or return data that is no such value. */
export class Malformed extends Error {}

/** How one value is read from and written to ABI data, which here is hex digits without 0x. */
export interface ValueCodec {
  dynamic: boolean;
  /** digits it takes in its place: one word for an offset when dynamic */
  size: number;
  /** @throws Malformed */
  read(data: string, at: number): unknown;
  /** What stands in its place, or for a dynamic value at the end of its offset. */
  write(value: unknown): string;
}

/** The codec of any type that the protocol's ABIs use. Integers are bigint, structs arrays. @throws TypeError for other types */
export function valueCodec(parameter: AbiParameter): ValueCodec {
  const word = wordCodec(parameter.type);
  if (word !== null) return ofWord(word);
  const item = /^(.*)\[\]$/.exec(parameter.type)?.[1];
  if (item !== undefined) return ofList(valueCodec({ ...parameter, type: item }));
  if ("components" in parameter) return ofStruct(parameter.components.map(valueCodec));
  if (parameter.type === "bytes") return ofBytes(BYTES);
  if (parameter.type === "string") return ofBytes(TEXT);
  const short = /^bytes(\d+)$/.exec(parameter.type)?.[1];
  if (short === undefined) throw new TypeError(`no codec for ${parameter.type}`);
  return ofWord(shortBytes(Number(short) * 2));
}

function ofWord(codec: WordCodec): ValueCodec {
  return {
    dynamic: false,
    size: WORD,
    read(data, at) {
      if (at + WORD > data.length) throw new Malformed();
      const value = codec.read(data.slice(at, at + WORD));
      if (value === null) throw new Malformed();
      return value;
    },
    write: (value) => codec.write(value),
  };
}

function shortBytes(digits: number): WordCodec {
  return {
    read: (word) => `0x${word.slice(0, digits)}`,
    write: (value) => (value as string).slice(2).padEnd(WORD, "0"),
  };
}

/** A value held as a length in bytes and so many bytes. */
interface ByteForm {
  fromHex(digits: string): unknown;
  toHex(value: unknown): string;
}
const BYTES: ByteForm = { fromHex: (digits) => `0x${digits}`, toHex: (value) => (value as string).slice(2) };
const TEXT: ByteForm = {
  fromHex: (digits) => Buffer.from(digits, "hex").toString("utf8"),
  toHex: (value) => Buffer.from(value as string, "utf8").toString("hex"),
};

function ofBytes(form: ByteForm): ValueCodec {
  return {
    dynamic: true,
    size: WORD,
    read(data, at) {
      const start = at + WORD;
      const digits = readCount(data, at) * 2;
      if (start + digits > data.length) throw new Malformed();
      return form.fromHex(data.slice(start, start + digits));
    },
    write(value) {
      const digits = form.toHex(value);
      const padding = (WORD - (digits.length % WORD)) % WORD;
      return countWord(digits.length / 2) + digits + "0".repeat(padding);
    },
  };
}

function ofList(item: ValueCodec): ValueCodec {
  return {
    dynamic: true,
    size: WORD,
    read(data, at) {
      const count = readCount(data, at);
      if (at + WORD + count * item.size > data.length) throw new Malformed();
      return readSequence(repeat(item, count), data, at + WORD);
    },
    write: (value) => {
      const items = value as readonly unknown[];
      return countWord(items.length) + writeSequence(repeat(item, items.length), items);
    },
  };
}

function ofStruct(fields: readonly ValueCodec[]): ValueCodec {
  const dynamic = fields.some((field) => field.dynamic);
  return {
    dynamic,
    size: dynamic ? WORD : sizeOf(fields),
    read: (data, at) => readSequence(fields, data, at),
    write: (value) => writeSequence(fields, value as readonly unknown[]),
  };
}

/** Values side by side: static ones in place, dynamic ones behind offsets that count from the first. @throws Malformed */
export function readSequence(codecs: readonly ValueCodec[], data: string, base: number): unknown[] {
  let at = base;
  return codecs.map((codec) => {
    const place = codec.dynamic ? base + readCount(data, at) * 2 : at;
    at += codec.size;
    return codec.read(data, place);
  });
}

export function writeSequence(codecs: readonly ValueCodec[], values: readonly unknown[]): string {
  let tailAt = sizeOf(codecs) / 2;
  let heads = "";
  let tails = "";
  for (const [index, codec] of codecs.entries()) {
    const written = codec.write(values[index]);
    if (!codec.dynamic) {
      heads += written;
      continue;
    }
    heads += countWord(tailAt);
    tails += written;
    tailAt += written.length / 2;
  }
  return heads + tails;
}

function sizeOf(codecs: readonly ValueCodec[]): number {
  return codecs.reduce((sum, codec) => sum + codec.size, 0);
}

function repeat(codec: ValueCodec, count: number): readonly ValueCodec[] {
  return Array.from({ length: count }, () => codec);
}

/** An offset or a length; anything past four bytes cannot be within the data. */
function readCount(data: string, at: number): number {
  const digits = data.slice(at, at + WORD);
  if (digits.length < WORD || !digits.startsWith("0".repeat(WORD - 8))) throw new Malformed();
  return Number.parseInt(digits.slice(WORD - 8), 16);
}

function countWord(count: number): string {
  return count.toString(16).padStart(WORD, "0");
}
