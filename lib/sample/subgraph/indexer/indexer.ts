import type { SampleBlock, SampleChain, SampleLog, SampleTx } from "../../ledger";
import { integer } from "../log-args";
import { kindOf, LogRows } from "../store/log-rows";
import { Store } from "../store/store";
import { handlersFor } from "./handlers";
import { Market } from "./market";
import { Records } from "./records";
import { Supply } from "./supply";

/** Queries with `block:` may look back so many rounds; what is older has been pruned. */
export const RETAINED_ROUNDS = 42;

/** Reads a chain's logs into the store, each once and in order. */
export class Indexer {
  readonly store: Store;
  private readonly records: Records;
  private readonly supply = new Supply();
  private readonly market: Market;
  private readonly handlers: ReturnType<typeof handlersFor>;
  private next = 0;
  /** transaction of the last event indexed */
  private tx = -1;
  /** L1 head when old versions were last forgotten */
  private prunedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly chain: SampleChain) {
    this.market = new Market(chain);
    const ethUsd = (timestamp: number) => this.market.ethUsd(timestamp);
    this.store = new Store(new LogRows(chain.ledger, ethUsd));
    this.records = new Records(this.store, chain.protocol.params);
    this.handlers = handlersFor(this.records, chain, this.market, this.supply);
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
    this.records.turnTo({ log, tx, block });
    handler(log);
    const kind = kindOf(log);
    if (kind === null || (kind === "VoteEvent" && integer(log, "choiceID") > 1n)) return;
    // every event but a proposal's loads the round, and with it makes one that nobody has initialised
    this.records.round();
    this.store.events.add(this.next);
    this.store.eventsOf.get(kind)?.add(this.next);
    if (this.tx !== log.tx) this.store.transactions.add(log.tx);
    this.tx = log.tx;
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
