import type { Protocol } from "../../../protocol/types";
import { P27 } from "../../../units/perc";
import { WAD } from "../../../units/wei";
import { SERVED_ADDRESSES } from "../../chain/addresses";
import { hashOf } from "../../chain/hashes";
import type { SampleBlock, SampleChain, SampleLog, SampleTx } from "../../ledger";
import { createSubgraph } from "../subgraph";
import { address } from "./hand-made-logs";

export const ROUND_LENGTH = 100;
export const FIRST_ROUND = 10;
const FIRST_L1 = 1000;
const FIRST_SECOND = 1_700_006_400;
export const DAY = 86_400;
const SUPPLY = 1_000_000n * WAD;

/** A ledger written by hand, log by log, and the subgraph over it. There is no model behind it. */
export class HandMadeChain {
  l1 = FIRST_L1;
  timestamp = FIRST_SECOND;
  /** what the contracts answer besides the supply, "Contract.function" to value */
  readonly views = new Map<string, unknown>();
  private readonly blocks: SampleBlock[] = [];
  private readonly txs: SampleTx[] = [];
  private readonly logs: SampleLog[] = [];
  private number = 5000;
  private subgraph: ReturnType<typeof createSubgraph> | null = null;

  /** Moves the clocks; every event is in a block of its own. */
  wait({ rounds = 0, days = 0 }: { rounds?: number; days?: number }): this {
    this.l1 += rounds * ROUND_LENGTH;
    this.timestamp += days * DAY;
    return this;
  }

  /** Writes logs of one transaction. */
  emit(...logs: [contract: SampleLog["contract"], event: string, args: SampleLog["args"]][]): this {
    return this.mine(null, ...logs);
  }

  mine(call: SampleTx["call"], ...logs: [SampleLog["contract"], string, SampleLog["args"]][]): this {
    this.number += 10;
    this.timestamp += 1;
    const block = this.blocks.push({ number: this.number, l1Number: this.l1, timestamp: this.timestamp }) - 1;
    const tx = this.txs.length;
    this.txs.push({
      block,
      call,
      from: address(0xf0),
      to: SERVED_ADDRESSES.BondingManager,
      input: null,
      value: 0n,
      gasLimit: 2_000_000n,
      gasPrice: 10_000_000n,
      status: "success",
      firstLog: this.logs.length,
      logCount: logs.length,
      hash: hashOf("transaction", 1, tx),
    });
    for (const [contract, event, args] of logs) {
      const own = SERVED_ADDRESSES.BondingManager;
      this.logs.push({ tx, contract, address: own, event, args });
    }
    return this;
  }

  newRound(): this {
    return this.wait({ rounds: 1 }).emit(["RoundsManager", "NewRound", { round: 0n, blockHash: "0xab" }]);
  }

  /** L2 number of the newest block. */
  get head(): number {
    return this.number;
  }

  /** The `data` of an answer. @throws Error with the messages of its errors */
  async ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const body = await this.answer(query, variables);
    if (body.errors) throw new Error(body.errors.map(({ message }) => message).join("; "));
    return body.data ?? {};
  }

  async answer(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<{ data?: Answer; errors?: { message: string }[] }> {
    this.subgraph ??= createSubgraph(this.chain());
    const { status, body } = await this.subgraph.handle({ query, variables });
    if (status !== 200) throw new Error(`status ${status}`);
    return JSON.parse(JSON.stringify(body));
  }

  private chain(): SampleChain {
    const head = () => ({ number: this.number, l1Number: this.l1, timestamp: this.timestamp });
    return {
      chainId: 1,
      protocol: { params: PARAMS, read: this.read.bind(this) } as unknown as Protocol,
      ledger: { blocks: this.blocks, txs: this.txs, logs: this.logs },
      prices: [
        { timestamp: FIRST_SECOND - DAY, lptEth: 0.002, ethUsd: 3000.5 },
        { timestamp: FIRST_SECOND + 20 * DAY, lptEth: 0.001, ethUsd: 4000 },
      ],
      world: { names: [], scores: [], documents: {}, accounts: [] },
      now: () => this.timestamp,
      head,
      catchUp: () => {},
      blockAt: (number) => ({ ...head(), number }),
      mine: () => never(),
      advanceRounds: () => never(),
    };
  }

  private read(contract: string, fn: string): unknown {
    if (fn !== "getGlobalTotalSupply") return this.views.get(`${contract}.${fn}`);
    const sum = (event: string) =>
      this.logs.reduce(
        (total, log) => (log.event === event ? total + (log.args.amount as bigint) : total),
        0n,
      );
    return SUPPLY + sum("Mint") - sum("Burn");
  }
}

type Answer = Readonly<Record<string, unknown>>;

/** What stands in an answer at the end of a path, "transcoders.0.id" for one. */
export function at(answer: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (value as Answer | undefined)?.[key], answer);
}

/** One field of every row of a list. */
export function each(answer: unknown, list: string, field: string): unknown[] {
  return (at(answer, list) as Answer[]).map((row) => at(row, field));
}

function never(): never {
  throw new Error("a chain made by hand mines nothing");
}

const PARAMS = {
  minter: { inflationPpb: 500_000n, inflationChangePpb: 500n, targetBondingRatePpb: 500_000_000n },
  bonding: {
    unbondingPeriod: 7n,
    numActiveTranscoders: 100n,
    treasuryRewardCutRateP27: P27 / 10n,
    treasuryBalanceCeiling: 750_000n * WAD,
  },
  rounds: {
    roundLength: BigInt(ROUND_LENGTH),
    roundLockAmountPpm: 100_000n,
    firstRound: BigInt(FIRST_ROUND),
    firstRoundStartBlock: BigInt(FIRST_L1),
  },
};
