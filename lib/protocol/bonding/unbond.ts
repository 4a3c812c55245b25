import { type Address, ZERO_ADDRESS } from "../../units/address";
import { emit } from "../events";
import { payLpt } from "../minter";
import { demand } from "../refuse";
import { currentRound } from "../rounds";
import { checkpointBonding } from "../votes/checkpoints";
import type { World } from "../world";
import { claimEarnings } from "./earnings";
import { addLock, lockOf, takeLock } from "./locks";
import { decreaseTotalStake, type Hint, resign } from "./stake";
import { delegatorForWriting } from "./state";
import { DELEGATOR_STATUS, delegatorStatus, demandOpenRound } from "./status";

/**
 * BondingManager.unbond: claims, then takes stake out of an orchestrator into a lock that opens unbondingPeriod rounds
 * on. Without a rest the delegator has no delegate; an orchestrator leaves the pool.
 * @returns the lock's id @throws Refusal
 */
export function unbond(world: World, sender: Address, amount: bigint, hint: Hint): bigint {
  demandOpenRound(world);
  claimEarnings(world, sender);
  const bonded = delegatorStatus(world, sender) === DELEGATOR_STATUS.bonded;
  demand(bonded, "BondingManager", "caller must be bonded");
  const { bonding, journal } = world;
  const delegator = delegatorForWriting(world, sender);
  demand(amount > 0n, "BondingManager", "unbond amount must be greater than 0");
  demand(amount <= delegator.bondedAmount, "BondingManager", "amount is greater than bonded amount");
  const delegate = delegator.delegateAddress;
  const withdrawRound = currentRound(world) + bonding.unbondingPeriod;
  const id = addLock(world, sender, { amount, withdrawRound });
  journal.set(delegator, "bondedAmount", delegator.bondedAmount - amount);
  if (delegator.bondedAmount === 0n) {
    journal.set(delegator, "delegateAddress", ZERO_ADDRESS);
    journal.set(delegator, "startRound", 0n);
    if (bonding.pool.contains(sender)) resign(world, sender);
  }
  decreaseTotalStake(world, delegate, amount, hint);
  if (delegate !== sender) checkpointBonding(world, delegate);
  emit(world, "BondingManager", "Unbond", {
    delegate,
    delegator: sender,
    unbondingLockId: id,
    amount,
    withdrawRound,
  });
  checkpointBonding(world, sender);
  return id;
}

/** BondingManager.withdrawStake: pays out a lock whose round has come. @throws Refusal */
export function withdrawStake(world: World, sender: Address, id: bigint): void {
  demandOpenRound(world);
  const lock = lockOf(world, sender, id);
  demand(lock.withdrawRound > 0n, "BondingManager", "invalid unbonding lock ID");
  const due = lock.withdrawRound <= currentRound(world);
  demand(due, "BondingManager", "withdraw round must be before or equal to the current round");
  takeLock(world, sender, id);
  payLpt(world, sender, lock.amount);
  emit(world, "BondingManager", "WithdrawStake", {
    delegator: sender,
    unbondingLockId: id,
    amount: lock.amount,
    withdrawRound: lock.withdrawRound,
  });
}
