import type { Address } from "../../units/address";
import { shareOfPpm } from "../math";
import { customError } from "../refuse";
import { demandPast, pastVotingPower, totalActiveStakeAt } from "../votes/voting-power";
import type { World } from "../world";
import type { Proposal, Voter } from "./state";

/** GovernorCountingOverridable.VoteType as the ABI counts it. */
const SUPPORT = { against: 0n, for: 1n, abstain: 2n } as const;

/** The quorum (1e6 of active stake) that held in a round. */
export function quorumNumeratorAt(world: World, round: bigint): bigint {
  const history = world.governor.quorumHistory;
  for (let index = history.length - 1; index >= 0; index--) {
    const entry = history[index];
    if (entry !== undefined && entry.round <= round) return entry.numerator;
  }
  return 0n;
}

/** Votes in wei that a proposal with this snapshot needs: for, against and abstain together. @throws Refusal before the round is past */
export function quorumAt(world: World, round: bigint): bigint {
  demandPast(world, round);
  return shareOfPpm(totalActiveStakeAt(world, round + 1n), quorumNumeratorAt(world, round));
}

/** Whether enough stake took part. */
export function quorumReached(world: World, proposal: Proposal): boolean {
  const { againstVotes, forVotes, abstainVotes } = proposal;
  return againstVotes + forVotes + abstainVotes >= quorumAt(world, proposal.voteStart);
}

/** Whether the votes for reach the quota of for and against; a tie does, and so do abstentions alone. */
export function voteSucceeded(world: World, { againstVotes, forVotes }: Proposal): boolean {
  return forVotes >= shareOfPpm(againstVotes + forVotes, world.governor.quota);
}

function voterForWriting(world: World, proposal: Proposal, account: Address): Voter {
  let voter = proposal.voters.get(account);
  if (voter === undefined) {
    voter = { hasVoted: false, support: SUPPORT.against, deductions: 0n };
    world.journal.put(proposal.voters, account, voter);
  }
  return voter;
}

function addVotes(world: World, proposal: Proposal, support: bigint, votes: bigint): void {
  const { journal } = world;
  if (support === SUPPORT.against) journal.set(proposal, "againstVotes", proposal.againstVotes + votes);
  else if (support === SUPPORT.for) journal.set(proposal, "forVotes", proposal.forVotes + votes);
  else journal.set(proposal, "abstainVotes", proposal.abstainVotes + votes);
}

/** A delegator's vote leaves its orchestrator's: at once when that has voted, else noted for when it does. */
function takeFromDelegate(world: World, proposal: Proposal, delegate: Address, votes: bigint): void {
  const orchestrator = voterForWriting(world, proposal, delegate);
  world.journal.set(orchestrator, "deductions", orchestrator.deductions + votes);
  if (orchestrator.hasVoted) addVotes(world, proposal, orchestrator.support, -votes);
}

/**
 * Counts a vote of so many wei of stake; a delegator's overrides its orchestrator's for its own part, whoever votes
 * first.
 * @throws Refusal
 */
export function countVote(
  world: World,
  proposal: Proposal,
  account: Address,
  support: bigint,
  votes: bigint,
): void {
  if (support > SUPPORT.abstain) throw customError("LivepeerGovernor", "InvalidVoteType", support);
  const voter = voterForWriting(world, proposal, account);
  if (voter.hasVoted) throw customError("LivepeerGovernor", "VoteAlreadyCast");
  world.journal.set(voter, "hasVoted", true);
  world.journal.set(voter, "support", support);
  const { delegate } = pastVotingPower(world, account, proposal.voteStart);
  if (delegate !== account) takeFromDelegate(world, proposal, delegate, votes);
  const effective = delegate === account ? votes - voter.deductions : votes;
  addVotes(world, proposal, support, effective);
}
