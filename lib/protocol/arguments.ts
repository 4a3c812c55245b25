import { type Address, parseAddress } from "../units/address";

/** The ABI types that the model's functions take. */
export interface AbiValues {
  uint256: bigint;
  uint64: bigint;
  uint8: bigint;
  address: Address;
  string: string;
  bytes: `0x${string}`;
  bytes32: `0x${string}`;
  "address[]": readonly Address[];
  "uint256[]": readonly bigint[];
  "bytes[]": readonly `0x${string}`[];
}
export type AbiType = keyof AbiValues;

/** The argument tuple of a parameter list. */
export type ArgsOf<P extends readonly AbiType[]> = { [I in keyof P]: AbiValues[P[I]] };

const known = new Map<string, Address>();

/** An address in the house's spelling. @throws TypeError when the value is none */
export function toAddress(value: unknown): Address {
  if (typeof value !== "string") throw new TypeError(`expected an address, got ${typeof value}`);
  const cached = known.get(value);
  if (cached !== undefined) return cached;
  const address = parseAddress(value);
  if (address === null) throw new TypeError(`not an address: ${value}`);
  if (known.size > 100_000) known.clear();
  known.set(value, address);
  return address;
}

/** An unsigned integer of so many bits; a number is taken when it is a whole one. @throws TypeError */
function toUint(value: unknown, bits: bigint): bigint {
  const integer = typeof value === "number" && Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof integer !== "bigint") throw new TypeError(`expected an integer, got ${describe(value)}`);
  if (integer < 0n || integer >> bits !== 0n) throw new TypeError(`${integer} does not fit uint${bits}`);
  return integer;
}

function toText(value: unknown): string {
  if (typeof value !== "string") throw new TypeError(`expected a string, got ${describe(value)}`);
  return value;
}

function toBytes(value: unknown, length: number | null): `0x${string}` {
  const wanted = length === null ? "bytes" : `bytes${length}`;
  if (typeof value !== "string" || !/^0x(?:[0-9a-fA-F]{2})*$/.test(value))
    throw new TypeError(`expected ${wanted}`);
  if (length !== null && value.length !== 2 + 2 * length) throw new TypeError(`expected ${wanted}`);
  return value.toLowerCase() as `0x${string}`;
}

function toList<T>(value: unknown, item: (value: unknown) => T): readonly T[] {
  if (!Array.isArray(value)) throw new TypeError(`expected a list, got ${describe(value)}`);
  return value.map(item);
}

function describe(value: unknown): string {
  return typeof value === "number" ? `the number ${value}` : typeof value;
}

const READERS: { [T in AbiType]: (value: unknown) => AbiValues[T] } = {
  uint256: (value) => toUint(value, 256n),
  uint64: (value) => toUint(value, 64n),
  uint8: (value) => toUint(value, 8n),
  address: toAddress,
  string: toText,
  bytes: (value) => toBytes(value, null),
  bytes32: (value) => toBytes(value, 32),
  "address[]": (value) => toList(value, toAddress),
  "uint256[]": (value) => toList(value, (item) => toUint(item, 256n)),
  "bytes[]": (value) => toList(value, (item) => toBytes(item, null)),
};

/** Checks arguments against their ABI types. @throws TypeError naming the function and the argument */
export function readArguments(name: string, params: readonly AbiType[], args: readonly unknown[]): unknown[] {
  if (args.length !== params.length) {
    throw new TypeError(`${name} takes ${params.length} arguments, got ${args.length}`);
  }
  return params.map((type, index) => {
    try {
      return READERS[type](args[index]);
    } catch (error) {
      throw new TypeError(
        `${name}, argument ${index + 1}: ${error instanceof Error ? error.message : error}`,
      );
    }
  });
}
