import type { Address } from "../../../units/address";
import type { Hex } from "../quantity";

/** What a contract sees of the chain round it. */
export interface Surroundings {
  chainId: number;
  /** what block.number reads inside contracts: on Arbitrum the L1 block */
  blockNumber: bigint;
  /** unix seconds */
  timestamp: bigint;
  baseFee: bigint;
  gasLimit: bigint;
  coinbase: Address;
  /** wei */
  balanceOf(account: Address): bigint;
  blockHash(number: bigint): Hex;
}

/** One message call. */
export interface Frame {
  from: Address;
  to: Address;
  /** calldata without 0x, lower case */
  data: string;
  value: bigint;
  around: Surroundings;
  /** calls another contract of the same chain; an address without code answers nothing. @throws Revert */
  call(to: Address, data: string, value: bigint): string;
}

/** Answers a message call with return data (hex digits without 0x). @throws Revert */
export type Contract = (frame: Frame) => string;

/** A contract's refusal: return data as the EVM would give it (hex digits without 0x). */
export class Revert extends Error {
  override readonly name = "Revert";
  constructor(
    /** for people; null where the EVM gives none */
    readonly reason: string | null,
    readonly data: string,
  ) {
    super(reason ?? "execution reverted");
  }
}

/** A revert without return data: an unknown function, or calldata that is no such tuple. */
export function bareRevert(): Revert {
  return new Revert(null, "");
}
