import { getAddress, keccak256, toHex } from "viem";
import { privateKeyToAddress } from "viem/accounts";
import type { Address } from "../../units/address";
import { randomFor } from "./random";

/** An account of nobody: an address that belongs to these labels, whose key does not exist. */
export function strawAddress(seed: string, ...labels: readonly (string | number)[]): Address {
  return getAddress(`0x${randomFor(seed, "address", ...labels).hex(20)}`);
}

/** A throw-away key that belongs to this label, and its address. Anybody can derive it: it signs for the sample chain alone. */
export function openAccount(seed: string, label: string): { address: Address; privateKey: `0x${string}` } {
  const privateKey = keccak256(toHex(`bondwise sample account\u0000${seed}\u0000${label}`));
  return { address: privateKeyToAddress(privateKey), privateKey };
}
