import { type Hint, NO_HINT, PoolLine, type PoolMember } from "../protocol/bonding/pool-line";
import type { Address } from "../units/address";
import type { StakeAction } from "./action";
import type { Standing } from "./standing";

/** What a bond proposes: the place of who loses the stake, then of who gets it. */
export interface Hints {
  old: Hint;
  new: Hint;
}

/** Whose stake moves. */
export interface Mover {
  account: Address;
  /** null: nothing is bonded */
  delegate: Address | null;
  /** stake with all it earned, which is what a claim makes of it; LPT in wei */
  stake: bigint;
  /** open locks by id, LPT in wei */
  locks: ReadonlyMap<number, bigint>;
}

export const NO_HINTS: Hints = { old: NO_HINT, new: NO_HINT };

/**
 * Where the orchestrators that an action touches will stand in the pool afterwards, so that the contract need not search
 * for their places. A hint that is out of date costs gas and nothing else.
 * @param capacity how many the pool holds
 */
export function hintsFor(
  action: StakeAction,
  mover: Mover,
  members: readonly PoolMember[],
  capacity: number,
): Hints {
  const pool = new PoolLine(members, capacity);
  const { delegate, stake, locks } = mover;
  switch (action.kind) {
    case "delegate":
    case "move": {
      const added = action.kind === "delegate" ? action.amount : 0n;
      const leaves = delegate !== null && delegate !== action.to;
      const old = leaves ? pool.change(delegate, -stake) : NO_HINT;
      return { old, new: pool.change(action.to, added + (leaves ? stake : 0n)) };
    }
    case "undelegate": {
      // An orchestrator without stake of its own is taken out of the pool before its total is lowered.
      if (action.amount === stake) pool.resign(mover.account);
      return { old: NO_HINT, new: delegate === null ? NO_HINT : pool.change(delegate, -action.amount) };
    }
    case "rebond":
    case "rebond-to": {
      const to = action.kind === "rebond" ? delegate : action.to;
      return { old: NO_HINT, new: to === null ? NO_HINT : pool.change(to, locks.get(action.lock) ?? 0n) };
    }
    default:
      return NO_HINTS;
  }
}

/** The hints for an action of the account as it stands. */
export function placesFor(
  action: StakeAction,
  { account, poolCapacity }: Standing,
  members: readonly PoolMember[],
): Hints {
  const { address, delegate, pendingStake } = account;
  const locks = new Map(account.locks.map(({ id, amount }) => [id, amount]));
  return hintsFor(action, { account: address, delegate, stake: pendingStake, locks }, members, poolCapacity);
}
