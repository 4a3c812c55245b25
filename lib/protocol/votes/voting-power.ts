import type { Address } from "../../units/address";
import { grownStake } from "../bonding/earnings";
import { poolOf, transcoderOf } from "../bonding/state";
import { customError } from "../refuse";
import { currentRound } from "../rounds";
import type { World } from "../world";
import { checkpointAt, registeredIn } from "./checkpoints";
import type { Checkpoint, TotalCheckpoint } from "./state";

/** Votes in wei of stake, and the account whose vote they would be part of. */
export interface VotingPower {
  votes: bigint;
  delegate: Address;
}

function demandKnown(world: World, round: bigint): void {
  const next = currentRound(world) + 1n;
  if (round > next) throw customError("BondingVotes", "FutureLookup", round, next);
}

/** BondingVotes.onlyPastRounds. @throws Refusal for the running round and later ones */
export function demandPast(world: World, round: bigint): void {
  const now = currentRound(world);
  if (round >= now) throw customError("BondingVotes", "FutureLookup", round, now === 0n ? 0n : now - 1n);
}

/** A delegator's stake at the start of a round, grown by what its orchestrator had rewarded by then; 0 with one that is not registered. */
function delegatorVotes(world: World, own: Checkpoint, round: bigint): bigint {
  const orchestrator = own.delegateAddress;
  const theirs = checkpointAt(world, orchestrator, round);
  const transcoder = transcoderOf(world, orchestrator);
  const end =
    theirs.lastRewardRound === 0n ? 0n : poolOf(transcoder, theirs.lastRewardRound).cumulativeRewardFactor;
  if (theirs.lastRewardRound > 0n && end === 0n) {
    throw customError("BondingVotes", "MissingEarningsPool", orchestrator, theirs.lastRewardRound);
  }
  if (!registeredIn(theirs, orchestrator)) return 0n;
  if (theirs.lastRewardRound < own.lastClaimRound) return own.bondedAmount;
  const start = poolOf(transcoder, own.lastClaimRound).cumulativeRewardFactor;
  return grownStake(own.bondedAmount, start, end);
}

/**
 * BondingVotes.getVotesAndDelegateAtRoundStart: a registered orchestrator votes with all stake delegated to it, its
 * delegators with their own, everybody else with nothing.
 * @throws Refusal past the next round
 */
export function votingPowerAt(world: World, account: Address, round: bigint): VotingPower {
  demandKnown(world, round);
  const own = checkpointAt(world, account, round);
  const delegate = own.delegateAddress;
  if (own.bondedAmount === 0n) return { votes: 0n, delegate };
  if (delegate === account) return { votes: own.delegatedAmount, delegate };
  return { votes: delegatorVotes(world, own, round), delegate };
}

/** BondingVotes.getPastVotes: at the end of a past round, which is the start of the next. */
export function pastVotingPower(world: World, account: Address, round: bigint): VotingPower {
  demandPast(world, round);
  return votingPowerAt(world, account, round + 1n);
}

/** Index of the first total that starts at or after a round. */
function firstFrom(totals: readonly TotalCheckpoint[], round: bigint): number {
  let low = 0;
  let high = totals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((totals[middle] as TotalCheckpoint).round < round) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * BondingVotes.getTotalActiveStakeAt: the active set's stake (wei) at the start of a round; a round that nobody
 * initialised has the next one's, and the future has the pool as it stands.
 * @throws Refusal past the next round
 */
export function totalActiveStakeAt(world: World, round: bigint): bigint {
  demandKnown(world, round);
  const { totals } = world.votes;
  const index = firstFrom(totals, round);
  const found = totals[index];
  if (found === undefined) return totals.length === 0 ? 0n : world.bonding.nextRoundTotalActiveStake;
  if (index === 0 && found.round !== round) return 0n;
  return found.stake;
}
