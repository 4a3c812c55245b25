import { type Address, ZERO_ADDRESS } from "../../units/address";
import type { Journal } from "../journal";
import { demand } from "../refuse";

/** An orchestrator in the pool and its neighbours, larger stake before it. */
interface Node {
  readonly id: Address;
  key: bigint;
  prev: Node | null;
  next: Node | null;
}

/** Between two neighbours; null stands for the list's ends. */
interface Gap {
  readonly prev: Node | null;
  readonly next: Node | null;
}

const CONTRACT = "BondingManager";

/** A hint that names nobody in the list: an orchestrator is out of it while it moves. */
const GONE: Address = "0x0000000000000000000000000000000000000001";

/**
 * SortedDoublyLL.sol: orchestrators by stake, largest first. A newcomer stands before those of equal stake, unless a
 * valid hint (two neighbours between which its stake fits) says otherwise; an invalid one costs the contract gas only.
 */
export class SortedPool {
  private head: Node | null = null;
  private tail: Node | null = null;
  private readonly nodes = new Map<Address, Node>();

  constructor(private maxSize: bigint) {}

  get size(): bigint {
    return BigInt(this.nodes.size);
  }
  get capacity(): bigint {
    return this.maxSize;
  }
  get isFull(): boolean {
    return this.size === this.maxSize;
  }
  get first(): Address | null {
    return this.head?.id ?? null;
  }
  get last(): Address | null {
    return this.tail?.id ?? null;
  }
  contains(id: Address): boolean {
    return this.nodes.has(id);
  }
  next(id: Address): Address | null {
    return this.nodes.get(id)?.next?.id ?? null;
  }

  /** Makes room for more; the contract never takes room away. @throws Refusal */
  setMaxSize(journal: Journal, maxSize: bigint): void {
    demand(maxSize > this.maxSize, CONTRACT, "new max size must be greater than old max size");
    const writable = this as unknown as { maxSize: bigint };
    journal.set(writable, "maxSize", maxSize);
  }

  /** Adds an orchestrator with its stake. @throws Refusal when the pool is full or the stake is 0 */
  insert(journal: Journal, id: Address, key: bigint, prevHint: Address, nextHint: Address): void {
    demand(!this.isFull, CONTRACT, "list is full");
    demand(!this.nodes.has(id), CONTRACT, "node already in list");
    demand(key > 0n, CONTRACT, "key is zero");
    const prev = this.positionAfter(key, prevHint, nextHint, { prev: null, next: this.head });
    const node: Node = { id, key, prev: null, next: null };
    journal.put(this.nodes, id, node);
    this.link(journal, node, prev);
  }

  /** Takes an orchestrator out. @throws Refusal when it is not there */
  remove(journal: Journal, id: Address): void {
    const node = this.nodes.get(id);
    demand(node !== undefined, CONTRACT, "node not in list");
    this.unlink(journal, node);
    journal.drop(this.nodes, id);
  }

  /** Moves an orchestrator to where its new stake belongs; a stake of 0 takes it out. @throws Refusal when it is not there */
  updateKey(journal: Journal, id: Address, key: bigint, prevHint: Address, nextHint: Address): void {
    const node = this.nodes.get(id);
    demand(node !== undefined, CONTRACT, "node not in list");
    if (key === 0n) {
      this.remove(journal, id);
      return;
    }
    const old = { prev: node.prev, next: node.next };
    this.unlink(journal, node);
    const itself = (hint: Address) => (hint === id ? GONE : hint);
    const prev = this.positionAfter(key, itself(prevHint), itself(nextHint), old);
    journal.set(node, "key", key);
    this.link(journal, node, prev);
  }

  /** The node after which a stake belongs, null for the head; `old` is a gap to search from when no hint helps. */
  private positionAfter(key: bigint, prevHint: Address, nextHint: Address, old: Gap): Node | null {
    if (prevHint === ZERO_ADDRESS && nextHint === ZERO_ADDRESS) return this.beforeEquals(key, old);
    const prev = this.nodes.get(prevHint);
    const next = this.nodes.get(nextHint);
    if (prevHint === ZERO_ADDRESS && next !== undefined && next === this.head && key >= next.key) return null;
    if (nextHint === ZERO_ADDRESS && prev !== undefined && prev === this.tail && key <= prev.key) return prev;
    if (prev !== undefined && prev.key >= key) {
      const adjacent = next !== undefined && prev.next === next && key >= next.key;
      return adjacent ? prev : this.descend(key, prev);
    }
    if (next !== undefined && next.key <= key) return this.ascend(key, next);
    return this.beforeEquals(key, old);
  }

  /** From a node of at least this stake down to the first gap where the stake fits. */
  private descend(key: bigint, start: Node): Node | null {
    if (start === this.head && key >= start.key) return null;
    let prev = start;
    while (prev.next !== null && prev.next.key > key) prev = prev.next;
    return prev;
  }

  /** From a node of at most this stake up to the first gap where the stake fits. */
  private ascend(key: bigint, start: Node): Node | null {
    if (start === this.tail && key <= start.key) return start;
    let next = start;
    while (next.prev !== null && next.prev.key < key) next = next.prev;
    return next.prev;
  }

  /** Where a descent from the head ends: before all of equal stake. Searched from the old place, which gives the same and is nearer. */
  private beforeEquals(key: bigint, old: Gap): Node | null {
    let { prev, next } = old;
    while (prev !== null && prev.key <= key) {
      next = prev;
      prev = prev.prev;
    }
    while (next !== null && next.key > key) {
      prev = next;
      next = next.next;
    }
    return prev;
  }

  private link(journal: Journal, node: Node, prev: Node | null): void {
    const next = prev === null ? this.head : prev.next;
    journal.set(node, "prev", prev);
    journal.set(node, "next", next);
    this.join(journal, prev, node);
    this.join(journal, node, next);
  }

  private unlink(journal: Journal, node: Node): void {
    this.join(journal, node.prev, node.next);
  }

  /** Makes two nodes neighbours; null stands for the list's ends. */
  private join(journal: Journal, prev: Node | null, next: Node | null): void {
    const ends = this as unknown as { head: Node | null; tail: Node | null };
    if (prev === null) journal.set(ends, "head", next);
    else journal.set(prev, "next", next);
    if (next === null) journal.set(ends, "tail", prev);
    else journal.set(next, "prev", prev);
  }
}
