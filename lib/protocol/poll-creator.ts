import { getContractAddress } from "viem";
import type { Address } from "../units/address";
import { pendingEarnings } from "./bonding/earnings";
import { totalStakeOf } from "./bonding/stake";
import { action, type Contract, view } from "./contract";
import { emit } from "./events";
import { BARE_REVERT, demand } from "./refuse";
import type { World } from "./world";

/** PollCreator.sol and the Poll.sol contracts it makes: opinion polls on LIPs. */
export interface PollsState {
  /** last L1 block in which a poll takes votes, by the poll's address; in order of creation */
  readonly endBlocks: Map<Address, bigint>;
}

export function initialPolls(): PollsState {
  return { endBlocks: new Map() };
}

/** 33.33 % of active stake, 1e6 */
const QUORUM = 333_300n;
/** 50 % of yes and no, 1e6 */
const QUOTA = 500_000n;
/** ten rounds of the old length, in L1 blocks */
const POLL_PERIOD = 10n * 5_760n;
/** stake in wei that a poll's creator must have */
const POLL_CREATION_COST = 100n * 10n ** 18n;

/** The address that a poll gets by its number, from 0: that of the creator's next contract. */
export function pollAddress(pollCreator: Address, index: number): Address {
  return getContractAddress({ from: pollCreator, nonce: BigInt(index + 1) });
}

function createPoll(world: World, sender: Address, proposal: `0x${string}`): void {
  const staked = pendingEarnings(world, sender).stake >= POLL_CREATION_COST;
  const trusted = totalStakeOf(world, sender) >= POLL_CREATION_COST;
  demand(staked || trusted, "PollCreator", "PollCreator#createPoll: INSUFFICIENT_STAKE");
  const poll = pollAddress(world.at.PollCreator, world.polls.endBlocks.size);
  const endBlock = world.clock.l1Block + POLL_PERIOD;
  world.journal.put(world.polls.endBlocks, poll, endBlock);
  emit(world, "PollCreator", "PollCreated", { poll, proposal, endBlock, quorum: QUORUM, quota: QUOTA });
}

function endBlockOf(world: World, poll: Address): bigint {
  const endBlock = world.polls.endBlocks.get(poll);
  demand(endBlock !== undefined, "PollCreator", BARE_REVERT);
  return endBlock;
}

function vote(world: World, voter: Address, poll: Address, choiceID: bigint): void {
  demand(world.clock.l1Block <= endBlockOf(world, poll), "PollCreator", "poll is over");
  emit(world, "PollCreator", "Vote", { poll, voter, choiceID });
}

/**
 * PollCreator's functions by their ABI names, and those of its polls under the same roof with the poll's address as
 * first argument: vote(poll, choiceID), whose event Vote carries the poll too, destroy(poll), endBlock(poll).
 */
export const pollsContract: Contract = {
  actions: {
    createPoll: action(["bytes"], (world, { sender }, proposal) => createPoll(world, sender, proposal)),
    vote: action(["address", "uint256"], (world, { sender }, poll, choice) =>
      vote(world, sender, poll, choice),
    ),
    destroy: action(["address"], (world, _message, poll) =>
      demand(world.clock.l1Block > endBlockOf(world, poll), "PollCreator", "poll is active"),
    ),
  },
  views: {
    POLL_CREATION_COST: view([], () => POLL_CREATION_COST),
    POLL_PERIOD: view([], () => POLL_PERIOD),
    QUORUM: view([], () => QUORUM),
    QUOTA: view([], () => QUOTA),
    bondingManager: view([], (world) => world.at.BondingManager),
    endBlock: view(["address"], endBlockOf),
  },
};
