import type { Address } from "../units/address";
import type { Difference } from "./guard";

/** Stake that was undelegated and can be withdrawn from a round on. */
export interface Lock {
  id: number;
  /** LPT in wei */
  amount: bigint;
  withdrawRound: number;
}

/** An orchestrator as the contracts have it now. */
export interface DelegateNow {
  active: boolean;
  registered: boolean;
  lastRewardRound: number;
  /** the round with which it leaves, or left, the active set; null: it is in the pool (2^256 − 1), 0 for who never was */
  deactivationRound: number | null;
  /** LPT in wei, delegated to it */
  totalStake: bigint;
  rewardCutPpm: bigint;
  feeSharePpm: bigint;
}

/** Everything that decides about an action, read in one call through the wallet's own node. Amounts in wei. */
export interface Standing {
  /** L2 block at which it was read, or shortly before */
  block: number;
  /** the chain's own clock, unix seconds */
  timestamp: number;
  differences: readonly Difference[];
  paused: boolean;
  round: {
    number: number;
    initialized: boolean;
    /** L1 blocks */
    length: number;
    startBlock: number;
    l1Block: number;
  };
  unbondingPeriod: number;
  poolCapacity: number;
  /** what a whole round mints, and among how much stake, in wei of LPT */
  issuance: { mintable: bigint; totalActive: bigint; treasuryCutP27: bigint };
  account: {
    address: Address;
    status: "pending" | "bonded" | "unbonded";
    delegate: Address | null;
    pendingStake: bigint;
    pendingFees: bigint;
    startRound: number;
    lastClaimRound: number;
    locks: readonly Lock[];
    /** older lock numbers that were not read, because there are too many: whether one of them is open is not known */
    unreadLocks: number;
    lpt: bigint;
    eth: bigint;
    allowance: bigint;
    /** several people or rules may stand behind it: a Safe */
    isContract: boolean;
    /** has stake on itself: an orchestrator */
    registered: boolean;
  };
  delegates: ReadonlyMap<Address, DelegateNow>;
}
