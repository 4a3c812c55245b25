import type { Address } from "../../../units/address";
import type { Contract, Frame, Surroundings } from "./contract";

/** Finds the contract at an address; undefined where there is no code. */
export type ContractAt = (address: Address) => Contract | undefined;

export interface Message {
  from: Address;
  to: Address;
  /** calldata without 0x */
  data: string;
  /** wei */
  value: bigint;
}

/** Runs a message call as eth_call would. @throws Revert */
export function callContract(contractAt: ContractAt, message: Message, around: Surroundings): string {
  const contract = contractAt(message.to);
  if (contract === undefined) return "";
  const frame: Frame = {
    ...message,
    around,
    call: (to, data, value) => callContract(contractAt, { from: message.to, to, data, value }, around),
  };
  return contract(frame);
}
