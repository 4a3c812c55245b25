import { keccak256, stringToBytes } from "viem";
import type { Address } from "../../units/address";
import { emit } from "../events";
import { demand } from "../refuse";
import { currentRound } from "../rounds";
import { pastVotingPower } from "../votes/voting-power";
import type { World } from "../world";
import { type CallList, proposalId } from "./call-list";
import { countVote, quorumReached, voteSucceeded } from "./counting";
import type { Hex, Proposal } from "./state";
import { executeBatch, isOperationDone, isOperationPending, schedule } from "./treasury";

/** Governor.ProposalState as the ABI counts it. */
export const PROPOSAL_STATE = {
  pending: 0n,
  active: 1n,
  canceled: 2n,
  defeated: 3n,
  succeeded: 4n,
  queued: 5n,
  expired: 6n,
  executed: 7n,
} as const;

const GOVERNOR = "LivepeerGovernor";

/** A proposal by its id. @throws Refusal for an unknown one */
export function proposalOf(world: World, id: bigint): Proposal {
  const proposal = world.governor.proposals.get(id);
  demand(proposal !== undefined, GOVERNOR, "Governor: unknown proposal id");
  return proposal;
}

function decidedState(world: World, proposal: Proposal): bigint {
  const passed = quorumReached(world, proposal) && voteSucceeded(world, proposal);
  if (!passed) return PROPOSAL_STATE.defeated;
  const { timelockId } = proposal;
  if (timelockId === null) return PROPOSAL_STATE.succeeded;
  if (isOperationDone(world, timelockId)) return PROPOSAL_STATE.executed;
  return isOperationPending(world, timelockId) ? PROPOSAL_STATE.queued : PROPOSAL_STATE.canceled;
}

/** Governor.state: a proposal passes by itself from pending to active after its voteStart, and is decided after its voteEnd. */
export function stateOf(world: World, id: bigint): bigint {
  const proposal = proposalOf(world, id);
  if (proposal.executed) return PROPOSAL_STATE.executed;
  if (proposal.canceled) return PROPOSAL_STATE.canceled;
  const round = currentRound(world);
  if (proposal.voteStart >= round) return PROPOSAL_STATE.pending;
  if (proposal.voteEnd >= round) return PROPOSAL_STATE.active;
  return decidedState(world, proposal);
}

/** OpenZeppelin's guard against front-running: a text that ends in #proposer=0x… can be proposed by that account alone. */
function mayPropose(proposer: Address, description: string): boolean {
  const match = /#proposer=(0x[0-9a-fA-F]{40})$/.exec(description);
  return match === null || match[1]?.toLowerCase() === proposer.toLowerCase();
}

/** Governor.propose: needs proposalThreshold votes as of the end of the previous round. @returns the id @throws Refusal */
export function propose(
  world: World,
  proposer: Address,
  targets: readonly Address[],
  values: readonly bigint[],
  calldatas: readonly Hex[],
  description: string,
): bigint {
  const { governor, journal } = world;
  demand(mayPropose(proposer, description), GOVERNOR, "Governor: proposer restricted");
  const round = currentRound(world);
  const { votes } = pastVotingPower(world, proposer, round - 1n);
  const enough = votes >= governor.proposalThreshold;
  demand(enough, GOVERNOR, "Governor: proposer votes below proposal threshold");
  const id = proposalId({
    targets,
    values,
    calldatas,
    descriptionHash: keccak256(stringToBytes(description)),
  });
  const even = targets.length === values.length && targets.length === calldatas.length;
  demand(even, GOVERNOR, "Governor: invalid proposal length");
  demand(targets.length > 0, GOVERNOR, "Governor: empty proposal");
  demand(!governor.proposals.has(id), GOVERNOR, "Governor: proposal already exists");
  const voteStart = round + governor.votingDelay;
  const voteEnd = voteStart + governor.votingPeriod;
  journal.put(governor.proposals, id, {
    id,
    proposer,
    voteStart,
    voteEnd,
    executed: false,
    canceled: false,
    timelockId: null,
    againstVotes: 0n,
    forVotes: 0n,
    abstainVotes: 0n,
    voters: new Map(),
  });
  emit(world, GOVERNOR, "ProposalCreated", {
    proposalId: id,
    proposer,
    targets,
    values,
    signatures: targets.map(() => ""),
    calldatas,
    voteStart,
    voteEnd,
    description,
  });
  return id;
}

/** Governor.castVote and its longer forms. @returns the voter's whole weight in wei, overrides not taken off @throws Refusal */
export function castVote(
  world: World,
  voter: Address,
  id: bigint,
  support: bigint,
  reason: string,
  params: Hex,
): bigint {
  const active = stateOf(world, id) === PROPOSAL_STATE.active;
  demand(active, GOVERNOR, "Governor: vote not currently active");
  const proposal = proposalOf(world, id);
  const { votes: weight } = pastVotingPower(world, voter, proposal.voteStart);
  countVote(world, proposal, voter, support, weight);
  const vote = { voter, proposalId: id, support, weight, reason };
  if (params === "0x") emit(world, GOVERNOR, "VoteCast", vote);
  else emit(world, GOVERNOR, "VoteCastWithParams", { ...vote, params });
  return weight;
}

/** Governor.cancel: by the proposer, while pending. @throws Refusal */
export function cancel(world: World, sender: Address, calls: CallList): bigint {
  const id = proposalId(calls);
  const pending = stateOf(world, id) === PROPOSAL_STATE.pending;
  demand(pending, GOVERNOR, "Governor: too late to cancel");
  const proposal = proposalOf(world, id);
  demand(proposal.proposer === sender, GOVERNOR, "Governor: only proposer can cancel");
  world.journal.set(proposal, "canceled", true);
  emit(world, GOVERNOR, "ProposalCanceled", { proposalId: id });
  return id;
}

/** GovernorTimelockControl.queue: hands a passed proposal to the Treasury. @throws Refusal */
export function queue(world: World, calls: CallList): bigint {
  const id = proposalId(calls);
  const passed = stateOf(world, id) === PROPOSAL_STATE.succeeded;
  demand(passed, GOVERNOR, "Governor: proposal not successful");
  world.journal.set(proposalOf(world, id), "timelockId", schedule(world, calls));
  const eta = world.clock.timestamp + world.governor.minDelay;
  emit(world, GOVERNOR, "ProposalQueued", { proposalId: id, eta });
  return id;
}

/** Governor.execute: lets the Treasury make the calls. @throws Refusal */
export function execute(world: World, calls: CallList): bigint {
  const { governor, journal } = world;
  const id = proposalId(calls);
  const state = stateOf(world, id);
  const passed = state === PROPOSAL_STATE.succeeded || state === PROPOSAL_STATE.queued;
  demand(passed, GOVERNOR, "Governor: proposal not successful");
  journal.set(proposalOf(world, id), "executed", true);
  emit(world, GOVERNOR, "ProposalExecuted", { proposalId: id });
  calls.targets.forEach((target, index) => {
    const data = calls.calldatas[index];
    if (target === world.at.LivepeerGovernor && data !== undefined) {
      journal.push(governor.announcedCalls, keccak256(data));
    }
  });
  executeBatch(world, calls);
  journal.clear(governor.announcedCalls);
  return id;
}
