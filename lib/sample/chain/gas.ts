import type { SampleTx } from "../ledger";

/** wei; Arbitrum One's usual floor, 0.01 gwei */
export const BASE_FEE = 10_000_000n;
/** what Arbitrum One reports as a block's gas limit */
export const BLOCK_GAS_LIMIT = 1_125_899_906_842_624n;

const PLAIN = 21_000n;
const PER_BYTE = 16n;
const EXECUTION = 60_000n;
const PER_LOG = 15_000n;

/**
 * Gas the sample charges. There is no EVM behind it, so it is a made-up but stable function of what a transaction
 * carries and writes, in the order of magnitude of the real contracts.
 */
export function gasFor(input: `0x${string}`, isCall: boolean, logs: number): bigint {
  const bytes = BigInt((input.length - 2) / 2);
  return PLAIN + bytes * PER_BYTE + (isCall ? EXECUTION + BigInt(logs) * PER_LOG : 0n);
}

/** Gas a mined transaction used: never more than its limit; a reverted one used what it would have without logs. */
export function gasUsed(tx: Pick<SampleTx, "call" | "gasLimit" | "logCount">, input: `0x${string}`): bigint {
  const used = gasFor(input, tx.call !== null, tx.logCount);
  return used < tx.gasLimit ? used : tx.gasLimit;
}
