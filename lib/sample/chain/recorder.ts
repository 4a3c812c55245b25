import type { Call, Protocol, ProtocolEvent } from "../../protocol/types";
import { Refusal, UnknownFunction } from "../../protocol/types";
import type { Address } from "../../units/address";
import type { Ledger, SampleBlock, SampleChain, SampleLog, SampleTx } from "../ledger";
import { receiverOf, servedAddress } from "./addresses";
import { BlockLine } from "./block-line";
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
  private readonly line: BlockLine;
  private readonly txs: SampleTx[] = [];
  private readonly logs: SampleLog[] = [];
  readonly ledger: Ledger;

  constructor(private readonly options: RecorderOptions) {
    this.line = new BlockLine(options.calendar);
    this.ledger = { blocks: this.line.blocks, txs: this.txs, logs: this.logs };
  }

  /** A simulated account's call. @throws Refusal, UnknownFunction, and then nothing is recorded */
  act(call: Call, timestamp: number): ProtocolEvent[] {
    return this.run(call.from, call, call.value ?? 0n, timestamp, () => this.options.protocol.execute(call));
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
    const tx = this.open(this.line.settle(this.line.next(timestamp)), from, address, null, 0n);
    this.logs.push({ tx: this.txs.length - 1, contract, address, event, args });
    tx.logCount = 1;
  }

  /** Mines a signed transaction in a block of its own: executes its call, records it whatever comes of it, charges its gas. */
  mine(signed: SignedTx, timestamp: number): SampleTx {
    const { protocol } = this.options;
    const block = this.line.nextOfItsOwn(timestamp);
    protocol.advance(BigInt(block.l1Number), BigInt(block.timestamp));
    const events = signed.failure === undefined ? this.tryExecute(signed) : null;
    const { failure: _, ...fields } = signed;
    const tx: SampleTx = {
      ...fields,
      block: this.line.settle(block),
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
    return this.line.head(timestamp);
  }

  /** The block of that number, recorded or empty. */
  blockAt(number: number): SampleBlock {
    return this.line.blockAt(number);
  }

  private run(
    from: Address,
    call: NonNullable<SampleTx["call"]>,
    value: bigint,
    timestamp: number,
    action: () => ProtocolEvent[],
  ): ProtocolEvent[] {
    const block = this.line.next(timestamp);
    this.options.protocol.advance(BigInt(block.l1Number), BigInt(block.timestamp));
    const events = action();
    const tx = this.open(this.line.settle(block), from, receiverOf(call), callOf(call), value);
    tx.logCount = this.appendLogs(events);
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

  private open(
    block: number,
    from: Address,
    to: Address,
    call: SampleTx["call"],
    value: bigint,
  ): SimulatedTx {
    const { chainId } = this.options;
    const tx = new SimulatedTx(chainId, this.txs.length, block, from, to, call, value, this.logs.length);
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
