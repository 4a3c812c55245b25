import { proposalTitle } from "../format/proposal-title";
import type { TreasuryProposalFacts, TreasuryVoteFacts } from "../upstream/past-readings";
import type { ProfileBasis } from "./profile-basis";
import type { ProposalVote, VoteHistory } from "./profile-types";
import { eligibleProposals } from "./vote-signals";

/** Its votes on treasury proposals and polls, and the proposals it could have voted on; null where they are not known. */
export function voteHistory(profile: ProfileBasis): VoteHistory | null {
  const { basis, row, snapshot } = profile;
  if (basis.events === null || row.votes === null) return null;
  const { chronicle } = basis.events;
  if (chronicle.missing.some(({ what }) => what === "polls" || what === "pollVotes")) return null;
  const cast = new Map(
    chronicle.treasuryVotes
      .filter(({ voter }) => voter === row.address)
      .map((vote) => [vote.proposal, vote] as const),
  );
  const running = snapshot.round.number;
  const eligible = new Set(eligibleProposals(basis.events, row, running).map(({ id }) => id));
  const proposals = chronicle.proposals
    .map((proposal) => lineOf(proposal, cast.get(proposal.id), eligible.has(proposal.id), running))
    .filter(({ vote, eligible, open }) => vote !== null || eligible || (open && row.active))
    .sort((a, b) => b.voteEnd - a.voteEnd);
  // who votes again in a poll changes its vote: the last one counts
  const choices = new Map(
    chronicle.pollVotes
      .filter(({ voter }) => voter === row.address)
      .map((vote) => [vote.poll, vote] as const),
  );
  const polls = [...choices.values()]
    .map(({ poll, choice, timestamp }) => ({ poll, choice, timestamp }))
    .sort((a, b) => b.timestamp - a.timestamp);
  return { proposals, polls, pollCount: chronicle.polls.length };
}

/** Voting is open from the round after voteStart until the end of voteEnd (LivepeerGovernor). */
function lineOf(
  { id, description, voteStart, voteEnd }: TreasuryProposalFacts,
  vote: TreasuryVoteFacts | undefined,
  eligible: boolean,
  running: number,
): ProposalVote {
  return {
    id,
    title: proposalTitle(description),
    voteEnd,
    vote: vote === undefined ? null : ballotOf(vote),
    eligible,
    open: voteStart < running && running <= voteEnd,
  };
}

function ballotOf({ support, weight, reason, timestamp }: TreasuryVoteFacts) {
  return { support, weight, reason, timestamp };
}
