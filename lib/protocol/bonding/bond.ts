import { type Address, ZERO_ADDRESS } from "../../units/address";
import { emit } from "../events";
import { demand } from "../refuse";
import { currentRound } from "../rounds";
import { transferLptFrom } from "../token";
import { checkpointBonding } from "../votes/checkpoints";
import type { World } from "../world";
import { claimEarnings, ensureFactors } from "./earnings";
import { decreaseTotalStake, type Hint, increaseTotalStake } from "./stake";
import { delegatorForWriting, delegatorOf } from "./state";
import {
  DELEGATOR_STATUS,
  delegatorStatus,
  demandMayClaimFor,
  demandOpenRound,
  isRegistered,
} from "./status";

/** A delegation as BondingManager.bondForWithHint takes it. */
export interface Bond {
  /** who pays */
  sender: Address;
  /** whose stake it becomes */
  owner: Address;
  to: Address;
  /** LPT in wei; 0 moves what is already staked */
  amount: bigint;
  oldDelegateHint: Hint;
  newDelegateHint: Hint;
}

/** A third party may add to another's stake, but neither choose its orchestrator nor make it one. */
function demandHarmlessForOwner(world: World, { sender, owner, to }: Bond): void {
  if (sender === owner) return;
  demand(owner !== ZERO_ADDRESS, "BondingManager", "INVALID_DELEGATOR");
  if (delegatorStatus(world, owner) === DELEGATOR_STATUS.unbonded) {
    demand(to !== owner, "BondingManager", "INVALID_DELEGATE");
  } else {
    demand(delegatorOf(world, owner).delegateAddress === to, "BondingManager", "INVALID_DELEGATE_CHANGE");
  }
}

/** Takes the owner's stake from its old orchestrator. @returns what moves along, in wei */
function leaveOldDelegate(world: World, { owner, to, oldDelegateHint }: Bond): bigint {
  const { bondedAmount, delegateAddress } = delegatorOf(world, owner);
  const startRound = currentRound(world) + 1n;
  if (delegatorStatus(world, owner) === DELEGATOR_STATUS.unbonded) {
    world.journal.set(delegatorForWriting(world, owner), "startRound", startRound);
    return 0n;
  }
  if (bondedAmount === 0n || delegateAddress === to) return 0n;
  const stays = isRegistered(world, owner);
  demand(!stays, "BondingManager", "registered transcoders can't delegate towards other addresses");
  world.journal.set(delegatorForWriting(world, owner), "startRound", startRound);
  decreaseTotalStake(world, delegateAddress, bondedAmount, oldDelegateHint);
  checkpointBonding(world, delegateAddress);
  return bondedAmount;
}

/**
 * BondingManager.bond: claims, leaves the old orchestrator at once, joins the new one; it earns from the next round on.
 * The LPT goes from the sender to the Minter on an allowance for BondingManager.
 * @throws Refusal
 */
export function bond(world: World, call: Bond): void {
  const { sender, owner, to, amount } = call;
  demandOpenRound(world);
  demandMayClaimFor(world, sender, owner);
  claimEarnings(world, owner);
  demandHarmlessForOwner(world, call);
  const oldDelegate = delegatorOf(world, owner).delegateAddress;
  const moved = leaveOldDelegate(world, call);
  ensureFactors(world, to, currentRound(world));
  demand(amount + moved > 0n, "BondingManager", "delegation amount must be greater than 0");
  const delegator = delegatorForWriting(world, owner);
  world.journal.set(delegator, "delegateAddress", to);
  world.journal.set(delegator, "bondedAmount", delegator.bondedAmount + amount);
  increaseTotalStake(world, to, amount + moved, call.newDelegateHint);
  if (to !== owner) checkpointBonding(world, to);
  if (amount > 0n) transferLptFrom(world, world.at.BondingManager, sender, world.at.Minter, amount);
  emit(world, "BondingManager", "Bond", {
    newDelegate: to,
    oldDelegate,
    delegator: owner,
    additionalAmount: amount,
    bondedAmount: delegator.bondedAmount,
  });
  checkpointBonding(world, owner);
}
