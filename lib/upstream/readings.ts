import type { Hint } from "../protocol/bonding/pool-line";
import type { Address } from "../units/address";

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

/** The Uniswap v3 pool of LPT (token0) and WETH at one block, as far as selling LPT goes. */
export interface PoolDepth {
  /** L2 */
  block: number;
  /** what a trade pays, in millionths of what comes in */
  feePips: bigint;
  tickSpacing: number;
  tick: number;
  sqrtPriceX96: bigint;
  /** in range at the present price */
  liquidity: bigint;
  /** initialised ticks at or under the present one, highest first, and what crossing each upwards adds */
  ticks: readonly { tick: number; liquidityNet: bigint }[];
  /** no initialised tick is missing down to this one */
  knownDownTo: number;
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

/** A whole stake that would move from one orchestrator to another, with the places that both will have in the pool. */
export interface StakeMoveAsked {
  account: Address;
  to: Address;
  /** of who loses the stake */
  old: Hint;
  /** of who gets it */
  next: Hint;
}

/** What a transaction takes and what that costs: their product is wei of ETH. */
export interface GasOfMove {
  /** units of gas, as the node estimates them */
  gas: bigint;
  /** wei of ETH for a unit of gas, eth_gasPrice */
  gasPriceWei: bigint;
}
