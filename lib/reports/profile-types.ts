import type { Address } from "../units/address";
import type { Failure } from "../upstream/outcome";
import type { YieldBill } from "../yield/yield-bill";
import type { Sentence } from "./profile-sentences";
import type { ScenarioReport } from "./scenario-types";
import type { OrchestratorReport, UnknownReason } from "./types";
import type { UnderDefinitions } from "./yield-definitions";

/** What rests on one source; null: the source gave nothing. */
export type Part<T> = T | null;

/** A change of cuts, and what it did to those who delegate. */
export interface CutStep {
  round: number;
  /** unix seconds */
  timestamp: number;
  rewardCutPpm: { from: bigint; to: bigint };
  feeCutPpm: { from: bigint; to: bigint };
  /** seen from the delegators: "up" is worse for them */
  direction: "up" | "down" | "mixed";
  /** wei of LPT that came less what left, in the 30 × 86,400 s before and after; `afterDays` is less than 30 where it is not that long ago; null: not known */
  flow: { before: bigint; after: bigint; afterDays: number } | null;
  /** forecast real yield with the cuts before and after it, all else as it is today; null: not known */
  real: { before: number | null; after: number | null };
}

export interface CutHistory {
  /** all of them, oldest first */
  steps: readonly CutStep[];
  /** what it began with, where that is known */
  first: { timestamp: number; rewardCutPpm: bigint; feeCutPpm: bigint } | null;
  /**
   * unix seconds up to which they are told, where they do not end with the cuts that the contract holds: at least one
   * change came after it; null: they are all
   */
  until: number | null;
  /** how many of the steps lie within the last 2 × 365 days */
  inTwoYears: number;
}

/** Reward calls of the span that was asked for. */
export interface CallHistory {
  /** the rounds of its first and last letter */
  from: number;
  to: number;
  /** oldest first; "m" made, "x" missed, "-" not active or nobody initialised the round */
  strip: string;
  /** which of them nobody initialised, as far as that is known */
  uninitialised: readonly number[];
  made: number;
  eligible: number;
}

/** A week, or a longer stretch, of its stake; amounts are wei of LPT. */
export interface StakeStretch {
  /** unix seconds of its first round's start */
  from: number;
  rounds: { first: number; last: number };
  start: bigint;
  delegated: bigint;
  /** what was undelegated, or moved away */
  left: bigint;
  /** rewards booked for all of it, its own reward cut included, net of the treasury's */
  rewards: bigint;
  end: bigint;
  /** end − (start + delegated − left + rewards): 0 where the sources agree */
  remainder: bigint;
}

export interface StakeHistory {
  /** oldest first */
  stretches: readonly StakeStretch[];
  /** the closed round with which they end */
  through: number;
  /** days that a stretch holds */
  days: number;
}

export interface DelegatorLine {
  address: Address;
  name: string | null;
  /** wei of LPT as the contract answers it; null: the chain did not give it */
  pendingStake: bigint | null;
  /** wei of LPT as of its last claim */
  bondedAmount: bigint;
  /** share of the orchestrator's stake; null where the stake is not known */
  share: number | null;
  /** the round from which it earns here */
  startRound: number;
  own: boolean;
}

export interface DelegatorPage {
  lines: readonly DelegatorLine[];
  total: number;
  page: number;
  pages: number;
  /** whether its own account is one of them */
  ownIncluded: boolean;
  /** share of its stake that the largest five hold; null where there is none */
  largestFive: number | null;
  /** the chain did not give the stakes of this page */
  failure: Failure | null;
}

/** A stretch of days with what was redeemed in it; wei of ETH. */
export interface FeeStretch {
  /** unix days */
  day: number;
  /** null: the source has not reached all of it */
  fees: bigint | null;
}

export interface GatewayLine {
  address: Address;
  name: string | null;
  /** wei of ETH, 90 × 86,400 s */
  fees: bigint;
  tickets: number;
  share: number;
  /** it paid itself */
  own: boolean;
}

export interface FeeHistory {
  /** oldest first, without gaps; null: not known */
  stretches: Part<readonly FeeStretch[]>;
  /** days that a stretch holds */
  days: number;
  /** by fees, largest first; null: not known */
  gateways: Part<readonly GatewayLine[]>;
}

export interface ScoreLine {
  region: string;
  /** null for transcoding */
  pipeline: string | null;
  model: string | null;
  /** fractions */
  score: number;
  successRate: number;
  roundTripScore: number;
}

/** What one of the two test services says of it. */
export interface ServiceScores {
  kind: "transcoding" | "ai";
  /** null: the service failed, and `failure` says how */
  lines: Part<readonly ScoreLine[]>;
  /** seconds since the scores were read */
  ageSeconds: number | null;
  /** pairs of pipeline and model whose scores are not known */
  incomplete: number;
  failure: Failure | null;
}

export interface PerformanceHistory {
  services: readonly ServiceScores[];
}

export interface ProposalVote {
  /** decimal */
  id: string;
  /** a stranger's words, fit to print */
  title: string;
  voteEnd: number;
  /** null: it did not vote */
  vote: {
    support: "for" | "against" | "abstain";
    /** wei of LPT */
    weight: bigint;
    /** a stranger's words */
    reason: string;
    timestamp: number;
  } | null;
  /** voting closed while it was active */
  eligible: boolean;
  open: boolean;
}

export interface PollVote {
  poll: Address;
  choice: "yes" | "no";
  timestamp: number;
}

export interface VoteHistory {
  /** newest first: those it voted on, and those it could have */
  proposals: readonly ProposalVote[];
  polls: readonly PollVote[];
  pollCount: number;
}

/** Changes of its stake, wei of LPT; `reason` for those that are not known. */
export interface StakeMoved {
  days7: bigint | null;
  days30: bigint | null;
  reason: UnknownReason | null;
}

/** One orchestrator's profile. A part that is null is not known, and `missing` says why. */
export interface ProfileReport extends OrchestratorReport {
  /** its place by stake among the active, and their count; null where it is not active */
  rank: { place: number; of: number } | null;
  bill: { bill: YieldBill | null; reason: UnknownReason | null };
  /** its yield as others define it */
  underDefinitions: UnderDefinitions;
  cuts: Part<CutHistory>;
  calls: Part<CallHistory>;
  stake: Part<StakeHistory>;
  stakeMoved: StakeMoved;
  delegators: Part<DelegatorPage>;
  fees: FeeHistory;
  performance: Part<PerformanceHistory>;
  votes: Part<VoteHistory>;
  summary: readonly Sentence[];
  /** null: it is not active, so that no cut of it does anything */
  scenario: ScenarioReport | null;
  /** why a source gave nothing or something old */
  missing: {
    past: Failure | null;
    chronicle: Failure | null;
    course: Failure | null;
    performance: Failure | null;
  };
}
