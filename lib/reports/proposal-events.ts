import { proposalTitle } from "../format/proposal-title";
import type { Chronicle, TreasuryVoteFacts } from "../upstream/past-readings";
import type { ToldEvent } from "./activity-types";
import type { StartAfter } from "./round-starts";

/** A proposal is made in the round before voteStart: LivepeerGovernor's delay is one round. */
const DELAY = 1;

/**
 * Voting opens with the round after voteStart and closes with voteEnd (LivepeerGovernor counts in rounds). Before it has
 * opened the proposal itself is told, at the start of the round in which it was made: nothing dates it better.
 * @param running the round that is running
 */
export function proposalEvents(
  { proposals, treasuryVotes, missing }: Chronicle,
  startAfter: StartAfter,
  running: number,
): ToldEvent[] {
  const votes = missing.some(({ what }) => what === "treasuryVotes") ? null : byProposal(treasuryVotes);
  return proposals.flatMap(({ id, proposer, description, voteStart, voteEnd }) => {
    const about = { proposal: id, proposer, title: proposalTitle(description), voteStart, voteEnd };
    const made = voteStart - DELAY;
    const stations = [
      ...(voteStart >= running
        ? [{ what: "proposed" as const, round: made, timestamp: startAfter(made - 1), cast: null }]
        : []),
      { what: "opens" as const, round: voteStart + 1, timestamp: startAfter(voteStart), cast: null },
      {
        what: "closed" as const,
        round: voteEnd + 1,
        timestamp: startAfter(voteEnd),
        cast: votes && castOf(votes.get(id) ?? []),
      },
    ];
    return stations.flatMap(({ timestamp, ...station }) =>
      timestamp === null
        ? []
        : [{ kind: "governance" as const, ...about, ...station, timestamp, transaction: null }],
    );
  });
}

function castOf(votes: readonly TreasuryVoteFacts[]) {
  const cast = { for: 0n, against: 0n, abstain: 0n };
  for (const { support, weight } of votes) cast[support] += weight;
  return cast;
}

function byProposal(votes: readonly TreasuryVoteFacts[]): Map<string, TreasuryVoteFacts[]> {
  const groups = new Map<string, TreasuryVoteFacts[]>();
  for (const vote of votes) {
    const group = groups.get(vote.proposal);
    if (group === undefined) groups.set(vote.proposal, [vote]);
    else group.push(vote);
  }
  return groups;
}
