import type { Address } from "../../units/address";
import type { ProtocolParams } from "../types";

export type Hex = `0x${string}`;

/** How somebody stands to a proposal. */
export interface Voter {
  hasVoted: boolean;
  /** 0 against, 1 for, 2 abstain; means nothing before the vote */
  support: bigint;
  /** votes in wei that delegators of this orchestrator have cast themselves before it voted */
  deductions: bigint;
}

/** A proposal's life in LivepeerGovernor; rounds as the governor's clock counts them. */
export interface Proposal {
  readonly id: bigint;
  readonly proposer: Address;
  /** votes count as of the end of this round, and are cast from the next one on */
  readonly voteStart: bigint;
  /** last round of voting */
  readonly voteEnd: bigint;
  executed: boolean;
  canceled: boolean;
  /** the Treasury's operation, once queued */
  timelockId: Hex | null;
  /** votes in wei of stake */
  againstVotes: bigint;
  forVotes: bigint;
  abstainVotes: bigint;
  readonly voters: Map<Address, Voter>;
}

/** LivepeerGovernor.sol with its Treasury (an OpenZeppelin timelock). */
export interface GovernorState {
  /** rounds */
  votingDelay: bigint;
  /** rounds */
  votingPeriod: bigint;
  /** votes in wei */
  proposalThreshold: bigint;
  /** 1e6 of for and against */
  readonly quota: bigint;
  /** quorum as 1e6 of active stake, with the round from which it holds */
  readonly quorumHistory: { readonly round: bigint; readonly numerator: bigint }[];
  readonly proposals: Map<bigint, Proposal>;
  /** calls to the governor itself that the running execution has announced, by hash of their data */
  readonly announcedCalls: Hex[];
  /** seconds between queue and execute */
  minDelay: bigint;
  /** when a Treasury operation is ready, in unix seconds; 1 once it is done */
  readonly operations: Map<Hex, bigint>;
}

export function initialGovernor({ governor }: ProtocolParams): GovernorState {
  return {
    votingDelay: governor.votingDelay,
    votingPeriod: governor.votingPeriod,
    proposalThreshold: governor.proposalThreshold,
    quota: governor.quotaPpm,
    quorumHistory: [{ round: 0n, numerator: governor.quorumPpm }],
    proposals: new Map(),
    announcedCalls: [],
    minDelay: 0n,
    operations: new Map(),
  };
}
