import { type Address, ZERO_ADDRESS } from "../../units/address";
import { emit } from "../events";
import { demand } from "../refuse";
import { currentRound } from "../rounds";
import { checkpointBonding } from "../votes/checkpoints";
import type { World } from "../world";
import { claimEarnings, ensureFactors } from "./earnings";
import { addLock, lockOf, takeLock } from "./locks";
import { type Hint, increaseTotalStake } from "./stake";
import { delegatorForWriting, delegatorOf } from "./state";
import { DELEGATOR_STATUS, delegatorStatus, demandMayClaimFor, demandOpenRound } from "./status";
import { unbond } from "./unbond";

/** Puts a lock's stake back to work with the account's delegate. */
function rebondLock(world: World, account: Address, id: bigint, hint: Hint): void {
  const { amount } = takeLock(world, account, id);
  const delegator = delegatorForWriting(world, account);
  world.journal.set(delegator, "bondedAmount", delegator.bondedAmount + amount);
  const delegate = delegator.delegateAddress;
  increaseTotalStake(world, delegate, amount, hint);
  if (delegate !== account) checkpointBonding(world, delegate);
  emit(world, "BondingManager", "Rebond", { delegate, delegator: account, unbondingLockId: id, amount });
  checkpointBonding(world, account);
}

/** BondingManager.rebond: for who still stakes, with its present delegate. @throws Refusal */
export function rebond(world: World, sender: Address, id: bigint, hint: Hint): void {
  demandOpenRound(world);
  claimEarnings(world, sender);
  const staked = delegatorStatus(world, sender) !== DELEGATOR_STATUS.unbonded;
  demand(staked, "BondingManager", "caller must be bonded");
  rebondLock(world, sender, id, hint);
}

/** BondingManager.rebondFromUnbonded: for who has nothing staked, with any delegate, pending until the next round. @throws Refusal */
export function rebondFromUnbonded(world: World, sender: Address, to: Address, id: bigint, hint: Hint): void {
  demandOpenRound(world);
  claimEarnings(world, sender);
  const unbonded = delegatorStatus(world, sender) === DELEGATOR_STATUS.unbonded;
  demand(unbonded, "BondingManager", "caller must be unbonded");
  const round = currentRound(world);
  ensureFactors(world, to, round);
  const delegator = delegatorForWriting(world, sender);
  world.journal.set(delegator, "startRound", round + 1n);
  world.journal.set(delegator, "delegateAddress", to);
  rebondLock(world, sender, id, hint);
}

/** Stake that changes hands without being unbonded, as BondingManager.transferBond takes it. */
export interface BondTransfer {
  sender: Address;
  receiver: Address;
  /** LPT in wei */
  amount: bigint;
  oldDelegateHint: Hint;
  newDelegateHint: Hint;
}

/** A receiver without stake takes over the sender's orchestrator, but cannot become one that way. */
function joinDelegateOf(world: World, receiver: Address, senderDelegate: Address): void {
  const { delegateAddress, bondedAmount } = delegatorOf(world, receiver);
  if (delegateAddress !== ZERO_ADDRESS || bondedAmount !== 0n) return;
  demand(senderDelegate !== receiver, "BondingManager", "INVALID_DELEGATOR");
  demand(receiver !== ZERO_ADDRESS, "BondingManager", "INVALID_DELEGATOR");
  world.journal.set(delegatorForWriting(world, receiver), "delegateAddress", senderDelegate);
}

/**
 * BondingManager.transferBond: an unbond of the sender, whose lock goes to the receiver and is rebonded at once.
 * @throws Refusal
 */
export function transferBond(world: World, call: BondTransfer): void {
  const { sender, receiver, amount } = call;
  demandOpenRound(world);
  demandMayClaimFor(world, sender, receiver);
  claimEarnings(world, sender);
  const senderDelegate = delegatorOf(world, sender).delegateAddress;
  const oldId = unbond(world, sender, amount, call.oldDelegateHint);
  const { withdrawRound } = lockOf(world, sender, oldId);
  world.journal.drop(delegatorOf(world, sender).unbondingLocks ?? new Map(), oldId);
  const newId = addLock(world, receiver, { amount, withdrawRound });
  emit(world, "BondingManager", "TransferBond", {
    oldDelegator: sender,
    newDelegator: receiver,
    oldUnbondingLockId: oldId,
    newUnbondingLockId: newId,
    amount,
  });
  claimEarnings(world, receiver);
  joinDelegateOf(world, receiver, senderDelegate);
  if (delegatorStatus(world, receiver) === DELEGATOR_STATUS.unbonded) {
    world.journal.set(delegatorForWriting(world, receiver), "startRound", currentRound(world) + 1n);
  }
  rebondLock(world, receiver, newId, call.newDelegateHint);
}
