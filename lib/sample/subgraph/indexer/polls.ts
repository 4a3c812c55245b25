import { hexToString } from "viem";
import type { SampleLog } from "../../ledger";
import { account, bytes, integer } from "../log-args";
import { PollRow, type VoteRow } from "../rows/vote-rows";
import { type LivePoll, PollTally } from "./poll-tally";
import type { Records } from "./records";
import type { RewardFactors } from "./reward-factors";

/** Polls on LIPs. Stakes follow the events until a poll's last L1 block. */
export function pollHandlers(records: Records, factors: RewardFactors) {
  const { store } = records;
  const tally = new PollTally(records, factors);
  let live: LivePoll[] = [];

  function created(log: SampleLog): void {
    const poll = new PollRow(
      account(log, "poll"),
      hexToString(bytes(log, "proposal") as `0x${string}`),
      integer(log, "endBlock"),
      integer(log, "quorum"),
      integer(log, "quota"),
    );
    store.polls.add(store.versions.created(poll));
    live.push({ poll, voters: new Set() });
  }

  function voted(log: SampleLog): void {
    const choice = integer(log, "choiceID");
    const poll = store.polls.get(log.address.toLowerCase());
    if (poll === null || (choice !== 0n && choice !== 1n)) return;
    const voter = account(log, "voter");
    const vote = tally.vote(voter, poll);
    const first = vote.choice === null;
    vote.choice = choice === 0n ? "Yes" : "No";
    if (first) enter(vote, voter, poll);
    tally.tally(poll);
  }

  function enter(vote: VoteRow, voter: string, poll: PollRow): void {
    vote.voter = voter;
    vote.poll = poll;
    store.versions.touch(poll).votes.push(vote);
    live.find((one) => one.poll === poll)?.voters.add(voter);
    const delegator = store.delegators.get(voter);
    const delegate = delegator?.delegate;
    if (!delegate) return;
    vote.registeredTranscoder = delegate.id === voter;
    if (delegate.id === voter) {
      vote.voteStake = delegate.totalStake;
      return;
    }
    vote.voteStake = tally.pendingStake(voter);
    tally.delegateVote(delegate, poll).nonVoteStake += vote.voteStake;
  }

  /** Hands an event of BondingManager to the polls that still run and have voters. */
  function follow(how: "rewarded" | "bonded" | "moved") {
    return (log: SampleLog) => {
      if (live.length === 0) return;
      const now = BigInt(records.seen.block.l1Number);
      live = live.filter(({ poll }) => poll.endBlock >= now);
      for (const one of live) if (one.voters.size > 0) tally[how](one, log);
    };
  }

  return {
    pollCreator: { PollCreated: created },
    poll: { Vote: voted },
    following: {
      Reward: follow("rewarded"),
      Bond: follow("bonded"),
      Unbond: follow("moved"),
      Rebond: follow("moved"),
    },
  };
}
