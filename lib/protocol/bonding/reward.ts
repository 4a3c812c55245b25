import type { Address } from "../../units/address";
import { P27 } from "../../units/perc";
import { emit } from "../events";
import { shareOfP27, shareOfPpm } from "../math";
import { createReward, payLpt } from "../minter";
import { demand } from "../refuse";
import { currentRound } from "../rounds";
import { lptBalanceOf } from "../token";
import { checkpointBonding } from "../votes/checkpoints";
import type { World } from "../world";
import { preciseFractionOf } from "./earnings";
import { changeTreasuryRewardCutRate } from "./settings";
import { type Hint, increaseTotalStake } from "./stake";
import { type EarningsPool, poolForWriting, poolOf, type Transcoder, transcoderForWriting } from "./state";
import { demandOpenRound, isActive } from "./status";

/** The round's earnings pool with today's commission, its stake carried over from its last update where none was booked. */
export function openPool(world: World, transcoder: Transcoder, round: bigint): EarningsPool {
  const { journal } = world;
  const pool = poolForWriting(world, transcoder, round);
  journal.set(pool, "rewardCut", transcoder.rewardCut);
  journal.set(pool, "feeShare", transcoder.feeShare);
  if (transcoder.lastActiveStakeUpdateRound < round) {
    journal.set(pool, "totalStake", poolOf(transcoder, transcoder.lastActiveStakeUpdateRound).totalStake);
  }
  return pool;
}

/** Contributions halt from the next round on once the treasury holds its ceiling, seen before this call adds to it; only the owner restarts them. */
function haltAtCeiling(world: World): void {
  const { treasuryBalanceCeiling, nextRoundTreasuryRewardCutRate } = world.bonding;
  if (treasuryBalanceCeiling === 0n || nextRoundTreasuryRewardCutRate === 0n) return;
  if (lptBalanceOf(world, world.at.Treasury) >= treasuryBalanceCeiling)
    changeTreasuryRewardCutRate(world, 0n);
}

/** Splits a reward (LPT in wei) into commission and the delegators' part, which raises the factor. */
function bookReward(world: World, transcoder: Transcoder, pool: EarningsPool, reward: bigint): void {
  const { journal } = world;
  const active = transcoder.cumulativeRewards;
  journal.set(transcoder, "activeCumulativeRewards", active);
  const commission = shareOfPpm(reward, pool.rewardCut);
  const delegators = reward - commission;
  const onCommission = preciseFractionOf(delegators, active, pool.totalStake);
  journal.set(transcoder, "cumulativeRewards", active + onCommission + commission);
  const last = poolOf(transcoder, transcoder.lastRewardRound).cumulativeRewardFactor;
  const previous = last === 0n ? P27 : last;
  const factor = previous + preciseFractionOf(previous, delegators, pool.totalStake);
  journal.set(pool, "cumulativeRewardFactor", factor);
}

/**
 * BondingManager.reward: mints the orchestrator's share of the round's issuance; the treasury's cut goes first, the
 * rest is staked with the orchestrator. Once a round.
 * @throws Refusal
 */
export function reward(world: World, orchestrator: Address, hint: Hint): void {
  demandOpenRound(world);
  const { bonding, journal } = world;
  const round = currentRound(world);
  demand(isActive(world, orchestrator), "BondingManager", "caller must be an active transcoder");
  const transcoder = transcoderForWriting(world, orchestrator);
  const first = transcoder.lastRewardRound !== round;
  demand(first, "BondingManager", "caller has already called reward for the current round");
  const pool = openPool(world, transcoder, round);
  haltAtCeiling(world);
  const minted = createReward(world, pool.totalStake, bonding.currentRoundTotalActiveStake);
  const forTreasury = shareOfP27(minted, bonding.treasuryRewardCutRate);
  if (forTreasury > 0n) {
    payLpt(world, world.at.Treasury, forTreasury);
    emit(world, "BondingManager", "TreasuryReward", {
      transcoder: orchestrator,
      treasury: world.at.Treasury,
      amount: forTreasury,
    });
  }
  const staked = minted - forTreasury;
  bookReward(world, transcoder, pool, staked);
  increaseTotalStake(world, orchestrator, staked, hint);
  journal.set(transcoder, "lastRewardRound", round);
  emit(world, "BondingManager", "Reward", { transcoder: orchestrator, amount: staked });
  checkpointBonding(world, orchestrator);
}

/** LIP-118: reward called by the account that the orchestrator has named. @throws Refusal */
export function rewardByCaller(world: World, sender: Address, orchestrator: Address, hint: Hint): void {
  demandOpenRound(world);
  const named = world.bonding.rewardCallers.get(orchestrator) === sender;
  demand(named, "BondingManager", "caller must be the reward caller of the transcoder");
  reward(world, orchestrator, hint);
}
