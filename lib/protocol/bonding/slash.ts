import { type Address, ZERO_ADDRESS } from "../../units/address";
import { demandRunning } from "../controller";
import { emit } from "../events";
import { minus, shareOfPpm } from "../math";
import { burnStake, payLpt } from "../minter";
import { demand } from "../refuse";
import { checkpointBonding } from "../votes/checkpoints";
import type { World } from "../world";
import { claimEarnings } from "./earnings";
import { resign } from "./stake";
import { delegatorForWriting } from "./state";
import { DELEGATOR_STATUS, delegatorStatus } from "./status";

/** A penalty as BondingManager.slashTranscoder takes it; both shares 1e6. */
export interface Slash {
  sender: Address;
  orchestrator: Address;
  /** who found the fault, the zero address for nobody */
  finder: Address;
  slashPpm: bigint;
  finderFeePpm: bigint;
}

function announce(
  world: World,
  { orchestrator, finder }: Slash,
  penalty: bigint,
  finderReward: bigint,
): void {
  emit(world, "BondingManager", "TranscoderSlashed", {
    transcoder: orchestrator,
    finder,
    penalty,
    finderReward,
  });
}

function penalise(world: World, call: Slash): void {
  const { orchestrator, finder } = call;
  const { bonding, journal } = world;
  const delegator = delegatorForWriting(world, orchestrator);
  if (delegator.bondedAmount === 0n) {
    announce(world, call, 0n, 0n);
    return;
  }
  const penalty = shareOfPpm(delegator.bondedAmount, call.slashPpm);
  if (bonding.pool.contains(orchestrator)) resign(world, orchestrator);
  journal.set(delegator, "bondedAmount", minus("BondingManager", delegator.bondedAmount, penalty));
  if (delegatorStatus(world, orchestrator) === DELEGATOR_STATUS.bonded) {
    const delegate = delegatorForWriting(world, delegator.delegateAddress);
    journal.set(delegate, "delegatedAmount", minus("BondingManager", delegate.delegatedAmount, penalty));
  }
  const finderReward = finder === ZERO_ADDRESS ? 0n : shareOfPpm(penalty, call.finderFeePpm);
  if (finder !== ZERO_ADDRESS) payLpt(world, finder, finderReward);
  burnStake(world, minus("BondingManager", penalty, finderReward));
  announce(world, call, penalty, finderReward);
}

/**
 * BondingManager.slashTranscoder: burns part of an orchestrator's stake and takes it out of the pool. Only the Verifier
 * may call it, and the protocol has none today.
 * @throws Refusal
 */
export function slash(world: World, call: Slash): void {
  demandRunning(world, "BondingManager");
  const { verifier } = world.params;
  demand(call.sender === (verifier ?? ZERO_ADDRESS), "BondingManager", "caller must be Verifier");
  claimEarnings(world, call.orchestrator);
  penalise(world, call);
  checkpointBonding(world, call.orchestrator);
}
