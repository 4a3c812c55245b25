import type { Address } from "../units/address";
import type { Failure } from "./outcome";

/** A block as a report stamps it. */
export interface BlockStamp {
  /** L2 */
  number: number;
  /** L1, what RoundsManager.blockNum() answers */
  l1Number: number;
  /** unix seconds */
  timestamp: number;
}

/** An orchestrator's present, from getTranscoder and its neighbours. */
export interface ChainOrchestrator {
  address: Address;
  /** in the sorted pool: the set of the next round */
  inPool: boolean;
  /** isActiveTranscoder in the running round */
  active: boolean;
  registered: boolean;
  /** wei; transcoderTotalStake */
  totalStake: bigint;
  rewardCutPpm: bigint;
  feeSharePpm: bigint;
  lastRewardRound: number;
  lastFeeRound: number;
  activationRound: number;
  /** null where the contract holds 2^256 − 1 */
  deactivationRound: number | null;
}

/** Everything about the present that the contracts tell, read at one block. */
export interface ChainSnapshot {
  chainId: number;
  block: BlockStamp;
  paused: boolean;
  round: {
    number: number;
    startBlock: number;
    length: number;
    lockAmountPpm: bigint;
    initialized: boolean;
    locked: boolean;
    /** RoundsManager.lastInitializedRound() */
    lastInitialized: number;
  };
  minter: {
    inflationPpb: bigint;
    changePpb: bigint;
    targetBondingRatePpb: bigint;
    mintable: bigint;
    minted: bigint;
  };
  /** wei; Minter.getGlobalTotalSupply() */
  totalSupply: bigint;
  /** wei; currentRoundTotalActiveStake, frozen at the round's start, and what the next round will start from */
  activeStake: { current: bigint; next: bigint };
  treasury: {
    lpt: bigint;
    eth: bigint;
    rewardCutRateP27: bigint;
    nextRewardCutRateP27: bigint;
    ceiling: bigint;
  };
  unbondingPeriod: number;
  /** places in the pool, BondingManager.getTranscoderPoolMaxSize(); null: the read failed */
  poolSize: number | null;
  /** the running round's active set, the pool, and every address the subgraph knows as registered */
  orchestrators: ChainOrchestrator[];
  /** Uniswap v3 LPT/WETH and Chainlink ETH/USD at the same block; null where the read failed */
  market: { lptEth: number | null; ethUsd: number | null; ethUsdUpdatedAt: number | null };
}

/**
 * Cumulative factors of an orchestrator as they stood at the end of closed rounds (1e27 where none was ever written),
 * walked back through the earnings pools, whose zero means "not written in that round".
 */
export interface FactorsAtRound {
  rewardFactorP27: bigint;
  /** null: fees are so rare that the search for the last ones before was given up */
  feeFactorP27: bigint | null;
}
/** keyed by orchestrator, then by closed round */
export type FactorTable = ReadonlyMap<Address, ReadonlyMap<number, FactorsAtRound>>;

/** A past round as the subgraph tells it. */
export interface RoundFacts {
  number: number;
  initialized: boolean;
  /** unix seconds of its initialisation; null for a round nobody initialised */
  startTimestamp: number | null;
  /** L2 block of its NewRound event; null where unknown */
  startBlock: number | null;
  /** wei, with the last mint or burn in it: the subgraph writes it anew at each, so of a closed round it is that of its end */
  totalSupply: bigint;
  /** wei, at its start */
  totalActiveStake: bigint;
}

/** One orchestrator in one closed round. */
export interface PoolFacts {
  orchestrator: Address;
  /** wei, net of the treasury's cut; null: reward was not called */
  rewardTokens: bigint | null;
  /** wei of ETH, face values redeemed in the round */
  fees: bigint;
  totalStake: bigint;
  rewardCutPpm: bigint;
  feeSharePpm: bigint;
}

/** A redeemed winning ticket. */
export interface TicketFacts {
  timestamp: number;
  recipient: Address;
  sender: Address;
  /** wei of ETH */
  faceValue: bigint;
}

