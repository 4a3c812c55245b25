import type { SampleBlock, SampleLog, SampleTx } from "../../ledger";
import type { RoundRow } from "./network-rows";
import { Row } from "./row";

/**
 * A transaction that emitted something the subgraph listens to. It never changes. Its id is kept once it was asked for,
 * because the ledger works a hash out anew each time.
 */
export class TransactionRow extends Row {
  private name: string | null = null;

  constructor(
    readonly tx: SampleTx,
    readonly block: SampleBlock,
    /** its index in the ledger */
    readonly index: number,
  ) {
    super();
  }
  get id(): string {
    this.name ??= this.tx.hash;
    return this.name;
  }
  get since(): number {
    return this.block.number;
  }
  at(block: number): Row | null {
    return this.block.number <= block ? this : null;
  }
}

/** An event entity; its fields are read from the log whenever they are asked for. */
export class EventRow extends Row {
  private name: string | null = null;

  constructor(
    /** the entity's name, BondEvent for one */
    readonly kind: string,
    readonly log: SampleLog,
    readonly transaction: TransactionRow,
    /** position among the logs of its block */
    readonly logIndex: number,
    readonly round: RoundRow,
    /** price of ETH in USD, 1e18, where the mapping stores a value in USD */
    readonly ethUsd: bigint,
  ) {
    super();
  }
  get id(): string {
    this.name ??= `${this.transaction.tx.hash}-${this.logIndex}`;
    return this.name;
  }
  get since(): number {
    return this.transaction.block.number;
  }
  at(block: number): Row | null {
    return this.transaction.block.number <= block ? this : null;
  }
}
