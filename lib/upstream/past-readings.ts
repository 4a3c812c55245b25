import type { Address } from "../units/address";
import type { Failure } from "./outcome";
import type { PoolFacts } from "./readings";

/** A round of the network's whole course. */
export interface CourseRound {
  number: number;
  /** unix seconds of its initialisation */
  startTimestamp: number;
  inflationPpb: bigint;
  /** wei, at its start */
  totalSupply: bigint;
  totalActiveStake: bigint;
  /** wei of LPT that could be minted in it */
  mintable: bigint;
}

/** The network from its first round that the subgraph knows until now. */
export interface Course {
  /** where it was last seen to have grown */
  block: { number: number; timestamp: number };
  /** closed, initialised rounds, oldest first */
  rounds: readonly CourseRound[];
  /** days on which a ticket was redeemed, oldest first; `day` is unix days, `fees` wei of ETH; the running day is in it */
  days: readonly { day: number; fees: bigint }[];
}

/** Where an event stands: its round, its moment and its transaction. */
export interface EventPlace {
  round: number;
  /** unix seconds */
  timestamp: number;
  transaction: string;
}

/** A TranscoderUpdate that changed something; `before` is null at the first one known. */
export interface CutChange extends EventPlace {
  orchestrator: Address;
  rewardCutPpm: bigint;
  feeSharePpm: bigint;
  before: { rewardCutPpm: bigint; feeSharePpm: bigint } | null;
}

/** What stake did in the 30 × 86,400 s after a change of cuts; wei of LPT. */
export interface CutFlow {
  /** what came less what left */
  flow: bigint;
  /** what it had at the start of the round of the change */
  stake: bigint;
}

/** It joined the active set, or left it, with effect from a round. */
export interface SetChange extends EventPlace {
  orchestrator: Address;
  kind: "joined" | "left";
  effectiveRound: number;
}

/** Stake that was bonded, unbonded, bonded again or moved to another orchestrator. */
export interface StakeMove extends EventPlace {
  kind: "bond" | "unbond" | "rebond" | "move";
  account: Address;
  /**
   * wei of LPT that moved. A bond that changes the orchestrator is two: a "move" of what was bonded before, with its
   * pending rewards, and a "bond" of what was added. A transfer to another account is one "move" of the giver between the
   * two accounts' orchestrators, and nothing where those are the same.
   */
  amount: bigint;
  /** null: it was with nobody */
  from: Address | null;
  to: Address | null;
}

export interface TreasuryProposalFacts {
  /** decimal */
  id: string;
  proposer: Address;
  /** Markdown by a stranger */
  description: string;
  /** voting opens with the round after voteStart and closes after voteEnd */
  voteStart: number;
  voteEnd: number;
}

export interface PollFacts extends EventPlace {
  poll: Address;
  /** L1 block */
  endBlock: number;
  /** IPFS hash or text, by a stranger */
  proposal: string;
}

export interface TreasuryVoteFacts extends EventPlace {
  proposal: string;
  voter: Address;
  support: "for" | "against" | "abstain";
  /** wei of LPT */
  weight: bigint;
  /** by a stranger; "" where none was given */
  reason: string;
}

export interface PollVoteFacts extends EventPlace {
  poll: Address;
  voter: Address;
  choice: "yes" | "no";
}

export interface ProtocolEvent extends EventPlace {
  kind: "paused" | "resumed" | "parameter";
  /** the parameter's name; "" for the others */
  name: string;
}

/** A list of the chronicle that could not be read while the others were. */
export interface MissingList {
  what: Exclude<keyof Chronicle, "block" | "missing">;
  failure: Failure;
}

/** What happened on the network, told by the subgraph's events, each list oldest first. */
export interface Chronicle {
  /** where it was last seen to have grown */
  block: { number: number; timestamp: number };
  cuts: readonly CutChange[];
  sets: readonly SetChange[];
  /** closed rounds in which an active orchestrator's reward was not called */
  misses: readonly { orchestrator: Address; round: number }[];
  /** those of at least LARGE_MOVE_WEI */
  moves: readonly StakeMove[];
  proposals: readonly TreasuryProposalFacts[];
  treasuryVotes: readonly TreasuryVoteFacts[];
  polls: readonly PollFacts[];
  pollVotes: readonly PollVoteFacts[];
  protocol: readonly ProtocolEvent[];
  /** lists that are empty because they are not known */
  missing: readonly MissingList[];
}

/** From how much stake on a move counts as a large one: 10,000 LPT. */
export const LARGE_MOVE_WEI = 10_000n * 10n ** 18n;

/** One orchestrator's whole past, and who delegates to it now; asked for when its profile is. */
export interface OrchestratorPast {
  /** where it was last seen to have changed */
  block: { number: number; timestamp: number };
  /** the last closed round that is told */
  through: number;
  /** closed rounds in which it was active, oldest first */
  pools: readonly (Omit<PoolFacts, "orchestrator"> & { round: number })[];
  /** stake that came to it or left it, oldest first, of any size; `from` or `to` is the orchestrator */
  moves: readonly StakeMove[];
  /** accounts with stake bonded to it, itself included; amounts of their last claim */
  delegators: readonly {
    address: Address;
    bondedAmount: bigint;
    startRound: number;
    lastClaimRound: number;
  }[];
  /** days on which it redeemed tickets, oldest first, wei of ETH */
  days: readonly { day: number; fees: bigint }[];
}
