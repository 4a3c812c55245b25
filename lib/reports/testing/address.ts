import { type Address, addressFromWire } from "../../units/address";

/** A well-formed address out of a small number. */
export function addressOf(index: number): Address {
  return addressFromWire(`0x${index.toString(16).padStart(40, "0")}`);
}
