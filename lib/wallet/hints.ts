import { type Address, ZERO_ADDRESS } from "../units/address";
import type { StakeAction } from "./action";

/** An orchestrator as the pool sees it. */
export interface PoolMember {
  address: Address;
  /** LPT in wei, delegated to it */
  stake: bigint;
  /** in the pool: next round's active set */
  inPool: boolean;
  /** has stake of its own, so that more stake can bring it into the pool */
  registered: boolean;
}

/** Where an orchestrator stands after the action: its neighbours, the zero address at an end or where it is not moved. */
export interface Hint {
  prev: Address;
  next: Address;
}

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

export const NO_HINT: Hint = { prev: ZERO_ADDRESS, next: ZERO_ADDRESS };
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
  const pool = new Line(members, capacity);
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

/** The pool in its order, largest stake first; among equals the newcomer stands first, as the contract searches. */
class Line {
  private readonly line: { address: Address; stake: bigint }[];
  private readonly waiting: ReadonlyMap<Address, bigint>;

  constructor(
    members: readonly PoolMember[],
    private readonly capacity: number,
  ) {
    this.line = members
      .filter(({ inPool }) => inPool)
      .map(({ address, stake }) => ({ address, stake }))
      .sort((a, b) => (a.stake < b.stake ? 1 : a.stake > b.stake ? -1 : 0));
    const outside = members.filter(({ inPool, registered }) => !inPool && registered);
    this.waiting = new Map(outside.map(({ address, stake }) => [address, stake]));
  }

  resign(address: Address): void {
    const at = this.line.findIndex((one) => one.address === address);
    if (at >= 0) this.line.splice(at, 1);
  }

  /** Changes an orchestrator's stake by so much. @returns its neighbours then */
  change(address: Address, by: bigint): Hint {
    const inLine = this.line.find((one) => one.address === address);
    if (inLine !== undefined) {
      this.resign(address);
      return this.insert(address, inLine.stake + by);
    }
    const outside = this.waiting.get(address);
    if (outside === undefined || by <= 0n) return NO_HINT;
    const stake = outside + by;
    if (this.line.length >= this.capacity) {
      const last = this.line.at(-1);
      if (last === undefined || stake <= last.stake) return NO_HINT;
      this.line.pop();
    }
    return this.insert(address, stake);
  }

  private insert(address: Address, stake: bigint): Hint {
    if (stake <= 0n) return NO_HINT;
    const found = this.line.findIndex((one) => one.stake <= stake);
    const at = found < 0 ? this.line.length : found;
    const hint = {
      prev: this.line[at - 1]?.address ?? ZERO_ADDRESS,
      next: this.line[at]?.address ?? ZERO_ADDRESS,
    };
    this.line.splice(at, 0, { address, stake });
    return hint;
  }
}
