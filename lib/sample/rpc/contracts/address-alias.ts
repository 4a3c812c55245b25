import type { ModelContract, Protocol } from "../../../protocol/types";
import { type Address, parseAddress } from "../../../units/address";
import { SERVED_ADDRESSES } from "../../chain/addresses";

/**
 * A chain is always served at Arbitrum One's addresses. The model of a recording knows the contracts by the addresses of the
 * chain it was recorded on, under which they hold balances; so addresses are translated on the way in and out.
 */
export interface AddressAlias {
  toModel<T>(value: T): T;
  toServed<T>(value: T): T;
}

/** @returns an alias that changes nothing when the model lives at the served addresses */
export function addressAlias(protocol: Protocol): AddressAlias {
  const model = protocol.params.addresses;
  const toModel = new Map<string, Address>();
  const toServed = new Map<string, Address>();
  for (const [name, served] of Object.entries(SERVED_ADDRESSES)) {
    const own = parseAddress(model[name as ModelContract].toLowerCase());
    if (own === null || own === served) continue;
    toModel.set(served, own);
    toServed.set(own, served);
  }
  if (toModel.size === 0) return { toModel: (value) => value, toServed: (value) => value };
  return { toModel: (value) => translate(value, toModel), toServed: (value) => translate(value, toServed) };
}

function translate<T>(value: T, names: ReadonlyMap<string, Address>): T {
  if (typeof value === "string") return (names.get(value) ?? value) as T;
  if (Array.isArray(value)) return value.map((one) => translate(one, names)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, translate(one, names)])) as T;
}
