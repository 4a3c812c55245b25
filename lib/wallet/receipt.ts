import type { Hex } from "viem";
import type { Address } from "../units/address";
import { pause } from "./pause";
import { hashOf, quantityOf, type WalletProvider } from "./provider";
import { readFault } from "./wallet-error";

/** What became of a transaction. */
export type Ending =
  | { kind: "mined"; hash: Hex; block: number }
  | { kind: "reverted"; hash: Hex; block: number; outOfGas: boolean }
  /** its nonce was used by another transaction */
  | { kind: "replaced" }
  /** nobody waits for it any more */
  | { kind: "left" };

export interface Waiting {
  hash: Hex;
  account: Address;
  /** null: not known yet; without it a replacement cannot be noticed */
  nonce: number | null;
  /** a contract account: somebody else sends the transaction, and the hash may be the wallet's own */
  isContract: boolean;
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

/** A Safe tells by this event that the call inside a transaction failed, though that one is mined with success. */
const EXECUTION_FAILURE = "0x23428b18acfb3ea64b08dc0c1d296ea9c09702c09083ca5272e64d115b687d23";

/** A wallet by ERC-4337 tells by this event whether the call inside succeeded: UserOperationEvent, its fifth field. */
const USER_OPERATION = "0x49628fd1471006c1482da88028e9ce4dbb080b815c9b0344d39e5a8e6ec1419f";

/** Waits, without a limit, until a transaction is mined or another took its place; errors of the node are waited out. */
export async function waitForReceipt(provider: WalletProvider, waiting: Waiting): Promise<Ending> {
  const { account, isContract, onSilent, signal, everyMs = 1_000 } = waiting;
  let { hash, nonce } = waiting;
  let [missing, tellsCalls] = [0, isContract];
  for (let turn = 0; !signal.aborted; turn += 1) {
    try {
      const receipt = await provider.request({ method: "eth_getTransactionReceipt", params: [hash] });
      const ending = await endingOf(provider, { hash, account, isContract }, receipt);
      if (ending !== null) return ending;
      if (tellsCalls) {
        const behind = await transactionBehind(provider, hash);
        if (behind === "unsupported") tellsCalls = false;
        else if (behind !== null) hash = behind;
      }
      if (nonce === null && !isContract) nonce = await nonceOf(provider, hash, account);
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

type Sought = Pick<Waiting, "hash" | "account" | "isContract">;

async function endingOf(provider: WalletProvider, sought: Sought, receipt: unknown): Promise<Ending | null> {
  if (typeof receipt !== "object" || receipt === null) return null;
  const { status, blockNumber, gasUsed, transactionHash } = receipt as Record<string, unknown>;
  if (blockNumber === null || blockNumber === undefined) return null;
  const block = Number(quantityOf(blockNumber));
  // A wallet that knows its own hashes may answer with the receipt of the transaction behind one.
  const hash = sought.isContract && transactionHash !== undefined ? hashOf(transactionHash) : sought.hash;
  const failedInside = tellsFailure(receipt, sought.account);
  if (quantityOf(status) === 1n && !failedInside) return { kind: "mined", hash, block };
  const outOfGas = !failedInside && (await usedAll(provider, hash, gasUsed));
  return { kind: "reverted", hash, block, outOfGas };
}

/** An ordinary account may have borrowed code too (EIP-7702), and others may send for it. */
function tellsFailure(receipt: object, account: Address): boolean {
  const { logs } = receipt as { logs?: unknown };
  return (Array.isArray(logs) ? logs : []).some((log: unknown) => {
    const { address, topics, data } = (log ?? {}) as Record<string, unknown>;
    const [event, , sender]: unknown[] = Array.isArray(topics) ? topics : [];
    if (event === EXECUTION_FAILURE) return isAddress(address, account);
    const ownOperation =
      event === USER_OPERATION && typeof sender === "string" && isAddress(`0x${sender.slice(26)}`, account);
    // nonce, then success
    return ownOperation && typeof data === "string" && /^0x.{64}0{64}/.test(data);
  });
}

function isAddress(told: unknown, account: Address): boolean {
  return typeof told === "string" && told.toLowerCase() === account.toLowerCase();
}

/** The transaction that carried out a wallet's own proposal, as EIP-5792 has it asked; null: none yet. */
async function transactionBehind(provider: WalletProvider, hash: Hex): Promise<Hex | null | "unsupported"> {
  try {
    const told = await provider.request({ method: "wallet_getCallsStatus", params: [hash] });
    const { receipts } = (told ?? {}) as { receipts?: unknown };
    const last: unknown = Array.isArray(receipts) ? receipts.at(-1) : undefined;
    return last === undefined ? null : hashOf((last as { transactionHash?: unknown }).transactionHash);
  } catch (error) {
    return readFault(error).fault === "dropped" ? null : "unsupported";
  }
}

async function usedAll(provider: WalletProvider, hash: Hex, gasUsed: unknown): Promise<boolean> {
  try {
    const sent = await provider.request({ method: "eth_getTransactionByHash", params: [hash] });
    return quantityOf((sent as { gas?: unknown } | null)?.gas) === quantityOf(gasUsed);
  } catch {
    return false;
  }
}

/** The account's nonce that a transaction uses; null where the node does not know it, or another sends it for the account. */
export async function nonceOf(provider: WalletProvider, hash: Hex, account: Address): Promise<number | null> {
  try {
    const sent = await provider.request({ method: "eth_getTransactionByHash", params: [hash] });
    const { nonce, from = account } = (sent ?? {}) as Record<string, unknown>;
    return isAddress(from, account) ? Number(quantityOf(nonce)) : null;
  } catch {
    return null;
  }
}
