import type { Call, Protocol, ProtocolEvent } from "../../protocol/types";
import { Refusal, UnknownFunction } from "../../protocol/types";
import type { Address } from "../../units/address";
import type { Ledger, SampleBlock, SampleChain, SampleLog, SampleTx } from "../ledger";
import { receiverOf, servedAddress } from "./addresses";
import { blockAt, type Timeline } from "./blocks";
import type { Calendar } from "./calendar";
import { gasUsed } from "./gas";
import { logOf } from "./logs";
import { SimulatedTx } from "./recorded-tx";

type SignedTx = Parameters<SampleChain["mine"]>[0];
type RedeemedTicket = Parameters<Protocol["redeemTicket"]>[0];
type MarketContract = "LptWethPool" | "EthUsdFeed";

export interface RecorderOptions {
  chainId: number;
  protocol: Protocol;
  calendar: Calendar;
  /** leaves an event out of the ledger when it answers false; the model has it all the same */
  keep?: (event: ProtocolEvent) => boolean;
}

const NO_ARGS: readonly unknown[] = [];

/**
 * Keeps the books of a sample chain: moves the protocol's clock, lets accounts act, and writes blocks, transactions and
 * logs in the order of time. Timestamps are unix seconds and never go back.
 */
export class Recorder {
  private readonly blocks: SampleBlock[] = [];
  private readonly txs: SampleTx[] = [];
  private readonly logs: SampleLog[] = [];
  readonly ledger: Ledger = { blocks: this.blocks, txs: this.txs, logs: this.logs };
  /** newest block that anybody was told of: what happens later must not happen in it or before it */
  private announced: SampleBlock = { number: -1, l1Number: 0, timestamp: 0 };

  constructor(private readonly options: RecorderOptions) {}

  /** A simulated account's call. @throws Refusal, UnknownFunction, and then nothing is recorded */
  act(call: Call, timestamp: number): ProtocolEvent[] {
    return this.run(call.from, call, call.value ?? 0n, timestamp, () => this.options.protocol.execute(call));
  }

  /** As act, but a refusal is recorded as a reverted transaction and answered with null. @throws UnknownFunction */
  attempt(call: Call, timestamp: number): ProtocolEvent[] | null {
    try {
      return this.act(call, timestamp);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const block = this.blockFor(timestamp);
      this.append(block, call.from, callOf(call), call.value ?? 0n, "reverted", []);
      return null;
    }
  }

  /** The recipient redeems a winning ticket. @throws Refusal */
  redeem(ticket: RedeemedTicket, timestamp: number): ProtocolEvent[] {
    const call = { contract: "TicketBroker", function: "redeemWinningTicket", args: NO_ARGS } as const;
    return this.run(ticket.recipient, call, 0n, timestamp, () => this.options.protocol.redeemTicket(ticket));
  }

  /** The token's minter role mints LPT (wei) to an account. */
  mint(account: Address, amount: bigint, timestamp: number): ProtocolEvent[] {
    const { owner } = this.options.protocol.params;
    const call = { contract: "LivepeerToken", function: "mint", args: [account, amount] } as const;
    return this.run(owner, call, 0n, timestamp, () => this.options.protocol.mintLpt(account, amount));
  }

  /** An event of a market contract, in a transaction of its own. */
  emit(
    contract: MarketContract,
    event: string,
    args: SampleLog["args"],
    timestamp: number,
    from: Address,
  ): void {
    const address = servedAddress(contract);
    const tx = this.open(this.blockFor(timestamp), from, address, null, 0n, "success");
    this.logs.push({ tx: this.txs.length - 1, contract, address, event, args });
    tx.logCount = 1;
  }

  /** Mines a signed transaction in a block of its own: executes its call, records it whatever comes of it, charges its gas. */
  mine(signed: SignedTx, timestamp: number): SampleTx {
    const { protocol } = this.options;
    const block = this.newBlock(timestamp);
    const events = signed.failure === undefined ? this.tryExecute(signed) : null;
    const { failure: _, ...fields } = signed;
    const tx: SampleTx = {
      ...fields,
      block,
      status: events === null ? "reverted" : "success",
      firstLog: this.logs.length,
      logCount: 0,
    };
    this.txs.push(tx);
    tx.logCount = this.appendLogs(events ?? []);
    protocol.fundEth(tx.from, -gasUsed(tx, signed.input) * tx.gasPrice);
    return tx;
  }

