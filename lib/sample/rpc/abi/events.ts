import {
  type Abi,
  type AbiEvent,
  type AbiParameter,
  encodeAbiParameters,
  keccak256,
  toEventSelector,
} from "viem";
import type { Hex } from "../quantity";
import { type TupleCodec, tupleCodec } from "./tuple-codec";
import { wordCodec } from "./words";

/** An event of an ABI, ready to write topics and data from arguments under their names. */
export interface CompiledEvent {
  topic0: Hex;
  indexed: readonly { name: string; topic: (value: unknown) => Hex }[];
  plain: readonly AbiParameter[];
  data: TupleCodec;
}

const compiled = new WeakMap<Abi, Map<string, CompiledEvent>>();

/** @returns undefined when the ABI has no such event */
export function eventOf(abi: Abi, name: string): CompiledEvent | undefined {
  let events = compiled.get(abi);
  if (events === undefined) {
    events = new Map(abi.filter((item) => item.type === "event").map((item) => [item.name, compile(item)]));
    compiled.set(abi, events);
  }
  return events.get(name);
}

/** Topics after the first. Dynamic values are indexed by their hash. */
export function indexedTopics(event: CompiledEvent, args: Readonly<Record<string, unknown>>): Hex[] {
  return event.indexed.map(({ name, topic }) => topic(args[name]));
}

export function eventData(event: CompiledEvent, args: Readonly<Record<string, unknown>>): Hex {
  if (event.plain.length === 0) return "0x";
  return `0x${event.data.encode(event.plain.map((parameter) => args[parameter.name ?? ""]))}`;
}

function compile(item: AbiEvent): CompiledEvent {
  const plain = item.inputs.filter((input) => input.indexed !== true);
  return {
    topic0: toEventSelector(item),
    indexed: item.inputs
      .filter((input) => input.indexed === true)
      .map((input) => ({ name: input.name ?? "", topic: topicOf(input) })),
    plain,
    data: tupleCodec(plain),
  };
}

function topicOf(parameter: AbiParameter): (value: unknown) => Hex {
  const codec = wordCodec(parameter.type);
  if (codec !== null) return (value) => `0x${codec.write(value)}`;
  if (parameter.type === "string") return (value) => keccak256(new TextEncoder().encode(value as string));
  if (parameter.type === "bytes") return (value) => keccak256(value as Hex);
  return (value) => encodeAbiParameters([parameter], [value]);
}
