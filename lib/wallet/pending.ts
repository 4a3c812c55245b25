import * as v from "valibot";
import { type Address, parseAddress } from "../units/address";
import type { ActionKind, StakeAction } from "./action";
import { readList, type Shelf, writeList } from "./shelf";

/** A transaction that was sent and whose end is not known yet; survives a reload and is seen by every tab. */
export interface Pending {
  hash: `0x${string}`;
  action: StakeAction;
  /** the account's nonce that it uses; null for a contract account, whose transaction somebody else sends */
  nonce: number | null;
  /** unix milliseconds */
  sentAt: number;
  isContract: boolean;
}

const PREFIX = "bondwise.pending";
/** One of each kind at most, and no more than a person could have sent. */
const MOST = 10;

const address = v.pipe(
  v.string(),
  v.transform(parseAddress),
  v.check((read) => read !== null),
  v.transform((read) => read as Address),
);
const wei = v.pipe(
  v.string(),
  v.regex(/^\d{1,78}$/),
  v.transform((digits) => BigInt(digits)),
);
const lock = v.pipe(v.number(), v.integer(), v.minValue(0));

const action = v.variant("kind", [
  v.object({ kind: v.literal("approve"), amount: wei }),
  v.object({ kind: v.literal("delegate"), amount: wei, to: address }),
  v.object({ kind: v.literal("move"), to: address }),
  v.object({ kind: v.literal("undelegate"), amount: wei }),
  v.object({ kind: v.literal("rebond"), lock }),
  v.object({ kind: v.literal("rebond-to"), lock, to: address }),
  v.object({ kind: v.literal("withdraw"), lock }),
  v.object({ kind: v.literal("withdraw-fees"), amount: wei }),
  v.object({ kind: v.literal("initialize") }),
]);

const pending = v.object({
  hash: v.pipe(
    v.string(),
    v.regex(/^0x[0-9a-f]{64}$/i),
    v.transform((text) => text as `0x${string}`),
  ),
  action,
  nonce: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  sentAt: v.pipe(v.number(), v.minValue(0)),
  isContract: v.boolean(),
});

/** Under which key an account's pending transactions of one chain are kept. */
export function pendingKey(chainId: number, account: Address): string {
  return `${PREFIX}.${chainId}.${account}`;
}

/** Reads them back. What is no pending transaction is left out: anybody may have written it. */
export function readPending(shelf: Shelf, chainId: number, account: Address): Pending[] {
  return readList(shelf, pendingKey(chainId, account), pending, MOST);
}

/** Keeps one; of its kind it is the only one. */
export function keepPending(shelf: Shelf, chainId: number, account: Address, kept: Pending): void {
  const others = readPending(shelf, chainId, account).filter(
    (one) => one.action.kind !== kept.action.kind && one.hash !== kept.hash,
  );
  writeList(shelf, pendingKey(chainId, account), [...others, kept]);
}

/** Forgets one whose end is known. */
export function dropPending(shelf: Shelf, chainId: number, account: Address, hash: string): void {
  const rest = readPending(shelf, chainId, account).filter((one) => one.hash !== hash);
  writeList(shelf, pendingKey(chainId, account), rest);
}

/** The one of this kind that is on its way, or null. */
export function pendingOfKind(list: readonly Pending[], kind: ActionKind): Pending | null {
  return list.find((one) => one.action.kind === kind) ?? null;
}
