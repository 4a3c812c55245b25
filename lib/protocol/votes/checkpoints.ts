import { type Address, ZERO_ADDRESS } from "../../units/address";
import { delegatorOf, transcoderOf } from "../bonding/state";
import { emit } from "../events";
import { currentRound } from "../rounds";
import type { World } from "../world";
import type { Checkpoint } from "./state";

const NOTHING: Checkpoint = Object.freeze({
  startRound: 0n,
  bondedAmount: 0n,
  delegateAddress: ZERO_ADDRESS,
  delegatedAmount: 0n,
  lastClaimRound: 0n,
  lastRewardRound: 0n,
});

/** Whether a checkpoint is a registered orchestrator's own. */
export function registeredIn(checkpoint: Checkpoint, account: Address): boolean {
  return checkpoint.delegateAddress === account && checkpoint.bondedAmount > 0n;
}

/** The latest checkpoint that starts at or before a round; zeros when there is none. */
export function checkpointAt(world: World, account: Address, round: bigint): Checkpoint {
  const list = world.votes.checkpoints.get(account);
  if (list === undefined) return NOTHING;
  let low = 0;
  let high = list.length;
  const newest = list[high - 1];
  if (newest !== undefined && newest.startRound <= round) return newest;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Checkpoint).startRound <= round) low = middle + 1;
    else high = middle;
  }
  return list[low - 1] ?? NOTHING;
}

function announce(world: World, account: Address, previous: Checkpoint, current: Checkpoint): void {
  if (previous.delegateAddress !== current.delegateAddress) {
    emit(world, "BondingVotes", "DelegateChanged", {
      delegator: account,
      fromDelegate: previous.delegateAddress,
      toDelegate: current.delegateAddress,
    });
  }
  const previousBalance = registeredIn(previous, account) ? previous.delegatedAmount : 0n;
  const newBalance = registeredIn(current, account) ? current.delegatedAmount : 0n;
  if (previousBalance !== newBalance) {
    emit(world, "BondingVotes", "DelegateVotesChanged", { delegate: account, previousBalance, newBalance });
  }
  const sameStake = previous.bondedAmount === current.bondedAmount;
  if (!sameStake || previous.lastClaimRound !== current.lastClaimRound) {
    emit(world, "BondingVotes", "DelegatorBondedAmountChanged", {
      delegate: account,
      previousBondedAmount: previous.bondedAmount,
      previousLastClaimRound: previous.lastClaimRound,
      newBondedAmount: current.bondedAmount,
      newLastClaimRound: current.lastClaimRound,
    });
  }
}

/** BondingVotes.checkpointBondingState, as BondingManager calls it after every change: the account's stake counts from the next round on. */
export function checkpointBonding(world: World, account: Address): void {
  const { votes, journal } = world;
  const startRound = currentRound(world) + 1n;
  const delegator = delegatorOf(world, account);
  const current: Checkpoint = {
    startRound,
    bondedAmount: delegator.bondedAmount,
    delegateAddress: delegator.delegateAddress,
    delegatedAmount: delegator.delegatedAmount,
    lastClaimRound: delegator.lastClaimRound,
    lastRewardRound: transcoderOf(world, account).lastRewardRound,
  };
  let list = votes.checkpoints.get(account);
  if (list === undefined) {
    list = [];
    journal.put(votes.checkpoints, account, list);
  }
  const previous = list[list.length - 1] ?? NOTHING;
  if (previous.startRound === startRound) journal.replaceLast(list, current);
  else journal.push(list, current);
  announce(world, account, previous, current);
}

/** BondingVotes.checkpointTotalActiveStake, once for each initialised round. Stake in wei. */
export function checkpointTotalActiveStake(world: World, round: bigint, stake: bigint): void {
  world.journal.push(world.votes.totals, { round, stake });
}
