import { type Runtime, setRuntime } from "../../config/runtime";
import type { Reading } from "../../store/reading";
import type { Address } from "../../units/address";
import { P27 } from "../../units/perc";
import { type Failure, failed, type SourceName } from "../../upstream/outcome";
import type { Chronicle, Course, CutFlow, OrchestratorPast } from "../../upstream/past-readings";
import type { PerformanceScores, PixelPrices } from "../../upstream/performance-readings";
import type {
  ChainOrchestrator,
  ChainSnapshot,
  FactorTable,
  History,
  PoolDepth,
  RoundPrice,
} from "../../upstream/readings";
import type { SourceStatusLike, Sources } from "../../upstream/sources";
import { aHistory } from "./history";
import { aSnapshot } from "./snapshot";

/** What the outside gives in a test; null is nothing. */
export interface Outside {
  chain: ChainSnapshot | null;
  history: History | null;
  /** cumulative reward factor of an orchestrator at the end of a round; null: not known yet */
  factor: (address: Address, round: number) => bigint | null;
  price: (round: number) => RoundPrice | null;
  names: ReadonlyMap<Address, string | null>;
  states: Partial<Record<SourceName, Partial<SourceStatusLike>>>;
  course: Course | null;
  chronicle: Chronicle | null;
  past: OrchestratorPast | null;
  /** what moved after each change of cuts; undefined: not known yet */
  cutFlow: (round: number) => CutFlow | null | undefined;
  performance: PerformanceScores | null;
  /** null: no pricing service is configured */
  pricing: PixelPrices | null;
  former: ChainOrchestrator | null;
  /** null: the pool was not read */
  depth: PoolDepth | null;
  /** the newest L2 block whose state the node has dropped */
  goneUntil: number;
  delegator: Sources["delegator"];
  gasOfMove: Sources["gasOfMove"];
}

export const CHAIN_DOWN: Failure = { source: "chain", kind: "timeout", text: "The node gave no answer." };

export function priceAt(round: number, lptEth: number | null): RoundPrice {
  const part = lptEth === null ? null : { value: lptEth, source: "swap" as const, timestamp: 0 };
  return { round, lptEth: part, ethUsd: null, reason: lptEth === null ? "no swap before the round" : null };
}

const NAMES: SourceName[] = ["chain", "subgraph", "performance", "names", "market", "ipfs"];
const OK: SourceStatusLike = { state: "ok", block: 480_000_000, ageSeconds: 4, failure: null };

/** Puts a made-up outside in the place of the process's sources; calls are counted. */
export function pretend(other: Partial<Outside> = {}, network: "sample" | "arbitrum-one" = "arbitrum-one") {
  const outside: Outside = {
    chain: aSnapshot(),
    history: aHistory(),
    factor: () => P27,
    price: (round) => priceAt(round, 0.001),
    names: new Map(),
    states: {},
    course: null,
    chronicle: null,
    past: null,
    cutFlow: () => undefined,
    performance: null,
    pricing: null,
    former: null,
    depth: null,
    goneUntil: 0,
    delegator: async () => failed("chain", "timeout", CHAIN_DOWN.text),
    gasOfMove: async () => ({ ok: true, value: { gas: 500_000n, gasPriceWei: 20_000_000n } }),
    ...other,
  };
  const state = { version: 1, factorCalls: 0, outside };
  const sources: Sources = {
    chain: async (_, after) => {
      if (after !== undefined && outside.chain !== null) {
        outside.chain = { ...outside.chain, block: { ...outside.chain.block, number: after + 1 } };
      }
      return reading(outside.chain);
    },
    history: async () => reading(outside.history),
    factors: async (orchestrators, rounds) => {
      state.factorCalls += 1;
      return reading(tableOf(outside, orchestrators, rounds));
    },
    orchestrator: async (_, at) =>
      at.number <= outside.goneUntil
        ? failed("chain", "behind", "The node no longer has that block.")
        : { ok: true, value: outside.former },
    poolDepth: async () => reading(outside.depth),
    roundPrices: (rounds) => {
      const known = rounds.map((round) => [round, outside.price(round)] as const);
      return new Map(known.filter((entry): entry is readonly [number, RoundPrice] => entry[1] !== null));
    },
    priceProgress: () => ({ known: 0, wanted: 0 }),
    names: () => outside.names,
    performance: async () => reading(outside.performance),
    pricing: async () => (outside.pricing === null ? NO_PRICING : reading(outside.pricing)),
    course: async () => reading(outside.course),
    chronicle: async () => reading(outside.chronicle),
    orchestratorPast: async () => reading(outside.past),
    cutFlows: (changes) => {
      const known = changes.map((change) => [change, outside.cutFlow(change.round)] as const);
      return new Map(
        known.flatMap(([change, flow]) => (flow === undefined ? [] : [[change, flow] as const])),
      );
    },
    pendingStakes: async (accounts) => ({
      ok: true,
      value: new Map(
        (outside.past?.delegators ?? [])
          .filter(({ address }) => accounts.includes(address))
          .map(({ address, bondedAmount }) => [address, bondedAmount]),
      ),
    }),
    delegator: (address, options, deadlineAt) => outside.delegator(address, options, deadlineAt),
    gasOfMove: (move, deadlineAt) => outside.gasOfMove(move, deadlineAt),
    resolveName: async () => ({ ok: true, value: null }),
    statuses: () =>
      Object.fromEntries(NAMES.map((name) => [name, { ...OK, ...outside.states[name] }])) as Record<
        SourceName,
        SourceStatusLike
      >,
    dataVersion: () => state.version,
  };
  const holder = globalThis as Record<symbol, unknown>;
  holder[Symbol.for("bondwise.sources")] = sources;
  delete holder[Symbol.for("bondwise.joined")];
  setRuntime({ config: { network, chainId: 42_161 }, startedAt: 1_790_000_000_000 } as Runtime);
  return state;
}

const NO_PRICING: Reading<PixelPrices> = {
  value: null,
  state: "absent",
  block: null,
  readAt: null,
  failure: { source: "pricing", kind: "absent", text: "The pricing service is not configured." },
};

function reading<T>(value: T | null): Reading<T> {
  const failure = value === null ? CHAIN_DOWN : null;
  return { value, state: value === null ? "down" : "ok", block: null, readAt: null, failure };
}

function tableOf(
  { factor }: Outside,
  orchestrators: readonly ChainOrchestrator[],
  rounds: readonly number[],
): FactorTable {
  return new Map(
    orchestrators.map(({ address }) => {
      const known = rounds.flatMap((round) => {
        const rewardFactorP27 = factor(address, round);
        return rewardFactorP27 === null ? [] : [[round, { rewardFactorP27, feeFactorP27: 0n }] as const];
      });
      return [address, new Map(known)];
    }),
  );
}
