import type { PoolMember } from "../protocol/bonding/pool-line";
import type { Address } from "../units/address";
import type { StakeAction } from "./action";
import type { WalletProvider } from "./provider";
import type { Shelf } from "./shelf";
import type { StageEvent } from "./stage";

/** What a person wants done; an amount of "all" is read again when it is signed. */
export type Wish =
  | Exclude<StakeAction, { kind: "undelegate" | "withdraw-fees" }>
  | { kind: "undelegate"; amount: bigint | "all" }
  | { kind: "withdraw-fees"; amount: bigint | "all" };

/** Whether an action is what a wish asks for, or was when it was signed: how much all of it was, is not known any more. */
export function isOfWish(action: StakeAction, wish: Wish): boolean {
  const asked: Record<string, unknown> = { ...wish };
  return Object.entries(action).every(([name, value]) => asked[name] === value || asked[name] === "all");
}

/** One account on one chain, and what it takes to act for it. */
export interface Actor {
  provider: WalletProvider;
  chainId: number;
  account: Address;
  shelf: Shelf;
  /** the orchestrators as they stand, for hints; failing costs gas only */
  pool: () => Promise<readonly PoolMember[]>;
  tell: (event: StageEvent) => void;
  /** ends the waiting, never what was sent */
  signal: AbortSignal;
  now?: () => number;
  everyMs?: number;
}

/** Ends the work on a transaction with what is to be told. */
export class Stop extends Error {
  constructor(readonly event: StageEvent) {
    super("stopped");
  }
}

export const stop = (
  words: string,
  more: { sent?: "unclear" | "approval"; uninitialized?: boolean; stale?: true } = {},
): never => {
  throw new Stop({ type: "fail", words, ...more });
};
