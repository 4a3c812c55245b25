import type { SampleBlock, SampleChain, SampleLog, SampleTx } from "../../ledger";
import { integer } from "../log-args";
import { EventRow, TransactionRow } from "../rows/event-rows";
import { eventEntities } from "../schema/entities";
import { Store } from "../store/store";
import { handlersFor } from "./handlers";
import { Market } from "./market";
import { Records } from "./records";
import { Supply } from "./supply";

/** Queries with `block:` may look back so many rounds; what is older has been pruned. */
export const RETAINED_ROUNDS = 45;

/** Reads a chain's logs into the store, each once and in order. */
export class Indexer {
  readonly store = new Store();
  private readonly records: Records;
  private readonly supply = new Supply();
  private readonly market: Market;
  private readonly handlers: ReturnType<typeof handlersFor>;
  private readonly kinds = new Map<string, string>();
  private next = 0;
  private block = -1;
  private firstLogOfBlock = 0;
  /** L1 head when old versions were last forgotten */
  private prunedAt = Number.NEGATIVE_INFINITY;
  private transaction: TransactionRow | null = null;

  constructor(private readonly chain: SampleChain) {
    this.market = new Market(chain.prices);
    this.records = new Records(this.store, chain.protocol.params);
    this.handlers = handlersFor(this.records, chain, this.market, this.supply);
    for (const { entity, source } of eventEntities) {
      for (const { contract, event } of source) this.kinds.set(`${contract}.${event}`, entity.name);
    }
  }

  /** Indexes what is new; a few microseconds when nothing is. */
  catchUp(): void {
    const { logs, txs, blocks } = this.chain.ledger;
    if (this.next === logs.length) return;
    this.forgetOld();
    this.anchorSupply();
    for (; this.next < logs.length; this.next++) {
      const log = logs[this.next] as SampleLog;
      const tx = txs[log.tx] as SampleTx;
      if (tx.block !== this.block) {
        this.block = tx.block;
        this.firstLogOfBlock = this.next;
      }
      this.index(log, tx, blocks[tx.block] as SampleBlock);
    }
  }

  /** The oldest L2 block that queries may ask for. */
  earliest(): number {
    return Math.max(this.store.versions.floor, this.chain.ledger.blocks[0]?.number ?? 0);
  }

  private index(log: SampleLog, tx: SampleTx, block: SampleBlock): void {
    const handler = this.handlers[log.contract]?.[log.event];
    if (handler === undefined) return;
    this.records.seen = { log, tx, block };
    this.store.versions.block = block.number;
    handler(log);
    const kind = this.kinds.get(`${log.contract}.${log.event}`);
    if (kind === undefined || (kind === "VoteEvent" && integer(log, "choiceID") > 1n)) return;
    const price = kind === "WinningTicketRedeemedEvent" ? this.market.ethUsd(block.timestamp) : 0n;
    const position = this.next - this.firstLogOfBlock;
    const round = this.records.round();
    const row = new EventRow(kind, log, this.transactionOf(tx, log.tx, block), position, round, price);
    this.store.events.add(row);
    this.store.eventsOf.get(kind)?.add(row);
  }

  private transactionOf(tx: SampleTx, index: number, block: SampleBlock): TransactionRow {
    if (this.transaction?.index !== index) {
      this.transaction = this.store.transactions.add(new TransactionRow(tx, block, index));
    }
    return this.transaction;
  }

  /** Supply after the logs to come is what the contract says now; what they mint and burn leads back from there. */
  private anchorSupply(): void {
    const { logs } = this.chain.ledger;
    let net = 0n;
    for (let i = this.next; i < logs.length; i++) {
      const log = logs[i] as SampleLog;
      if (log.contract !== "LivepeerToken") continue;
      if (log.event === "Mint") net += integer(log, "amount");
      else if (log.event === "Burn") net -= integer(log, "amount");
    }
    this.supply.anchor(this.chain.protocol.read("Minter", "getGlobalTotalSupply", []) as bigint, net);
  }

  /** Once a round is enough. */
  private forgetOld(): void {
    const { blocks } = this.chain.ledger;
    const roundLength = Number(this.chain.protocol.params.rounds.roundLength);
    const head = this.chain.head().l1Number;
    if (head - this.prunedAt < roundLength) return;
    this.prunedAt = head;
    let index = blocks.length - 1;
    while (index > 0 && (blocks[index] as SampleBlock).l1Number > head - RETAINED_ROUNDS * roundLength)
      index--;
    this.store.prune(Math.max(blocks[index]?.number ?? 0, this.store.versions.floor));
  }
}
