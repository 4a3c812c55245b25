import type { Address } from "../../units/address";
import { P27 } from "../../units/perc";
import { demandOwner } from "../controller";
import { emit } from "../events";
import { demand } from "../refuse";
import type { World } from "../world";

function announce(world: World, param: string): void {
  emit(world, "BondingManager", "ParameterUpdate", { param });
}

/** Rounds between unbonding and withdrawal; locks that exist keep theirs. Owner only. @throws Refusal */
export function setUnbondingPeriod(world: World, sender: Address, rounds: bigint): void {
  demandOwner(world, "BondingManager", sender);
  world.journal.set(world.bonding, "unbondingPeriod", rounds);
  announce(world, "unbondingPeriod");
}

/** Size of the active set; it only grows. Owner only. @throws Refusal */
export function setNumActiveTranscoders(world: World, sender: Address, count: bigint): void {
  demandOwner(world, "BondingManager", sender);
  world.bonding.pool.setMaxSize(world.journal, count);
  announce(world, "numActiveTranscoders");
}

/** LPT in wei at which contributions to the treasury halt; 0 is no ceiling. Owner only. @throws Refusal */
export function setTreasuryBalanceCeiling(world: World, sender: Address, ceiling: bigint): void {
  demandOwner(world, "BondingManager", sender);
  world.journal.set(world.bonding, "treasuryBalanceCeiling", ceiling);
  announce(world, "treasuryBalanceCeiling");
}

/** The treasury's cut of rewards (1e27) from the next initialised round on. Owner only. @throws Refusal */
export function setTreasuryRewardCutRate(world: World, sender: Address, rateP27: bigint): void {
  demandOwner(world, "BondingManager", sender);
  changeTreasuryRewardCutRate(world, rateP27);
}

/** As setTreasuryRewardCutRate, for the ceiling's halt. */
export function changeTreasuryRewardCutRate(world: World, rateP27: bigint): void {
  demand(rateP27 <= P27, "BondingManager", "_cutRate is invalid precise percentage");
  world.journal.set(world.bonding, "nextRoundTreasuryRewardCutRate", rateP27);
  announce(world, "nextRoundTreasuryRewardCutRate");
}
