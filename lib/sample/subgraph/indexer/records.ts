import type { ProtocolParams } from "../../../protocol/types";
import type { SampleBlock, SampleLog, SampleTx } from "../../ledger";
import { DayRow, type ProtocolRow, RoundRow } from "../rows/network-rows";
import { DelegatorRow, LivepeerAccountRow, type PoolRow, TranscoderRow } from "../rows/stake-rows";
import type { Store } from "../store/store";
import { initialProtocol } from "./initial-protocol";

export const DAY_SECONDS = 86_400;

/** The event being handled. */
export interface Seen {
  log: SampleLog;
  tx: SampleTx;
  block: SampleBlock;
}

/** Loads rows for writing, and makes them as the mapping's createOrLoad helpers do. */
export class Records {
  private current: Seen | null = null;
  private readonly protocolRow: ProtocolRow;
  private readonly pools = new Map<TranscoderRow, PoolRow>();
  /** the round last looked up, because a block's events come together */
  private roundAt = { l1Number: -1, row: new RoundRow(0) };

  constructor(
    readonly store: Store,
    params: ProtocolParams,
  ) {
    this.protocolRow = store.protocols.add(initialProtocol(params));
  }

  /** Turns to the next event. */
  turnTo(seen: Seen): void {
    this.current = seen;
    this.store.versions.block = seen.block.number;
  }

  /** The event being handled. */
  get seen(): Seen {
    if (this.current === null) throw new Error("no event is being handled");
    return this.current;
  }

  /** unix seconds of the event */
  get timestamp(): number {
    return this.seen.block.timestamp;
  }

  protocol(): ProtocolRow {
    return this.store.versions.touch(this.protocolRow);
  }

  /** The round of the event's L1 block. A round that nobody initialised becomes the current one with its first event. */
  round(): RoundRow {
    const { lastRoundLengthUpdateStartBlock, lastRoundLengthUpdateRound, roundLength } = this.protocolRow;
    const { l1Number } = this.seen.block;
    if (l1Number === this.roundAt.l1Number && roundLength === this.roundAt.row.length)
      return this.roundAt.row;
    const since = l1Number - Number(lastRoundLengthUpdateStartBlock);
    const number = lastRoundLengthUpdateRound + Math.floor(since / Number(roundLength));
    const row = this.store.rounds.get(String(number)) ?? this.makeRound(number);
    this.roundAt = { l1Number, row };
    return row;
  }

  roundForWriting(): RoundRow {
    return this.store.versions.touch(this.round());
  }

  /** The running round's pool of an orchestrator; null when it was not in the active set. */
  poolOf(transcoder: TranscoderRow, round: RoundRow): PoolRow | null {
    const pool = this.pools.get(transcoder);
    return pool?.round === round ? pool : null;
  }

  openPool(pool: PoolRow): void {
    this.pools.set(pool.delegate, pool);
  }

  closePools(): void {
    this.pools.clear();
  }

  day(): DayRow {
    const number = Math.floor(this.timestamp / DAY_SECONDS);
    const known = this.store.days.get(String(number));
    if (known !== null) return this.store.versions.touch(known);
    const day = new DayRow(String(number), number * DAY_SECONDS);
    return this.store.days.add(this.store.versions.created(day));
  }

  transcoder(id: string): TranscoderRow {
    const { transcoders, versions } = this.store;
    const known = transcoders.get(id);
    if (known !== null) {
      this.seeAccount(known.account);
      return versions.touch(known);
    }
    const account = this.account(id);
    account.isTranscoder = true;
    return transcoders.add(versions.created(new TranscoderRow(id, account)));
  }

  delegator(id: string): DelegatorRow {
    const { delegators, versions } = this.store;
    const known = delegators.get(id);
    if (known !== null) {
      this.seeAccount(known.account);
      return versions.touch(known);
    }
    const account = this.account(id);
    account.isDelegator = true;
    return delegators.add(versions.created(new DelegatorRow(id, account)));
  }

  account(id: string): LivepeerAccountRow {
    const { accounts, versions } = this.store;
    const known = accounts.get(id);
    return this.seeAccount(known ?? accounts.add(versions.created(new LivepeerAccountRow(id))));
  }

  private seeAccount(account: LivepeerAccountRow): LivepeerAccountRow {
    this.store.versions.touch(account).lastUpdatedTimestamp = this.timestamp;
    return account;
  }

  private makeRound(number: number): RoundRow {
    const protocol = this.protocol();
    const round = this.store.versions.created(new RoundRow(number));
    const past = BigInt(number - protocol.lastRoundLengthUpdateRound);
    round.startBlock = protocol.lastRoundLengthUpdateStartBlock + past * protocol.roundLength;
    round.length = protocol.roundLength;
    round.totalActiveStake = protocol.totalActiveStake;
    round.totalSupply = protocol.totalSupply;
    protocol.roundCount += 1;
    protocol.currentRound = number;
    this.store.logRows.addRound(round);
    return this.store.rounds.add(round);
  }
}
