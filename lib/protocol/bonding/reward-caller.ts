import type { Address } from "../../units/address";
import { demandRunning } from "../controller";
import { emit } from "../events";
import type { World } from "../world";

/** LIP-118 setRewardCaller: names who may call reward for the sender; the zero address names nobody. @throws Refusal when paused */
export function nameRewardCaller(world: World, sender: Address, caller: Address): void {
  demandRunning(world, "BondingManager");
  world.journal.put(world.bonding.rewardCallers, sender, caller);
  emit(world, "BondingManager", "RewardCallerSet", { transcoder: sender, rewardCaller: caller });
}
