import type { SampleLog } from "../../ledger";
import { account, integer } from "../log-args";
import type { DelegatorRow, TranscoderRow } from "../rows/stake-rows";
import { type PollRow, PollTallyRow, VoteRow } from "../rows/vote-rows";
import type { Records } from "./records";
import type { RewardFactors } from "./reward-factors";

/** A poll that still listens to stake, and who voted in it. */
export interface LivePoll {
  readonly poll: PollRow;
  readonly voters: Set<string>;
}

/** How a poll's votes follow stake until the poll ends. A delegate's vote carries what its own voting delegators took away. */
export class PollTally {
  constructor(
    private readonly records: Records,
    private readonly factors: RewardFactors,
  ) {}

  vote(voter: string, poll: PollRow): VoteRow {
    const { votes, versions } = this.records.store;
    const id = `${voter}-${poll.id}`;
    const known = votes.get(id);
    return known === null ? votes.add(versions.created(new VoteRow(id))) : versions.touch(known);
  }

  /** The vote of a delegate, made as a placeholder if it has none. */
  delegateVote(delegate: TranscoderRow, poll: PollRow): VoteRow {
    const vote = this.vote(delegate.id, poll);
    vote.voter = delegate.id;
    vote.registeredTranscoder = delegate.registered;
    return vote;
  }

  pendingStake(id: string): bigint {
    const delegator = this.records.store.delegators.get(id);
    return delegator === null ? 0n : this.factors.pendingStake(delegator);
  }

  rewarded({ poll, voters }: LivePoll, log: SampleLog): void {
    const transcoder = this.records.store.transcoders.get(account(log, "transcoder"));
    if (transcoder === null) return;
    const mine = [...voters].filter((id) => this.delegatorRow(id)?.delegate === transcoder);
    for (const voter of mine) {
      if (voter === transcoder.id) this.vote(voter, poll).voteStake = transcoder.totalStake;
      else this.setStake(voter, this.delegateVote(transcoder, poll), this.pendingStake(voter), poll);
    }
    if (mine.length > 0) this.tally(poll);
  }

  bonded({ poll, voters }: LivePoll, log: SampleLog): void {
    const additional = integer(log, "additionalAmount");
    const bonded = integer(log, "bondedAmount");
    const delegator = account(log, "delegator");
    const oldId = account(log, "oldDelegate");
    const newId = account(log, "newDelegate");
    const moves = bonded > additional && oldId !== newId;
    const isVoter = voters.has(delegator);
    if (moves) {
      const old = this.refresh(oldId, poll);
      if (old !== null && isVoter) old.nonVoteStake -= bonded - additional;
    }
    this.refresh(newId, poll);
    const delegate = this.records.store.transcoders.get(newId);
    if (isVoter && delegator !== newId && delegate !== null) {
      const above = this.delegateVote(delegate, poll);
      if (moves) {
        above.nonVoteStake += bonded;
        this.vote(delegator, poll).voteStake = bonded;
      } else this.setStake(delegator, above, bonded, poll);
    }
    this.tally(poll);
  }

  /** Unbond and Rebond. */
  moved({ poll, voters }: LivePoll, log: SampleLog): void {
    const delegator = account(log, "delegator");
    const delegate = this.records.store.transcoders.get(account(log, "delegate"));
    if (delegate === null) return;
    this.refresh(delegate.id, poll);
    if (voters.has(delegator) && delegator !== delegate.id) {
      this.setStake(delegator, this.delegateVote(delegate, poll), this.pendingStake(delegator), poll);
    }
    this.tally(poll);
  }

  tally(poll: PollRow): void {
    const { tallies, versions } = this.records.store;
    const known = tallies.get(poll.id);
    const sums =
      known === null ? tallies.add(versions.created(new PollTallyRow(poll.id))) : versions.touch(known);
    sums.yes = 0n;
    sums.no = 0n;
    for (const vote of poll.votes) {
      const weight = vote.voteStake - (vote.registeredTranscoder ? vote.nonVoteStake : 0n);
      if (vote.choice === "Yes") sums.yes += weight;
      if (vote.choice === "No") sums.no += weight;
    }
  }

  /** A delegate that voted follows its own total while registered, its own bond otherwise. */
  private refresh(id: string, poll: PollRow): VoteRow | null {
    const delegate = this.records.store.transcoders.get(id);
    if (delegate === null || this.records.store.votes.get(`${id}-${poll.id}`) === null) return null;
    const vote = this.delegateVote(delegate, poll);
    if (vote.choice !== null) {
      vote.voteStake = delegate.registered ? delegate.totalStake : this.pendingStake(id);
    }
    return vote;
  }

  private setStake(voter: string, above: VoteRow, stake: bigint, poll: PollRow): void {
    const vote = this.vote(voter, poll);
    above.nonVoteStake += stake - vote.voteStake;
    vote.voteStake = stake;
  }

  private delegatorRow(id: string): DelegatorRow | null {
    return this.records.store.delegators.get(id);
  }
}
