import { ZERO_ADDRESS } from "../../units/address";
import { type Contract, view } from "../contract";
import type { World } from "../world";
import { pendingEarnings } from "./earnings";
import { lockOf } from "./locks";
import { totalStakeOf } from "./stake";
import { delegatorOf, poolOf, transcoderOf } from "./state";
import { delegatorStatus, isActive, isRegistered } from "./status";

/** BondingManager's view functions by their ABI names. */
export const bondingViews: Contract["views"] = {
  controller: view([], (world) => world.at.Controller),
  currentRoundTotalActiveStake: view([], (world) => world.bonding.currentRoundTotalActiveStake),
  delegatorStatus: view(["address"], delegatorStatus),
  getDelegator: view(["address"], (world, account) => {
    const d = delegatorOf(world, account);
    return [
      d.bondedAmount,
      d.fees,
      d.delegateAddress,
      d.delegatedAmount,
      d.startRound,
      d.lastClaimRound,
      d.nextUnbondingLockId,
    ];
  }),
  getDelegatorUnbondingLock: view(["address", "uint256"], (world, account, id) => {
    const { amount, withdrawRound } = lockOf(world, account, id);
    return [amount, withdrawRound];
  }),
  getFirstTranscoderInPool: view([], (world) => world.bonding.pool.first ?? ZERO_ADDRESS),
  getNextTranscoderInPool: view(["address"], (world, id) => world.bonding.pool.next(id) ?? ZERO_ADDRESS),
  getTotalBonded: view([], (world) => world.bonding.currentRoundTotalActiveStake),
  getTranscoder: view(["address"], (world, account) => {
    const t = transcoderOf(world, account);
    return [
      t.lastRewardRound,
      t.rewardCut,
      t.feeShare,
      t.lastActiveStakeUpdateRound,
      t.activationRound,
      t.deactivationRound,
      t.activeCumulativeRewards,
      t.cumulativeRewards,
      t.cumulativeFees,
      t.lastFeeRound,
    ];
  }),
  getTranscoderEarningsPoolForRound: view(["address", "uint256"], (world, account, round) => {
    const pool = poolOf(transcoderOf(world, account), round);
    return [
      pool.totalStake,
      pool.rewardCut,
      pool.feeShare,
      pool.cumulativeRewardFactor,
      pool.cumulativeFeeFactor,
    ];
  }),
  getTranscoderPoolMaxSize: view([], (world) => world.bonding.pool.capacity),
  getTranscoderPoolSize: view([], (world) => world.bonding.pool.size),
  isActiveTranscoder: view(["address"], isActive),
  isRegisteredTranscoder: view(["address"], isRegistered),
  isValidUnbondingLock: view(
    ["address", "uint256"],
    (world, account, id) => lockOf(world, account, id).withdrawRound > 0n,
  ),
  nextRoundTotalActiveStake: view([], (world) => world.bonding.nextRoundTotalActiveStake),
  nextRoundTreasuryRewardCutRate: view([], (world) => world.bonding.nextRoundTreasuryRewardCutRate),
  pendingFees: view(["address", "uint256"], (world: World, account) => pendingEarnings(world, account).fees),
  pendingStake: view(
    ["address", "uint256"],
    (world: World, account) => pendingEarnings(world, account).stake,
  ),
  transcoderStatus: view(["address"], (world, account) => (isRegistered(world, account) ? 1n : 0n)),
  transcoderToRewardCaller: view(
    ["address"],
    (world, account) => world.bonding.rewardCallers.get(account) ?? ZERO_ADDRESS,
  ),
  transcoderTotalStake: view(["address"], totalStakeOf),
  treasuryBalanceCeiling: view([], (world) => world.bonding.treasuryBalanceCeiling),
  treasuryRewardCutRate: view([], (world) => world.bonding.treasuryRewardCutRate),
  unbondingPeriod: view([], (world) => world.bonding.unbondingPeriod),
};
