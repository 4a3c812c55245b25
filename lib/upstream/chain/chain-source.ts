import type { Database, Scope } from "../../store/database";
import { Keep } from "../../store/keep";
import type { Address } from "../../units/address";
import { CHAIN } from "../freshness";
import type { ChainSnapshot } from "../readings";
import type { ChainRound } from "../subgraph/history";
import { outcomeOf, UpstreamError } from "../upstream-error";
import { DelegatorBook } from "./delegator";
import { FactorBook } from "./factor-book";
import { KeptScope } from "./kept-scope";
import { MoveGas } from "./move-gas";
import { OneOrchestrator } from "./one-orchestrator";
import { PendingStakes } from "./pending-stakes";
import type { Rpc } from "./rpc";
import { SnapshotReader } from "./snapshot";
import { ViewReader } from "./view-reader";

export interface ChainOptions {
  rpc: Rpc;
  database: Database;
  scope: Omit<Scope, "chainId"> | null;
  /** addresses the subgraph knows as registered */
  registered: () => Promise<readonly Address[]>;
  networkNow: () => number;
  onChange: () => void;
}

/** The chain: its present, kept and refreshed, and what is asked of it one by one. */
export class ChainSource {
  readonly views: ViewReader;
  readonly snapshots: SnapshotReader;
  readonly present: Keep<ChainSnapshot>;
  readonly factors: FactorBook;
  readonly delegators: DelegatorBook;
  readonly others: OneOrchestrator;
  readonly pendingStakes: PendingStakes;
  readonly moveGas: MoveGas;
  readonly scope: KeptScope;
  /** the running round and the first block it was seen in */
  round: ChainRound | null = null;

  constructor(options: ChainOptions) {
    const { rpc, database, scope, registered, networkNow, onChange } = options;
    this.views = new ViewReader(rpc, "chain");
    this.snapshots = new SnapshotReader(this.views, registered);
    const { addresses } = this.snapshots;
    this.scope = new KeptScope(database, this.views, addresses, scope);
    this.present = new Keep<ChainSnapshot>({
      policy: CHAIN,
      load: (previous) => outcomeOf("chain", () => this.load(previous)),
      late: new UpstreamError("chain", "timeout", "has not answered yet").failure,
      networkNow,
      onChange,
    });
    this.factors = new FactorBook({
      views: this.views,
      addresses,
      database,
      scope: this.scope,
      networkNow,
      onChange,
    });
    this.delegators = new DelegatorBook(this.views, addresses);
    this.others = new OneOrchestrator(this.views, addresses);
    this.pendingStakes = new PendingStakes(this.views, addresses);
    this.moveGas = new MoveGas(rpc, addresses);
  }

  private async load(previous: ChainSnapshot | null): Promise<{ value: ChainSnapshot; block: number }> {
    const value = await this.snapshots.read(previous);
    const turnedBack =
      previous !== null && (value.chainId !== previous.chainId || value.round.number < previous.round.number);
    const same = await this.scope.check(value);
    if (turnedBack || !same) {
      // Another chain answers at the same address: a local chain was started anew.
      this.factors.forget();
      this.delegators.forget();
      this.pendingStakes.forget();
      this.moveGas.forget();
      this.round = null;
    }
    if (this.round?.number !== value.round.number) {
      this.round = { number: value.round.number, seenAtBlock: value.block.number };
    }
    return { value, block: value.block.number };
  }
}
