import type { Hex } from "viem";
import type { Address } from "../units/address";
import { quantityOf, type WalletProvider } from "./provider";

/** What became of a transaction. */
export type Ending =
  | { kind: "mined"; block: number }
  | { kind: "reverted"; block: number; outOfGas: boolean }
  /** its nonce was used by another transaction */
  | { kind: "replaced" }
  /** nobody waits for it any more */
  | { kind: "left" };

export interface Waiting {
  hash: Hex;
  account: Address;
  /** null: not known, so that a replacement cannot be noticed */
  nonce: number | null;
  /** told when the node falls silent, and when it speaks again */
  onSilent: (silent: boolean) => void;
  signal: AbortSignal;
  /** a pause between two questions, in milliseconds; after a minute it grows */
  everyMs?: number;
}

const SLOW_AFTER = 60;
const SLOWER = 4;
/** A node may know a newer nonce before the receipt that belongs to it. */
const TIMES_MISSING = 3;

/** Waits, without a limit, until a transaction is mined or another took its place; errors of the node are waited out. */
export async function waitForReceipt(provider: WalletProvider, waiting: Waiting): Promise<Ending> {
  const { hash, account, nonce, onSilent, signal, everyMs = 1_000 } = waiting;
  let missing = 0;
  for (let turn = 0; !signal.aborted; turn += 1) {
    try {
      const receipt = await provider.request({ method: "eth_getTransactionReceipt", params: [hash] });
      const ending = await endingOf(provider, hash, receipt);
      if (ending !== null) return ending;
      if (nonce !== null) {
        const used = await provider.request({
          method: "eth_getTransactionCount",
          params: [account, "latest"],
        });
        missing = quantityOf(used) > BigInt(nonce) ? missing + 1 : 0;
        if (missing >= TIMES_MISSING) return { kind: "replaced" };
      }
      onSilent(false);
    } catch {
      onSilent(true);
    }
    await pause(turn < SLOW_AFTER ? everyMs : everyMs * SLOWER, signal);
  }
  return { kind: "left" };
}

async function endingOf(provider: WalletProvider, hash: Hex, receipt: unknown): Promise<Ending | null> {
  if (typeof receipt !== "object" || receipt === null) return null;
  const { status, blockNumber, gasUsed } = receipt as Record<string, unknown>;
  if (blockNumber === null || blockNumber === undefined) return null;
  const block = Number(quantityOf(blockNumber));
  if (quantityOf(status) === 1n) return { kind: "mined", block };
  return { kind: "reverted", block, outOfGas: await usedAll(provider, hash, gasUsed) };
}

async function usedAll(provider: WalletProvider, hash: Hex, gasUsed: unknown): Promise<boolean> {
  try {
    const sent = await provider.request({ method: "eth_getTransactionByHash", params: [hash] });
    return quantityOf((sent as { gas?: unknown } | null)?.gas) === quantityOf(gasUsed);
  } catch {
    return false;
  }
}

/** The nonce that a transaction uses, as the node has it; null where it does not know it. */
export async function nonceOf(provider: WalletProvider, hash: Hex): Promise<number | null> {
  try {
    const sent = await provider.request({ method: "eth_getTransactionByHash", params: [hash] });
    return Number(quantityOf((sent as { nonce?: unknown } | null)?.nonce));
  } catch {
    return null;
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener("abort", done);
  });
}
