import { type AbiParameter, decodeAbiParameters, encodeAbiParameters } from "viem";
import type { Hex } from "../quantity";
import { type WordCodec, wordCodec } from "./words";

/** Arguments or results of a function: integers are bigint, structs are arrays in the order of their fields. */
export interface TupleCodec {
  /** @returns null where the data is no such tuple, at which a contract reverts */
  decode(data: string): unknown[] | null;
  /** Hex digits without 0x. */
  encode(values: readonly unknown[]): string;
}

/** @param parameters of viem's parseAbi */
export function tupleCodec(parameters: readonly AbiParameter[]): TupleCodec {
  const words = parameters.map((parameter) => wordCodec(parameter.type));
  return words.every((codec): codec is WordCodec => codec !== null) ? ofWords(words) : general(parameters);
}

function ofWords(codecs: readonly WordCodec[]): TupleCodec {
  return {
    decode(data) {
      if (data.length < codecs.length * 64) return null;
      const values: unknown[] = [];
      for (const [index, codec] of codecs.entries()) {
        const value = codec.read(data.slice(index * 64, index * 64 + 64));
        if (value === null) return null;
        values.push(value);
      }
      return values;
    },
    encode(values) {
      let digits = "";
      for (const [index, codec] of codecs.entries()) digits += codec.write(values[index]);
      return digits;
    },
  };
}

function general(parameters: readonly AbiParameter[]): TupleCodec {
  return {
    decode(data) {
      try {
        const values = decodeAbiParameters(parameters, `0x${data}` as Hex);
        return parameters.map((parameter, index) => plain(parameter, values[index]));
      } catch {
        return null;
      }
    },
    encode: (values) => encodeAbiParameters(parameters, values).slice(2),
  };
}

/** viem gives small integers as numbers and structs as objects; the model takes bigints and arrays. */
function plain(parameter: AbiParameter, value: unknown): unknown {
  const item = /^(.*)\[\d*\]$/.exec(parameter.type)?.[1];
  if (item !== undefined) return (value as unknown[]).map((one) => plain({ ...parameter, type: item }, one));
  if ("components" in parameter) {
    const fields = value as Record<string, unknown> & readonly unknown[];
    return parameter.components.map((field, index) =>
      plain(field, fields[field.name ?? index] ?? fields[index]),
    );
  }
  return typeof value === "number" ? BigInt(value) : value;
}
