import type { Ledger, SampleBlock, SampleLog, SampleTx } from "../../ledger";
import { EventRow, TransactionRow } from "../rows/event-rows";
import type { RoundRow } from "../rows/network-rows";
import { eventEntities } from "../schema/entities";

const KINDS = new Map(
  eventEntities.flatMap(({ entity, source }) =>
    source.map(({ contract, event }) => [`${contract}.${event}`, entity.name] as const),
  ),
);

/** The event entity that is made from such a log; null for none. */
export function kindOf(log: SampleLog): string | null {
  return KINDS.get(`${log.contract}.${log.event}`) ?? null;
}

/** Makes rows of events and transactions from a ledger's logs. */
export class LogRows {
  /** in the order of their start blocks */
  private readonly rounds: RoundRow[] = [];

  constructor(
    private readonly ledger: Ledger,
    /** ETH in USD, 1e18, at a second */
    private readonly ethUsd: (timestamp: number) => bigint,
  ) {}

  addRound(round: RoundRow): void {
    this.rounds.push(round);
  }

  transaction(index: number): TransactionRow {
    const tx = this.ledger.txs[index] as SampleTx;
    return new TransactionRow(tx, this.ledger.blocks[tx.block] as SampleBlock, index);
  }

  event(index: number): EventRow {
    const log = this.ledger.logs[index] as SampleLog;
    const transaction = this.transaction(log.tx);
    const kind = kindOf(log) ?? "";
    const price = kind === "WinningTicketRedeemedEvent" ? this.ethUsd(transaction.block.timestamp) : 0n;
    const round = this.roundAt(transaction.block.l1Number);
    return new EventRow(
      kind,
      log,
      transaction,
      this.positionInBlock(index, transaction.tx.block),
      round,
      price,
    );
  }

  /** eth_getLogs' logIndex: the position among all logs of the block. */
  private positionInBlock(index: number, block: number): number {
    const { logs, txs } = this.ledger;
    let first = index;
    while (first > 0 && txs[(logs[first - 1] as SampleLog).tx]?.block === block) first--;
    return index - first;
  }

  private roundAt(l1Number: number): RoundRow {
    let low = 0;
    let high = this.rounds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Number((this.rounds[middle] as RoundRow).startBlock) <= l1Number) low = middle + 1;
      else high = middle;
    }
    return this.rounds[Math.max(0, low - 1)] as RoundRow;
  }
}