  /** The newest block at that moment, which from now on is settled. */
  head(timestamp: number): SampleBlock {
    const last = this.blocks.at(-1);
    const number = Math.max(this.options.calendar.l2At(timestamp), last?.number ?? 0);
    return this.announce(this.blockAt(number));
  }

  /** The block of that number, recorded or empty. */
  blockAt(number: number): SampleBlock {
    return blockAt(this.timeline, number);
  }

  private announce(block: SampleBlock): SampleBlock {
    if (block.number > this.announced.number) this.announced = block;
    return block;
  }

  private get timeline(): Timeline {
    return { blocks: this.blocks, calendar: this.options.calendar };
  }

  private run(
    from: Address,
    call: NonNullable<SampleTx["call"]>,
    value: bigint,
    timestamp: number,
    action: () => ProtocolEvent[],
  ): ProtocolEvent[] {
    const moment = this.momentFor(timestamp);
    this.options.protocol.advance(BigInt(moment.l1Number), BigInt(moment.timestamp));
    const events = action();
    this.append(this.settle(moment), from, callOf(call), value, "success", events);
    return events;
  }

  private tryExecute(signed: SignedTx): ProtocolEvent[] | null {
    const { protocol } = this.options;
    const { call, from, value } = signed;
    if (call === null) {
      protocol.fundEth(from, -value);
      protocol.fundEth(signed.to, value);
      return [];
    }
    try {
      return protocol.execute({ ...call, from, value });
    } catch (error) {
      if (error instanceof Refusal || error instanceof UnknownFunction) return null;
      throw error;
    }
  }

  private append(
    block: number,
    from: Address,
    call: NonNullable<SampleTx["call"]>,
    value: bigint,
    status: SampleTx["status"],
    events: readonly ProtocolEvent[],
  ): void {
    const tx = this.open(block, from, receiverOf(call), call, value, status);
    tx.logCount = this.appendLogs(events);
  }

  private open(
    block: number,
    from: Address,
    to: Address,
    call: SampleTx["call"],
    value: bigint,
    status: SampleTx["status"],
  ): SimulatedTx {
    const { chainId } = this.options;
    const tx = new SimulatedTx(
      chainId,
      this.txs.length,
      block,
      from,
      to,
      call,
      value,
      this.logs.length,
      status,
    );
    this.txs.push(tx);
    return tx;
  }

  private appendLogs(events: readonly ProtocolEvent[]): number {
    const { keep } = this.options;
    const before = this.logs.length;
    for (const event of events) {
      if (keep === undefined || keep(event)) this.logs.push(logOf(event, this.txs.length - 1));
    }
    return this.logs.length - before;
  }

  /** The block in which something at that moment happens: the newest one while it is open, else the moment's own. */
  private momentFor(timestamp: number): SampleBlock {
    const { calendar } = this.options;
    const last = this.blocks.at(-1);
    const { announced } = this;
    const number = Math.max(calendar.l2At(timestamp), last?.number ?? 0, announced.number + 1);
    if (last !== undefined && number === last.number) return last;
    return {
      number,
      timestamp: Math.max(timestamp, last?.timestamp ?? 0, announced.timestamp),
      l1Number: Math.max(calendar.l1At(timestamp), last?.l1Number ?? 0, announced.l1Number),
    };
  }

  private settle(moment: SampleBlock): number {
    if (this.blocks.at(-1) !== moment) this.blocks.push(moment);
    return this.blocks.length - 1;
  }

  private blockFor(timestamp: number): number {
    return this.settle(this.momentFor(timestamp));
  }

  private newBlock(timestamp: number): number {
    const last = this.blocks.at(-1);
    if (last !== undefined) this.announce(last);
    const moment = this.momentFor(timestamp);
    this.options.protocol.advance(BigInt(moment.l1Number), BigInt(moment.timestamp));
    return this.settle(moment);
  }
}

const withoutArgs = new Map<string, NonNullable<SampleTx["call"]>>();

/** A call without its sender. Those without arguments, most of a history, share one object. */
function callOf({
  contract,
  function: fn,
  args,
}: NonNullable<SampleTx["call"]>): NonNullable<SampleTx["call"]> {
  if (args.length > 0) return { contract, function: fn, args };
  const key = `${contract}.${fn}`;
  const shared = withoutArgs.get(key) ?? { contract, function: fn, args: NO_ARGS };
  withoutArgs.set(key, shared);
  return shared;
}
