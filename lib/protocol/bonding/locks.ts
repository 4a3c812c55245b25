import type { Address } from "../../units/address";
import { demand } from "../refuse";
import type { World } from "../world";
import { delegatorForWriting, delegatorOf, type UnbondingLock } from "./state";

const NO_LOCK: Readonly<UnbondingLock> = Object.freeze({ amount: 0n, withdrawRound: 0n });

/** A lock for reading; zeros for one that never was or is used up. */
export function lockOf(world: World, account: Address, id: bigint): Readonly<UnbondingLock> {
  return delegatorOf(world, account).unbondingLocks?.get(id) ?? NO_LOCK;
}

/** Locks stake under the account's next id. @returns the id */
export function addLock(world: World, account: Address, lock: UnbondingLock): bigint {
  const { journal } = world;
  const delegator = delegatorForWriting(world, account);
  const id = delegator.nextUnbondingLockId;
  let locks = delegator.unbondingLocks;
  if (locks === null) {
    locks = new Map();
    journal.set(delegator, "unbondingLocks", locks);
  }
  journal.put(locks, id, lock);
  journal.set(delegator, "nextUnbondingLockId", id + 1n);
  return id;
}

/** Uses up a lock. @throws Refusal when there is none */
export function takeLock(world: World, account: Address, id: bigint): Readonly<UnbondingLock> {
  const lock = lockOf(world, account, id);
  const locks = delegatorOf(world, account).unbondingLocks;
  demand(lock.withdrawRound > 0n && locks !== null, "BondingManager", "invalid unbonding lock ID");
  world.journal.drop(locks, id);
  return lock;
}