/** What only the subgraph knows, read at one of its blocks. */
export interface History {
  block: { number: number; timestamp: number };
  /** closed rounds, newest first, at most 201; the running one leads where it is initialised */
  rounds: readonly RoundFacts[];
  /** closed round → its active orchestrators; the newest 90 initialised ones */
  pools: ReadonlyMap<number, readonly PoolFacts[]>;
  /** of the last 90 × 86,400 s and a little more, oldest first */
  tickets: readonly TicketFacts[];
  /** accounts with bonded stake by delegate, and in all */
  delegators: { byOrchestrator: ReadonlyMap<Address, number>; total: number };
  /** every address whose Transcoder row says Registered, for the chain to read */
  registered: readonly Address[];
}

/** A pair of prices at the start of a round, each with where and when it was read. */
export interface RoundPrice {
  round: number;
  lptEth: { value: number; source: "swap" | "pool"; timestamp: number } | null;
  ethUsd: { value: number; source: "feed" | "ticket"; timestamp: number } | null;
  /** why a part is null */
  reason: string | null;
}

export interface DelegatorOnChain {
  block: BlockStamp;
  round: number;
  address: Address;
  status: "pending" | "bonded" | "unbonded";
  delegate: Address | null;
  bondedAmount: bigint;
  fees: bigint;
  pendingStake: bigint;
  pendingFees: bigint;
  startRound: number;
  lastClaimRound: number;
  unbondingLocks: { id: number; amount: bigint; withdrawRound: number }[];
}

/** One orchestrator's test results in one region, for AI with one pipeline and model; fractions 0 to 1. */
export interface PerformanceScore {
  orchestrator: Address;
  region: string;
  /** null for transcoding */
  pipeline: string | null;
  model: string | null;
  successRate: number;
  roundTripScore: number;
  score: number;
}

/** What one of the two performance services tells; null scores: it failed, and `failure` says how. */
export interface PerformanceService {
  regions: readonly { id: string; name: string }[];
  /** AI only; empty for transcoding */
  pipelines: readonly { id: string; models: readonly string[]; regions: readonly string[] }[];
  scores: readonly PerformanceScore[] | null;
  /** AI only: what was asked for by itself and failed by itself */
  missing: readonly { pipeline: string; model: string; failure: Failure }[];
  /** AI only: how many pairs of pipeline and model were not asked for, because there are too many */
  unasked: number;
  /** results that make no sense (no address, a score outside of 0 to 1) and were left out */
  dropped: number;
  /** when the scores were read, milliseconds of the network's clock; null while there are none */
  readAt: number | null;
  /** why the newest attempt failed; older scores may stand beside it */
  failure: Failure | null;
}

export interface PerformanceScores {
  /** null: not configured */
  transcoding: PerformanceService | null;
  ai: PerformanceService | null;
}

/** What an orchestrator asks for a pixel. */
export interface PixelPrice {
  orchestrator: Address;
  /** wei of ETH for one pixel, times 10^18: prices of less than a wei are usual */
  weiPerPixelP18: bigint;
  /** unix seconds; null: the service does not say */
  updatedAt: number | null;
}

/** What the pricing service tells. */
export interface PixelPrices {
  prices: readonly PixelPrice[];
  /** entries that make no sense and were left out */
  dropped: number;
}

/** A round of the network's whole course. */
export interface CourseRound {
  number: number;
  /** unix seconds of its initialisation */
  startTimestamp: number;
  inflationPpb: bigint;
  /** wei, at its start */
  totalSupply: bigint;
  totalActiveStake: bigint;
  /** wei of LPT that could be minted in it */
  mintable: bigint;
}

/** The network from its first round that the subgraph knows until now. */
export interface Course {
  /** where it was last seen to have grown */
  block: { number: number; timestamp: number };
  /** closed, initialised rounds, oldest first */
  rounds: readonly CourseRound[];
  /** days on which a ticket was redeemed, oldest first; `day` is unix days, `fees` wei of ETH; the running day is in it */
  days: readonly { day: number; fees: bigint }[];
}

