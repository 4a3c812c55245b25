import { type Address, ZERO_ADDRESS } from "../../units/address";
import type { ProtocolParams } from "../types";
import type { World } from "../world";
import { SortedPool } from "./sorted-pool";

/** Stake that waits for withdrawal. */
export interface UnbondingLock {
  /** LPT in wei */
  amount: bigint;
  withdrawRound: bigint;
}

/** BondingManager.Delegator: everyone who stakes, orchestrators too. */
export interface Delegator {
  /** own stake in wei as of lastClaimRound */
  bondedAmount: bigint;
  /** ETH in wei as of lastClaimRound */
  fees: bigint;
  delegateAddress: Address;
  /** stake delegated to this account in wei */
  delegatedAmount: bigint;
  startRound: bigint;
  lastClaimRound: bigint;
  nextUnbondingLockId: bigint;
  unbondingLocks: Map<bigint, UnbondingLock> | null;
}

/** EarningsPool.Data: an orchestrator's earnings of one round. A factor of 0 means that it was not written in that round. */
export interface EarningsPool {
  /** LPT in wei */
  totalStake: bigint;
  /** kept by the orchestrator, 1e6 */
  rewardCut: bigint;
  /** passed on to delegators, 1e6 */
  feeShare: bigint;
  /** growth of one unit of stake since the orchestrator's first round, 1e27 */
  cumulativeRewardFactor: bigint;
  /** wei of ETH per wei of that first unit, 1e27 */
  cumulativeFeeFactor: bigint;
}

/** BondingManager.Transcoder: what an orchestrator has besides its stake. */
export interface Transcoder {
  lastRewardRound: bigint;
  /** 1e6 */
  rewardCut: bigint;
  /** 1e6 */
  feeShare: bigint;
  lastActiveStakeUpdateRound: bigint;
  activationRound: bigint;
  deactivationRound: bigint;
  /** LPT in wei that earns along in the current round outside the factor */
  activeCumulativeRewards: bigint;
  /** LPT in wei not yet claimed by the orchestrator */
  cumulativeRewards: bigint;
  /** ETH in wei not yet claimed by the orchestrator */
  cumulativeFees: bigint;
  lastFeeRound: bigint;
  readonly pools: Map<bigint, EarningsPool>;
}

/** BondingManager.sol (LIP-118 target): stake, the active set, rewards and fees. */
export interface BondingState {
  /** rounds */
  unbondingPeriod: bigint;
  /** stake in wei of the running round's active set */
  currentRoundTotalActiveStake: bigint;
  /** stake in wei of the next round's active set as it stands */
  nextRoundTotalActiveStake: bigint;
  /** 1e27, of this round's rewards */
  treasuryRewardCutRate: bigint;
  /** 1e27, from the next initialised round on */
  nextRoundTreasuryRewardCutRate: bigint;
  /** LPT in wei at which contributions to the treasury halt; 0 is no ceiling */
  treasuryBalanceCeiling: bigint;
  /** the next round's active set, by stake */
  readonly pool: SortedPool;
  readonly delegators: Map<Address, Delegator>;
  readonly transcoders: Map<Address, Transcoder>;
  /** LIP-118: who may call reward for an orchestrator */
  readonly rewardCallers: Map<Address, Address>;
}

export function initialBonding({ bonding }: ProtocolParams): BondingState {
  return {
    unbondingPeriod: bonding.unbondingPeriod,
    currentRoundTotalActiveStake: 0n,
    nextRoundTotalActiveStake: 0n,
    treasuryRewardCutRate: 0n,
    nextRoundTreasuryRewardCutRate: bonding.treasuryRewardCutRateP27,
    treasuryBalanceCeiling: bonding.treasuryBalanceCeiling,
    pool: new SortedPool(bonding.numActiveTranscoders),
    delegators: new Map(),
    transcoders: new Map(),
    rewardCallers: new Map(),
  };
}

const NO_DELEGATOR: Readonly<Delegator> = Object.freeze({
  bondedAmount: 0n,
  fees: 0n,
  delegateAddress: ZERO_ADDRESS,
  delegatedAmount: 0n,
  startRound: 0n,
  lastClaimRound: 0n,
  nextUnbondingLockId: 0n,
  unbondingLocks: null,
});

const NO_TRANSCODER: Readonly<Transcoder> = Object.freeze({
  lastRewardRound: 0n,
  rewardCut: 0n,
  feeShare: 0n,
  lastActiveStakeUpdateRound: 0n,
  activationRound: 0n,
  deactivationRound: 0n,
  activeCumulativeRewards: 0n,
  cumulativeRewards: 0n,
  cumulativeFees: 0n,
  lastFeeRound: 0n,
  pools: new Map(),
});

const NO_POOL: Readonly<EarningsPool> = Object.freeze({
  totalStake: 0n,
  rewardCut: 0n,
  feeShare: 0n,
  cumulativeRewardFactor: 0n,
  cumulativeFeeFactor: 0n,
});

/** An account's stake for reading; zeros for one that never staked, as the contract's storage reads. */
export function delegatorOf(world: World, account: Address): Readonly<Delegator> {
  return world.bonding.delegators.get(account) ?? NO_DELEGATOR;
}

/** An orchestrator for reading; zeros for one that never was. */
export function transcoderOf(world: World, account: Address): Readonly<Transcoder> {
  return world.bonding.transcoders.get(account) ?? NO_TRANSCODER;
}

/** An orchestrator's earnings of a round for reading; zeros for a round without any. */
export function poolOf(transcoder: Readonly<Transcoder>, round: bigint): Readonly<EarningsPool> {
  return transcoder.pools.get(round) ?? NO_POOL;
}

/** An account's stake for writing through the journal. */
export function delegatorForWriting(world: World, account: Address): Delegator {
  const { bonding, journal } = world;
  let delegator = bonding.delegators.get(account);
  if (delegator === undefined) {
    delegator = { ...NO_DELEGATOR };
    journal.put(bonding.delegators, account, delegator);
  }
  return delegator;
}

/** An orchestrator for writing through the journal. */
export function transcoderForWriting(world: World, account: Address): Transcoder {
  const { bonding, journal } = world;
  let transcoder = bonding.transcoders.get(account);
  if (transcoder === undefined) {
    transcoder = { ...NO_TRANSCODER, pools: new Map() };
    journal.put(bonding.transcoders, account, transcoder);
  }
  return transcoder;
}

/** An orchestrator's earnings of a round for writing through the journal. */
export function poolForWriting(world: World, transcoder: Transcoder, round: bigint): EarningsPool {
  let pool = transcoder.pools.get(round);
  if (pool === undefined) {
    pool = { ...NO_POOL };
    world.journal.put(transcoder.pools, round, pool);
  }
  return pool;
}
