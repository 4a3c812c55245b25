import type { Address } from "../../units/address";
import { emit } from "../events";
import { minus } from "../math";
import { currentRound } from "../rounds";
import type { World } from "../world";
import { delegatorForWriting, delegatorOf, poolForWriting, transcoderForWriting } from "./state";
import { isRegistered, NEVER } from "./status";

/** A place in the pool that the caller proposes: the neighbours to be, the zero address for none. */
export interface Hint {
  prev: Address;
  next: Address;
}

/** Stake delegated to an orchestrator, its own included, in wei. */
export function totalStakeOf(world: World, orchestrator: Address): bigint {
  return delegatorOf(world, orchestrator).delegatedAmount;
}

/** Moves an orchestrator of the pool to its new stake, and books that for the next round; the current round keeps the old one. */
function restake(world: World, orchestrator: Address, newStake: bigint, hint: Hint): void {
  const { bonding, journal } = world;
  const oldStake = totalStakeOf(world, orchestrator);
  bonding.pool.updateKey(journal, orchestrator, newStake, hint.prev, hint.next);
  const total = bonding.nextRoundTotalActiveStake + newStake - oldStake;
  journal.set(bonding, "nextRoundTotalActiveStake", total);
  const transcoder = transcoderForWriting(world, orchestrator);
  const round = currentRound(world);
  const nextRound = round + 1n;
  if (transcoder.lastActiveStakeUpdateRound < round) {
    journal.set(poolForWriting(world, transcoder, round), "totalStake", oldStake);
  }
  journal.set(poolForWriting(world, transcoder, nextRound), "totalStake", newStake);
  journal.set(transcoder, "lastActiveStakeUpdateRound", nextRound);
}

/** BondingManager.increaseTotalStake: more stake for an orchestrator, which may bring it into the next active set. */
export function increaseTotalStake(world: World, orchestrator: Address, amount: bigint, hint: Hint): void {
  const newStake = totalStakeOf(world, orchestrator) + amount;
  if (world.bonding.pool.contains(orchestrator)) restake(world, orchestrator, newStake, hint);
  else if (isRegistered(world, orchestrator)) tryToJoin(world, orchestrator, newStake, hint);
  world.journal.set(delegatorForWriting(world, orchestrator), "delegatedAmount", newStake);
}

/** BondingManager.decreaseTotalStake: stake leaves an orchestrator; it stays in the pool until somebody passes it. */
export function decreaseTotalStake(world: World, orchestrator: Address, amount: bigint, hint: Hint): void {
  const newStake = minus("BondingManager", totalStakeOf(world, orchestrator), amount);
  if (world.bonding.pool.contains(orchestrator)) restake(world, orchestrator, newStake, hint);
  world.journal.set(delegatorForWriting(world, orchestrator), "delegatedAmount", newStake);
}

/** BondingManager.tryToJoinActiveSet: in a full pool a newcomer needs strictly more stake than the last, who then leaves with the next round. */
export function tryToJoin(world: World, orchestrator: Address, stake: bigint, hint: Hint): void {
  const { bonding, journal } = world;
  const activationRound = currentRound(world) + 1n;
  let total = bonding.nextRoundTotalActiveStake;
  const { last } = bonding.pool;
  if (bonding.pool.isFull && last !== null) {
    const lastStake = totalStakeOf(world, last);
    if (stake <= lastStake) return;
    bonding.pool.remove(journal, last);
    journal.set(transcoderForWriting(world, last), "deactivationRound", activationRound);
    total = minus("BondingManager", total, lastStake);
    emit(world, "BondingManager", "TranscoderDeactivated", {
      transcoder: last,
      deactivationRound: activationRound,
    });
  }
  bonding.pool.insert(journal, orchestrator, stake, hint.prev, hint.next);
  const transcoder = transcoderForWriting(world, orchestrator);
  journal.set(transcoder, "lastActiveStakeUpdateRound", activationRound);
  journal.set(transcoder, "activationRound", activationRound);
  journal.set(transcoder, "deactivationRound", NEVER);
  journal.set(poolForWriting(world, transcoder, activationRound), "totalStake", stake);
  journal.set(bonding, "nextRoundTotalActiveStake", total + stake);
  emit(world, "BondingManager", "TranscoderActivated", { transcoder: orchestrator, activationRound });
}

/** BondingManager.resignTranscoder: an orchestrator leaves the pool; it stays active until the round ends. */
export function resign(world: World, orchestrator: Address): void {
  const { bonding, journal } = world;
  const deactivationRound = currentRound(world) + 1n;
  bonding.pool.remove(journal, orchestrator);
  const left = minus("BondingManager", bonding.nextRoundTotalActiveStake, totalStakeOf(world, orchestrator));
  journal.set(bonding, "nextRoundTotalActiveStake", left);
  journal.set(transcoderForWriting(world, orchestrator), "deactivationRound", deactivationRound);
  emit(world, "BondingManager", "TranscoderDeactivated", { transcoder: orchestrator, deactivationRound });
}