/** Where an event stands: its round, its moment and its transaction. */
export interface EventPlace {
  round: number;
  /** unix seconds */
  timestamp: number;
  transaction: string;
}

/** A TranscoderUpdate that changed something; `before` is null at the first one known. */
export interface CutChange extends EventPlace {
  orchestrator: Address;
  rewardCutPpm: bigint;
  feeSharePpm: bigint;
  before: { rewardCutPpm: bigint; feeSharePpm: bigint } | null;
}

/** It joined the active set, or left it, with effect from a round. */
export interface SetChange extends EventPlace {
  orchestrator: Address;
  kind: "joined" | "left";
  effectiveRound: number;
}

/** Stake that was bonded, unbonded, bonded again or moved to another orchestrator. */
export interface StakeMove extends EventPlace {
  kind: "bond" | "unbond" | "rebond" | "move";
  account: Address;
  /**
   * wei of LPT that moved. A bond that changes the orchestrator is two: a "move" of what was bonded before, with its
   * pending rewards, and a "bond" of what was added. A transfer to another account is one "move" of the giver between the
   * two accounts' orchestrators, and nothing where those are the same.
   */
  amount: bigint;
  /** null: it was with nobody */
  from: Address | null;
  to: Address | null;
}

export interface TreasuryProposalFacts {
  /** decimal */
  id: string;
  proposer: Address;
  /** Markdown by a stranger */
  description: string;
  /** voting opens with the round after voteStart and closes after voteEnd */
  voteStart: number;
  voteEnd: number;
}

export interface PollFacts extends EventPlace {
  poll: Address;
  /** L1 block */
  endBlock: number;
  /** IPFS hash or text, by a stranger */
  proposal: string;
}

export interface TreasuryVoteFacts extends EventPlace {
  proposal: string;
  voter: Address;
  support: "for" | "against" | "abstain";
  /** wei of LPT */
  weight: bigint;
  /** by a stranger; "" where none was given */
  reason: string;
}

export interface PollVoteFacts extends EventPlace {
  poll: Address;
  voter: Address;
  choice: "yes" | "no";
}

export interface ProtocolEvent extends EventPlace {
  kind: "paused" | "resumed" | "parameter";
  /** the parameter's name; "" for the others */
  name: string;
}

/** What happened on the network, told by the subgraph's events, each list oldest first. */
export interface Chronicle {
  /** where it was last seen to have grown */
  block: { number: number; timestamp: number };
  cuts: readonly CutChange[];
  sets: readonly SetChange[];
  /** closed rounds in which an active orchestrator's reward was not called */
  misses: readonly { orchestrator: Address; round: number }[];
  /** those of at least LARGE_MOVE_WEI */
  moves: readonly StakeMove[];
  proposals: readonly TreasuryProposalFacts[];
  treasuryVotes: readonly TreasuryVoteFacts[];
  polls: readonly PollFacts[];
  pollVotes: readonly PollVoteFacts[];
  protocol: readonly ProtocolEvent[];
}

/** From how much stake on a move counts as a large one: 10,000 LPT. */
export const LARGE_MOVE_WEI = 10_000n * 10n ** 18n;

/** One orchestrator's whole past, and who delegates to it now; asked for when its profile is. */
export interface OrchestratorPast {
  block: { number: number; timestamp: number };
  /** closed rounds in which it was active, oldest first */
  pools: readonly (Omit<PoolFacts, "orchestrator"> & { round: number })[];
  /** stake that came to it or left it, oldest first, of any size; `from` or `to` is the orchestrator */
  moves: readonly StakeMove[];
  /** accounts with stake bonded to it, itself included; amounts of their last claim */
  delegators: readonly {
    address: Address;
    bondedAmount: bigint;
    startRound: number;
    lastClaimRound: number;
  }[];
  /** days on which it redeemed tickets, oldest first, wei of ETH */
  days: readonly { day: number; fees: bigint }[];
}
