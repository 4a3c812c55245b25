import { type Address, ZERO_ADDRESS } from "../../units/address";
import { P27 } from "../../units/perc";
import { demandRunning } from "../controller";
import { emit } from "../events";
import { minus, shareOfP27, shareOfPpm } from "../math";
import { payEth } from "../minter";
import { demand } from "../refuse";
import { currentRound } from "../rounds";
import { checkpointBonding } from "../votes/checkpoints";
import type { World } from "../world";
import { claimEarnings, latestFactors, preciseFractionOf } from "./earnings";
import { openPool } from "./reward";
import { delegatorForWriting, type EarningsPool, poolForWriting, transcoderForWriting } from "./state";
import { demandOpenRound, isRegistered } from "./status";

/**
 * What the reward factor would have been before this round's reward, where the round before wrote none: the contract
 * estimates this round's reward from mintable plus minted tokens, which is too much when anything is minted.
 */
function estimatedBaseFactor(world: World, pool: EarningsPool): bigint {
  const { currentMintableTokens, currentMintedTokens } = world.minter;
  const issued = preciseFractionOf(
    currentMintableTokens + currentMintedTokens,
    pool.totalStake,
    world.bonding.currentRoundTotalActiveStake,
  );
  const net = issued - shareOfP27(issued, world.bonding.treasuryRewardCutRate);
  const delegators = net - shareOfPpm(net, pool.rewardCut);
  return preciseFractionOf(pool.cumulativeRewardFactor, pool.totalStake, delegators + pool.totalStake);
}

/**
 * BondingManager.updateTranscoderWithFees: books a ticket's ETH (wei) in the current round, part as the orchestrator's
 * own, part as growth of the fee factor. The factor grows on the reward factor of before this round's reward.
 * @throws Refusal
 */
export function bookFees(world: World, orchestrator: Address, fees: bigint): void {
  demandRunning(world, "BondingManager");
  demand(isRegistered(world, orchestrator), "BondingManager", "transcoder must be registered");
  const { journal } = world;
  const round = currentRound(world);
  const transcoder = transcoderForWriting(world, orchestrator);
  const base = latestFactors(transcoder, round - 1n);
  const rewarded = round <= transcoder.lastRewardRound;
  const active = rewarded ? transcoder.activeCumulativeRewards : transcoder.cumulativeRewards;
  const pool = rewarded ? poolForWriting(world, transcoder, round) : openPool(world, transcoder, round);
  if (base.cumulativeRewardFactor === 0n && transcoder.lastRewardRound === round) {
    base.cumulativeRewardFactor = estimatedBaseFactor(world, pool);
  }
  const forDelegators = shareOfPpm(fees, pool.feeShare);
  const onCommission = preciseFractionOf(forDelegators, active, pool.totalStake);
  const own = onCommission + fees - forDelegators;
  journal.set(transcoder, "cumulativeFees", transcoder.cumulativeFees + own);
  const factor = base.cumulativeRewardFactor === 0n ? P27 : base.cumulativeRewardFactor;
  const start = pool.cumulativeFeeFactor === 0n ? base.cumulativeFeeFactor : pool.cumulativeFeeFactor;
  const grown = start + preciseFractionOf(factor, forDelegators, pool.totalStake);
  journal.set(pool, "cumulativeFeeFactor", grown);
  journal.set(transcoder, "lastFeeRound", round);
}

/** BondingManager.withdrawFees: claims, then pays earned ETH (wei) to the recipient. @throws Refusal */
export function withdrawFees(world: World, sender: Address, recipient: Address, amount: bigint): void {
  demandOpenRound(world);
  claimEarnings(world, sender);
  demand(recipient !== ZERO_ADDRESS, "BondingManager", "invalid recipient");
  const delegator = delegatorForWriting(world, sender);
  demand(delegator.fees >= amount, "BondingManager", "insufficient fees to withdraw");
  world.journal.set(delegator, "fees", minus("BondingManager", delegator.fees, amount));
  payEth(world, recipient, amount);
  emit(world, "BondingManager", "WithdrawFees", { delegator: sender, recipient, amount });
  checkpointBonding(world, sender);
}
