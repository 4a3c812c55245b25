import { emit } from "../events";
import { checkpointTotalActiveStake } from "../votes/checkpoints";
import type { World } from "../world";

/**
 * BondingManager.setCurrentRoundTotalActiveStake, called by RoundsManager when a round begins: the pool as it stands
 * becomes the active set, and a new treasury cut takes effect.
 */
export function startRoundInBonding(world: World, round: bigint): void {
  const { bonding, journal } = world;
  journal.set(bonding, "currentRoundTotalActiveStake", bonding.nextRoundTotalActiveStake);
  if (bonding.nextRoundTreasuryRewardCutRate !== bonding.treasuryRewardCutRate) {
    journal.set(bonding, "treasuryRewardCutRate", bonding.nextRoundTreasuryRewardCutRate);
    emit(world, "BondingManager", "ParameterUpdate", { param: "treasuryRewardCutRate" });
  }
  checkpointTotalActiveStake(world, round, bonding.currentRoundTotalActiveStake);
}
