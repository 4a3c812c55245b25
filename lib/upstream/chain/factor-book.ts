import * as v from "valibot";
import { bondingManagerAbi } from "../../facts/abis/bonding-manager";
import type { Database } from "../../store/database";
import { settledOr } from "../../store/keep";
import type { Reading } from "../../store/reading";
import { Shelf } from "../../store/shelf";
import { type Address, addressFromWire } from "../../units/address";
import type { Failure } from "../outcome";
import type { BlockStamp, ChainOrchestrator, FactorsAtRound, FactorTable } from "../readings";
import { failureOf, UpstreamError } from "../upstream-error";
import type { Addresses } from "./addresses";
import { viewCall } from "./call";
import { factorsAt, type PoolKey, type StoredFactors } from "./factor-walk";
import type { KeptScope } from "./kept-scope";
import { BlockGone, type ViewReader } from "./view-reader";

const RETRY_MS = 4_000;
const MOST_ROUNDS = 600;

const factor = v.pipe(
  v.string(),
  v.regex(/^\d+$/),
  v.transform((digits) => BigInt(digits)),
);
/** A round's factors by orchestrator, as the database holds them. */
const keptFactors = v.pipe(
  v.record(v.string(), v.tuple([factor, v.nullable(factor)])),
  v.transform(
    (rows) =>
      new Map(
        Object.entries(rows).map(([address, [rewardFactorP27, feeFactorP27]]): [Address, FactorsAtRound] => [
          addressFromWire(address),
          { rewardFactorP27, feeFactorP27 },
        ]),
      ),
  ),
);

export interface FactorBookOptions {
  views: ViewReader;
  addresses: Addresses;
  database: Database;
  scope: KeptScope;
  /** the network's clock, milliseconds */
  networkNow: () => number;
  onChange: () => void;
}

type Asked = BlockStamp & { round: number };

/** Factors at the ends of closed rounds. They never change, so each is read from the chain once. */
export class FactorBook {
  private readonly shelf: Shelf<typeof keptFactors>;
  private running: Promise<void> | null = null;
  private failure: Failure | null = null;
  private failedAt = Number.NEGATIVE_INFINITY;
  private readAt: number | null = null;

  constructor(private readonly options: FactorBookOptions) {
    this.shelf = new Shelf({
      database: options.database,
      kind: "factors",
      schema: keptFactors,
      most: MOST_ROUNDS,
    });
  }

  async read(
    orchestrators: readonly ChainOrchestrator[],
    rounds: readonly number[],
    at: Asked,
    deadlineAt: number,
  ): Promise<Reading<FactorTable>> {
    const closed = [...new Set(rounds)]
      .filter((round) => round < at.round && round >= 0)
      .sort((a, b) => b - a);
    while (this.hasMissing(orchestrators, closed) && performance.now() < deadlineAt) {
      if (this.running === null && performance.now() - this.failedAt < RETRY_MS) break;
      this.running ??= this.load(orchestrators, closed, at.number).finally(() => {
        this.running = null;
      });
      await settledOr(this.running, deadlineAt - performance.now());
    }
    return this.reading(orchestrators, closed, at);
  }

  forget(): void {
    this.shelf.clear();
  }

  private hasMissing(orchestrators: readonly ChainOrchestrator[], rounds: readonly number[]): boolean {
    return rounds.some((round) => this.missing(orchestrators, round).length > 0);
  }

  private missing(orchestrators: readonly ChainOrchestrator[], round: number): ChainOrchestrator[] {
    const known = this.shelf.get(round);
    return orchestrators.filter((one) => hadStarted(one, round) && !known?.has(one.address));
  }

  private async load(
    orchestrators: readonly ChainOrchestrator[],
    rounds: readonly number[],
    block: number,
  ): Promise<void> {
    const scope = this.options.scope.current;
    await this.shelf.warm(scope, rounds);
    try {
      const { addresses } = await this.options.addresses.at(block);
      const pools = new Map<string, StoredFactors>();
      const readPools = (keys: readonly PoolKey[]) => this.pools(addresses.BondingManager, keys, pools);
      for (const round of rounds) {
        const missing = this.missing(orchestrators, round);
        if (missing.length === 0) continue;
        const found = await factorsAt(round, missing, readPools);
        const all = new Map([...(this.shelf.get(round) ?? []), ...found]);
        const written = Object.fromEntries(
          [...all].map(([address, { rewardFactorP27, feeFactorP27 }]): [string, [string, string | null]] => [
            address.toLowerCase(),
            [rewardFactorP27.toString(), feeFactorP27?.toString() ?? null],
          ]),
        );
        this.shelf.put(scope, round, written, all);
        this.readAt = this.options.networkNow();
        this.options.onChange();
      }
      this.failure = null;
    } catch (error) {
      this.failure = failureOf("chain", error);
      this.failedAt = performance.now();
    }
  }

  /** Read at the newest block: pools of closed rounds never change, and old states need an archive node. */
  private async pools(
    bondingManager: Address,
    keys: readonly PoolKey[],
    known: Map<string, StoredFactors>,
  ): Promise<StoredFactors[]> {
    const nameOf = ({ orchestrator, round }: PoolKey) => `${orchestrator}/${round}`;
    const missing = keys.filter((key) => !known.has(nameOf(key)));
    const calls = missing.map(({ orchestrator, round }) =>
      viewCall(bondingManager, bondingManagerAbi, "getTranscoderEarningsPoolForRound", [
        orchestrator,
        BigInt(round),
      ]),
    );
    const answers = await this.options.views.read(calls, "latest").catch((error: unknown) => {
      if (error instanceof BlockGone)
        throw new UpstreamError("chain", "behind", "has no state of its newest block");
      throw error;
    });
    for (const [position, key] of missing.entries()) {
      const answer = answers[position];
      if (!answer) throw new UpstreamError("chain", "nonsense", "does not answer an earnings pool");
      known.set(nameOf(key), { reward: answer[3], fee: answer[4] });
    }
    return keys.map((key) => known.get(nameOf(key)) ?? { reward: 0n, fee: 0n });
  }

  private reading(
    orchestrators: readonly ChainOrchestrator[],
    rounds: readonly number[],
    at: Asked,
  ): Reading<FactorTable> {
    const table = new Map<Address, Map<number, FactorsAtRound>>();
    for (const round of rounds) {
      const known = this.shelf.get(round);
      for (const one of orchestrators) {
        const factors = hadStarted(one, round) ? known?.get(one.address) : undefined;
        if (factors === undefined) continue;
        const row = table.get(one.address) ?? new Map<number, FactorsAtRound>();
        table.set(one.address, row.set(round, factors));
      }
    }
    const common = { block: at.number, readAt: this.readAt };
    if (!this.hasMissing(orchestrators, rounds))
      return { value: table, state: "ok", ...common, failure: null };
    const failure =
      this.failure ?? new UpstreamError("chain", "timeout", "is still being read for past rounds").failure;
    if (table.size > 0) return { value: table, state: "stale", ...common, failure };
    return { value: null, state: "down", block: null, readAt: null, failure };
  }
}

/** A term starts from what the factors were at the end of the round before its activation. */
function hadStarted({ activationRound }: ChainOrchestrator, round: number): boolean {
  return activationRound > 0 && activationRound - 1 <= round;
}
