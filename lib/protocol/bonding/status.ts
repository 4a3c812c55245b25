import type { Address } from "../../units/address";
import { demandRunning } from "../controller";
import { MAX_UINT256 } from "../math";
import { demand } from "../refuse";
import { currentRound, currentRoundInitialized } from "../rounds";
import type { World } from "../world";
import { delegatorOf, transcoderOf } from "./state";

/** BondingManager.DelegatorStatus as the ABI counts it. */
export const DELEGATOR_STATUS = { pending: 0n, bonded: 1n, unbonded: 2n } as const;

/** A deactivation round that never comes. */
export const NEVER = MAX_UINT256;

/** Pending until startRound, then Bonded; Unbonded without stake. */
export function delegatorStatus(world: World, account: Address): bigint {
  const delegator = delegatorOf(world, account);
  if (delegator.bondedAmount === 0n) return DELEGATOR_STATUS.unbonded;
  return delegator.startRound > currentRound(world) ? DELEGATOR_STATUS.pending : DELEGATOR_STATUS.bonded;
}

/** Whether the account stakes on itself, which makes it an orchestrator. */
export function isRegistered(world: World, account: Address): boolean {
  const delegator = delegatorOf(world, account);
  return delegator.delegateAddress === account && delegator.bondedAmount > 0n;
}

/** Whether the orchestrator is in the running round's active set. */
export function isActive(world: World, account: Address): boolean {
  const transcoder = transcoderOf(world, account);
  const round = currentRound(world);
  return transcoder.activationRound <= round && round < transcoder.deactivationRound;
}

/** What every movement of stake needs: not paused, and the round initialised. @throws Refusal */
export function demandOpenRound(world: World): void {
  demandRunning(world, "BondingManager");
  demand(currentRoundInitialized(world), "BondingManager", "current round is not initialized");
}

/**
 * Nobody may claim for others before their active orchestrator has called reward, because they would lose the round's.
 * @throws Refusal
 */
export function demandMayClaimFor(world: World, sender: Address, owner: Address): void {
  if (sender === owner || delegatorStatus(world, owner) === DELEGATOR_STATUS.unbonded) return;
  const { delegateAddress, lastClaimRound } = delegatorOf(world, owner);
  if (!isActive(world, delegateAddress)) return;
  const round = currentRound(world);
  const harmless = transcoderOf(world, delegateAddress).lastRewardRound === round || lastClaimRound === round;
  demand(harmless, "BondingManager", "ILLEGAL_CLAIM_EARNINGS");
}
