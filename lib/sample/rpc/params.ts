import { type Address, parseAddress } from "../../units/address";
import { INVALID_PARAMS, RpcError } from "./json-rpc";
import { type Hex, parseQuantity } from "./quantity";

/** Reads the arguments of a call; a wrong one is refused by its position, as geth does. */
export class Params {
  constructor(private readonly list: readonly unknown[]) {}

  /** @throws RpcError when more were given than the method takes */
  atMost(count: number): this {
    if (this.list.length > count) {
      throw new RpcError(INVALID_PARAMS, `too many arguments, want at most ${count}`);
    }
    return this;
  }

  has(index: number): boolean {
    const value = this.list[index];
    return value !== undefined && value !== null;
  }

  /** The raw argument. @throws RpcError when it is missing */
  required(index: number): unknown {
    if (!this.has(index)) {
      throw new RpcError(INVALID_PARAMS, `missing value for required argument ${index}`);
    }
    return this.list[index];
  }

  address(index: number): Address {
    return readAddress(this.required(index), index);
  }

  hash(index: number): Hex {
    const value = this.required(index);
    if (typeof value === "string" && /^0x[0-9a-fA-F]{64}$/.test(value)) return value.toLowerCase() as Hex;
    throw badArgument(index, "want a 0x-prefixed hash of 32 bytes");
  }

  bytes(index: number): Hex {
    return readBytes(this.required(index), index);
  }

  quantity(index: number): bigint {
    return readQuantity(this.required(index), index);
  }

  flag(index: number): boolean {
    if (!this.has(index)) return false;
    const value = this.list[index];
    if (typeof value === "boolean") return value;
    throw badArgument(index, "want a boolean");
  }

  object(index: number): Readonly<Record<string, unknown>> {
    const value = this.required(index);
    if (typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
    throw badArgument(index, "want an object");
  }
}

export function badArgument(index: number, reason: string): RpcError {
  return new RpcError(INVALID_PARAMS, `invalid argument ${index}: ${reason}`);
}

/** An address in any case: nodes do not look at checksums. */
export function readAddress(value: unknown, index: number): Address {
  const address = typeof value === "string" ? parseAddress(value.toLowerCase()) : null;
  if (address === null) throw badArgument(index, "want a 0x-prefixed address of 20 bytes");
  return address;
}

export function readBytes(value: unknown, index: number): Hex {
  if (typeof value === "string" && /^0x([0-9a-fA-F]{2})*$/.test(value)) return value.toLowerCase() as Hex;
  throw badArgument(index, "want 0x-prefixed bytes");
}

export function readQuantity(value: unknown, index: number): bigint {
  const number = typeof value === "string" ? parseQuantity(value) : null;
  if (number === null) throw badArgument(index, "want a 0x-prefixed number without leading zeros");
  return number;
}
