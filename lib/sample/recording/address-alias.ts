import type { ModelContract } from "../../protocol/types";
import { type Address, parseAddress } from "../../units/address";
import { SERVED_ADDRESSES } from "../chain/addresses";

/**
 * Translates the protocol's addresses in any value, lists and structs included. A recording knows the contracts by the addresses
 * of the chain it was made on, under which they hold balances; a chain is served at Arbitrum One's. Calldata within a
 * proposal stays as it was recorded, because the proposal's id is made of it.
 */
export interface AddressAlias {
  toModel<T>(value: T): T;
  toServed<T>(value: T): T;
}

export function addressAlias(recorded: Readonly<Record<ModelContract, Address>>): AddressAlias {
  const toModel = new Map<string, Address>();
  const toServed = new Map<string, Address>();
  for (const [name, served] of Object.entries(SERVED_ADDRESSES)) {
    const own = parseAddress(recorded[name as ModelContract].toLowerCase());
    if (own === null || own === served) continue;
    toModel.set(served, own);
    toServed.set(own, served);
  }
  return { toModel: (value) => translate(value, toModel), toServed: (value) => translate(value, toServed) };
}

function translate<T>(value: T, names: ReadonlyMap<string, Address>): T {
  if (typeof value === "string") return (names.get(value) ?? value) as T;
  if (Array.isArray(value)) return value.map((one) => translate(one, names)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, translate(one, names)])) as T;
}
