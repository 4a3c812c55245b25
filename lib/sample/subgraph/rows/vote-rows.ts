import { NamedRow } from "./row";

export class PollRow extends NamedRow {
  /** oldest first, shared by all versions */
  readonly votes: VoteRow[] = [];

  constructor(
    id: string,
    readonly proposal: string,
    readonly endBlock: bigint,
    readonly quorum: bigint,
    readonly quota: bigint,
  ) {
    super(id);
  }
}

export class PollTallyRow extends NamedRow {
  yes = 0n;
  no = 0n;
}

/** A poll's vote, or the placeholder of a delegate whose delegators voted. */
export class VoteRow extends NamedRow {
  voter = "0x0000000000000000000000000000000000000000";
  voteStake = 0n;
  nonVoteStake = 0n;
  choice: "Yes" | "No" | null = null;
  poll: PollRow | null = null;
  registeredTranscoder = false;
}

export class TreasuryProposalRow extends NamedRow {
  forVotes = 0n;
  againstVotes = 0n;
  abstainVotes = 0n;
  totalVotes = 0n;

  constructor(
    id: string,
    readonly proposer: string,
    readonly targets: readonly string[],
    readonly values: readonly bigint[],
    readonly calldatas: readonly string[],
    readonly voteStart: bigint,
    readonly voteEnd: bigint,
    readonly description: string,
  ) {
    super(id);
  }
}

export type Support = "Against" | "For" | "Abstain";

export class TreasuryVoteRow extends NamedRow {
  support: Support = "Against";
  weight = 0n;
  reason: string | null = null;

  constructor(
    id: string,
    readonly proposal: TreasuryProposalRow,
    readonly voter: string,
  ) {
    super(id);
  }
}
