import * as v from "valibot";
import type { Address } from "../units/address";
import { ACTION_KINDS, type ActionKind } from "./action";
import { pause } from "./pause";
import { quantityOf, type WalletProvider } from "./provider";
import { readList, type Shelf, writeList } from "./shelf";

/**
 * A question to sign that has no answer: it is open in the wallet, or its answer was lost, with the page that asked or on
 * the way. Until a person has looked into the wallet, the same is not asked again.
 */
export interface OpenQuestion {
  /** what the person wanted, the approval that it needs included */
  kind: ActionKind;
  /** the account's next nonce before the wallet was asked; null: not known, or a contract account's */
  nonce: number | null;
}

const PREFIX = "bondwise.asked";
const MOST = 10;
const EVERY_MS = 3_000;

const question = v.object({
  kind: v.picklist(ACTION_KINDS),
  nonce: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

const keyOf = (chainId: number, account: Address) => `${PREFIX}.${chainId}.${account}`;

/** The account's questions to which no answer is known. */
export function openQuestions(shelf: Shelf, chainId: number, account: Address): OpenQuestion[] {
  return readList(shelf, keyOf(chainId, account), question, MOST);
}

/** Keeps that the wallet is being asked. */
export function keepQuestion(shelf: Shelf, chainId: number, account: Address, asked: OpenQuestion): void {
  const others = openQuestions(shelf, chainId, account).filter(({ kind }) => kind !== asked.kind);
  writeList(shelf, keyOf(chainId, account), [...others, asked]);
}

/** The wallet has answered, or a person has looked. */
export function dropQuestion(shelf: Shelf, chainId: number, account: Address, answered: ActionKind): void {
  const rest = openQuestions(shelf, chainId, account).filter(({ kind }) => kind !== answered);
  writeList(shelf, keyOf(chainId, account), rest);
}

/** The account's next nonce as the node has it. @throws what the wallet or its node throws */
export async function nextNonce(provider: WalletProvider, account: Address): Promise<number> {
  const count = await provider.request({ method: "eth_getTransactionCount", params: [account, "latest"] });
  return Number(quantityOf(count));
}

/** Waits until the account has sent something since it was asked; a node that does not answer is asked again. */
export async function sentSince(
  provider: WalletProvider,
  account: Address,
  nonce: number,
  signal: AbortSignal,
  everyMs = EVERY_MS,
): Promise<boolean> {
  while (!signal.aborted) {
    const now = await nextNonce(provider, account).catch(() => nonce);
    if (now > nonce) return !signal.aborted;
    await pause(everyMs, signal);
  }
  return false;
}
