import type { Address } from "../../units/address";
import type { Ledger, SampleTx } from "../ledger";
import { indexAtOrBefore } from "./blocks";
import { numberInHash } from "./hashes";

/** Half-open range of indexes. */
export interface Range {
  from: number;
  to: number;
}

/**
 * Finds things in a ledger without scanning it: transactions of a block, of a hash, of a sender. It reads what was appended
 * since it was last asked.
 */
export class LedgerIndex {
  /** first transaction of each recorded block */
  private readonly firstTx: number[] = [];
  /** each transaction's number among its sender's */
  private readonly nonces: number[] = [];
  private readonly counts = new Map<Address, number>();
  private readonly signed = new Map<string, number>();

  constructor(private readonly ledger: Ledger) {}

  /** Transactions sent by an account, which is its next nonce. */
  nonceOf(account: Address): number {
    this.sync();
    return this.counts.get(account) ?? 0;
  }

  /** A transaction's own nonce. */
  nonceAt(tx: number): number {
    this.sync();
    return this.nonces[tx] ?? 0;
  }

  /** Index of the transaction with that hash; null when there is none. */
  txByHash(hash: string): number | null {
    this.sync();
    const signed = this.signed.get(hash);
    if (signed !== undefined) return signed;
    const index = numberInHash(hash);
    return index !== null && this.ledger.txs[index]?.hash === hash ? index : null;
  }

  /** Transactions in blocks first to last, both included (L2 numbers). */
  txsBetween(first: number, last: number): Range {
    this.sync();
    return {
      from: this.txsBefore(indexAtOrBefore(this.ledger.blocks, first - 1) + 1),
      to: this.txsBefore(indexAtOrBefore(this.ledger.blocks, last) + 1),
    };
  }

  /** Logs in blocks first to last, both included. */
  logsBetween(first: number, last: number): Range {
    const txs = this.txsBetween(first, last);
    return { from: this.logsBefore(txs.from), to: this.logsBefore(txs.to) };
  }

  /** Position of a transaction in its block. */
  positionInBlock(tx: number): number {
    this.sync();
    return tx - this.txsBefore(this.ledger.txs[tx]?.block ?? 0);
  }

  /** First log of a transaction's block, from which log indexes count. */
  firstLogOfBlock(tx: number): number {
    return this.logsBefore(tx - this.positionInBlock(tx));
  }

  private txsBefore(block: number): number {
    return this.firstTx[block] ?? this.ledger.txs.length;
  }

  private logsBefore(tx: number): number {
    return this.ledger.txs[tx]?.firstLog ?? this.ledger.logs.length;
  }

  private sync(): void {
    const { txs } = this.ledger;
    for (let index = this.nonces.length; index < txs.length; index++) {
      const tx = txs[index] as SampleTx;
      while (this.firstTx.length <= tx.block) this.firstTx.push(index);
      const nonce = this.counts.get(tx.from) ?? 0;
      this.nonces.push(nonce);
      this.counts.set(tx.from, nonce + 1);
      if (tx.input !== null) this.signed.set(tx.hash, index);
    }
  }
}
