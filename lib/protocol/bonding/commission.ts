import type { Address } from "../../units/address";
import { PPM } from "../../units/perc";
import { emit } from "../events";
import { demand } from "../refuse";
import { currentRound, currentRoundLocked } from "../rounds";
import type { World } from "../world";
import { type Hint, totalStakeOf, tryToJoin } from "./stake";
import { transcoderForWriting, transcoderOf } from "./state";
import { demandOpenRound, isActive, isRegistered } from "./status";

/**
 * BondingManager.transcoder: sets what an orchestrator keeps of rewards and passes on of fees (1e6 both). An active one
 * must have called reward first; the running round keeps what its reward or fees were booked with.
 * @throws Refusal
 */
export function setCommission(
  world: World,
  sender: Address,
  rewardCutPpm: bigint,
  feeSharePpm: bigint,
  hint: Hint,
): void {
  demandOpenRound(world);
  const allowed = (condition: boolean, reason: string) => demand(condition, "BondingManager", reason);
  allowed(!currentRoundLocked(world), "can't update transcoder params, current round is locked");
  allowed(rewardCutPpm <= PPM, "invalid rewardCut percentage");
  allowed(feeSharePpm <= PPM, "invalid feeShare percentage");
  allowed(isRegistered(world, sender), "transcoder must be registered");
  const rewarded = transcoderOf(world, sender).lastRewardRound === currentRound(world);
  allowed(
    !isActive(world, sender) || rewarded,
    "caller can't be active or must have already called reward for the current round",
  );
  const transcoder = transcoderForWriting(world, sender);
  world.journal.set(transcoder, "rewardCut", rewardCutPpm);
  world.journal.set(transcoder, "feeShare", feeSharePpm);
  if (!world.bonding.pool.contains(sender)) tryToJoin(world, sender, totalStakeOf(world, sender), hint);
  emit(world, "BondingManager", "TranscoderUpdate", {
    transcoder: sender,
    rewardCut: rewardCutPpm,
    feeShare: feeSharePpm,
  });
}
