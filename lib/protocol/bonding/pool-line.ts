import { type Address, ZERO_ADDRESS } from "../../units/address";

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

export const NO_HINT: Hint = { prev: ZERO_ADDRESS, next: ZERO_ADDRESS };

/** The pool in its order, largest stake first; among equals the newcomer stands first, as the contract searches. */
export class PoolLine {
  private readonly line: { address: Address; stake: bigint }[];
  private readonly waiting: ReadonlyMap<Address, bigint>;

  /** @param capacity how many the pool holds */
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

  /** Takes an orchestrator out of the pool. */
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
