import { runtime } from "../config/runtime";
import type { Reading } from "../store/reading";
import type { Address } from "../units/address";
import { assembleSources } from "./assemble";
import type { Failure, Outcome, SourceName, SourceState } from "./outcome";
import type { Chronicle, Course, CutChange, CutFlow, OrchestratorPast } from "./past-readings";
import type { PerformanceScores, PixelPrices } from "./performance-readings";
import type {
  BlockStamp,
  ChainOrchestrator,
  ChainSnapshot,
  DelegatorOnChain,
  FactorTable,
  GasOfMove,
  History,
  PoolDepth,
  RoundPrice,
  StakeMoveAsked,
} from "./readings";

/** One source's part in an answer. */
export interface SourceStatusLike {
  state: SourceState;
  /** newest L2 block the source's figures rest on; null where it has none or gave nothing */
  block: number | null;
  /** age of those figures in seconds of the network's clock; null when there are none */
  ageSeconds: number | null;
  failure: Failure | null;
}

/**
 * Everything reports may ask of the outside. A `deadlineAt` is in performance.now() milliseconds: the caller is answered
 * by then with what there is, and a load that is late goes on for those who ask next.
 */
export interface Sources {
  /** Everything about the present that the contracts tell, read at one block; at a later one than `after` where given. */
  chain(deadlineAt: number, after?: number): Promise<Reading<ChainSnapshot>>;
  /**
   * Cumulative factors at the ends of closed rounds (rounds < at.round). A value with a failure beside it is partial: a
   * missing entry is not known yet. The round before an orchestrator's activationRound is in the table too: where it was
   * active before in another spell its factor is the one it ended with, else 1e27. Earlier ones need not be.
   */
  factors(
    orchestrators: readonly ChainOrchestrator[],
    rounds: readonly number[],
    at: BlockStamp & { round: number },
    deadlineAt: number,
  ): Promise<Reading<FactorTable>>;
  /**
   * One orchestrator the snapshot does not list, as the contracts hold it at the snapshot's block: one that resigned, or
   * that waits outside the pool. null: that address never was one (activationRound, lastRewardRound and cuts are all 0
   * and it is not registered).
   */
  orchestrator(
    address: Address,
    at: BlockStamp & { round: number },
    deadlineAt: number,
  ): Promise<Outcome<ChainOrchestrator | null>>;
  /** What only the subgraph knows, at one of its blocks; state "absent" where none is configured. */
  history(deadlineAt: number): Promise<Reading<History>>;
  /** The network's rounds and days from the first one on. */
  course(deadlineAt: number): Promise<Reading<Course>>;
  /** What happened: cuts, joins and leaves, missed calls, large moves, proposals, polls, votes. */
  chronicle(deadlineAt: number): Promise<Reading<Chronicle>>;
  /** One orchestrator's whole past; an address that never was one has an empty past. */
  orchestratorPast(address: Address, deadlineAt: number): Promise<Reading<OrchestratorPast>>;
  /**
   * Stake that moved after changes of cuts whose 30 days are over: what is known now; asking has the others looked up in
   * the background. null for one that had no stake in that round; the whole is null without a subgraph.
   */
  cutFlows(changes: readonly CutChange[]): ReadonlyMap<CutChange, CutFlow | null> | null;
  /** BondingManager.pendingStake of each account at a block the chain was read at; a missing entry is not known. */
  pendingStakes(
    accounts: readonly Address[],
    at: BlockStamp & { round: number },
    deadlineAt: number,
  ): Promise<Outcome<ReadonlyMap<Address, bigint>>>;
  /** What the market's pool would pay for LPT; read only where it is asked for. */
  poolDepth(deadlineAt: number): Promise<Reading<PoolDepth>>;
  /** What is known now; filling goes on in the background, newest first. */
  roundPrices(rounds: readonly number[]): ReadonlyMap<number, RoundPrice>;
  /** How many of the rounds ever asked for have their prices looked up. */
  priceProgress(): { known: number; wanted: number };
  /** Verified ENS names known now; asking starts a background look-up. null: has none; missing: not known yet. */
  names(addresses: readonly Address[]): ReadonlyMap<Address, string | null>;
  performance(deadlineAt: number): Promise<Reading<PerformanceScores>>;
  /** What orchestrators ask for a pixel; state "absent" where no pricing service is configured. */
  pricing(deadlineAt: number): Promise<Reading<PixelPrices>>;
  /** An account's position at the chain's head, or at `atLeastBlock` or later; asked at most once a second per address. */
  delegator(
    address: Address,
    options: { atLeastBlock?: number },
    deadlineAt: number,
  ): Promise<Outcome<DelegatorOnChain>>;
  /** What moving a whole stake would take in gas now, as the node estimates it; kept for a minute. */
  gasOfMove(move: StakeMoveAsked, deadlineAt: number): Promise<Outcome<GasOfMove>>;
  /** The address an ENS name points to; null: to none. */
  resolveName(name: string, deadlineAt: number): Promise<Outcome<Address | null>>;
  /** The state of each source, each asked again in the background where that is due; the subgraph is "lagging" by its block's drift against the chain's head. */
  statuses(): Record<SourceName, SourceStatusLike>;
  /** Grows whenever any kept value changes; keys finished pages. */
  dataVersion(): number;
}

// Next bundles a module once per entry, so what must be one in the process hangs on globalThis.
const KEY = Symbol.for("bondwise.sources");

/** The process's one set of sources, made from runtime() when first asked for. @throws Error before the start-up has run */
export function sources(): Sources {
  const holder = globalThis as Record<symbol, unknown>;
  const existing = holder[KEY];
  if (existing !== undefined) return existing as Sources;
  const made = assembleSources(runtime());
  holder[KEY] = made;
  return made;
}

/** Forgets the process's sources and all they keep in memory: the sample network's reset, and tests. */
export function forgetSources(): void {
  delete (globalThis as Record<symbol, unknown>)[KEY];
}
