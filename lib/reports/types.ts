import type { Address } from "../units/address";
import type { Failure, SourceName, SourceState } from "../upstream/outcome";
import type { RecentEvents } from "./activity-types";
import type { CourseReport } from "./course-types";
import type { Concentration } from "./overview-concentration";

/** One upstream's part in a report. */
export interface SourceStatus {
  state: SourceState;
  /** newest L2 block the source's figures rest on; null where it has none or gave nothing */
  block: number | null;
  /** age of those figures in seconds; null when there are none */
  ageSeconds: number | null;
  failure: Failure | null;
}

/** As of when a report speaks, and what it could not ask. All contract figures were read at one L2 block. */
export interface Stamp {
  network: "sample" | "arbitrum-one";
  asOf: { round: number | null; l1Block: number | null; l2Block: number | null; timestamp: number | null };
  sources: Record<SourceName, SourceStatus>;
}

/** A yield and its parts, fractions a year (0.05 is 5 %). null: not known. */
export interface YieldParts {
  /** issuance + fees; issuance alone where fees is null */
  nominal: number | null;
  issuance: number | null;
  fees: number | null;
  /** (1 + nominal) / (1 + supply growth of the same rounds) − 1 */
  real: number | null;
}

/** Why a yield is not known, for the page to say. */
export type UnknownReason =
  | "too-young"
  | "no-subgraph"
  | "no-chain"
  | "no-price"
  | "no-stake"
  | "not-active"
  | "leaves-set"
  | "loading";

/** For each part of a realised yield that is null, the reason. */
export interface UnknownParts {
  /** of issuance and nominal, and so of all parts */
  realised: UnknownReason | null;
  real: UnknownReason | null;
  fees: UnknownReason | null;
}

export interface OrchestratorYield {
  /** rounds of the realised figures named first: 90 unless asked otherwise */
  window: 7 | 30 | 90;
  /** the closed round with which the realised windows end */
  through?: number;
  roundsPerYear: number;
  /** "measured" over the last 200 rounds, or "assumed" from the round length at 12 s a block */
  roundsPerYearBasis: "measured" | "assumed";
  realised: YieldParts;
  realisedByWindow: Record<7 | 30 | 90, YieldParts>;
  forecast: YieldParts & { callRatio: number | null };
  /** for each part that is null, the reason; realised, realisedReal and fees speak of `window` */
  unknown: {
    realised: UnknownReason | null;
    realisedReal: UnknownReason | null;
    fees: UnknownReason | null;
    forecast: UnknownReason | null;
    realisedByWindow: Record<7 | 30 | 90, UnknownParts>;
    forecastFees: UnknownReason | null;
  };
}

/** Reward calls over closed, initialised rounds in which it was active. */
export interface RewardCalls {
  window: 90;
  eligible: number;
  made: number;
  /** the same of the last 30 closed rounds */
  last30: { eligible: number; made: number };
  /** oldest first; "m" made, "x" missed, "-" not active, one letter a closed round of the window */
  strip: string;
}

/** A change of cuts, seen from the delegators' side. */
export interface LastCutChange {
  round: number;
  /** unix seconds */
  timestamp: number;
  /** what the orchestrator keeps, before and after */
  rewardCutPpm: { from: bigint; to: bigint };
  feeCutPpm: { from: bigint; to: bigint };
  /** "up": it keeps more of one and no less of the other; "mixed": one went up and one down */
  direction: "up" | "down" | "mixed";
}

/** What a delegator should see before the figures; the page puts each into words. */
export type OrchestratorWarning =
  /** active now, and no longer from that round on */
  | { kind: "leaves"; round: number }
  /**
   * One of the last 3 places of next round's full pool, less than 2 % above the first registered one outside: `rank`
   * among all in the pool, `marginWei` of LPT more than that one has; below 0 where it has more already, and takes the
   * place as soon as it bonds anything
   */
  | { kind: "edge"; rank: number; marginWei: bigint }
  /** kept now, at least 5 points above the lowest of the last 90 rounds; `round`: since when it went up from there */
  | { kind: "cut-raised"; fromPpm: bigint; toPpm: bigint; round: number; cut: "reward" | "fee" }
  /** changed 4 times or more within 365 days */
  | { kind: "unstable-cut"; changes: number }
  /** 3 calls or more missed of the last 90 rounds */
  | { kind: "missed"; missed: number; eligible: number; missedOfLast6: number }
  /** a reward cut of 100 % */
  | { kind: "keeps-all" };

export interface OrchestratorRow {
  address: Address;
  /** ENS name that passed the reverse check; null when none is known */
  name: string | null;
  active: boolean;
  registered: boolean;
  /** wei of LPT delegated to it, its own included */
  totalStake: bigint;
  /** share of the running round's total active stake; null for inactive ones */
  stakeShare: number | null;
  rewardCutPpm: bigint;
  feeSharePpm: bigint;
  lastRewardRound: number;
  activationRound: number;
  /** null while it is in the pool */
  deactivationRound: number | null;
  rewardCalls: RewardCalls | null;
  /** accounts with stake bonded to it, itself included */
  delegators: number | null;
  /** wei of ETH, face values of tickets redeemed in the 30 and 90 × 86,400 s before asOf */
  fees: { days30: bigint | null; days90: bigint | null };
  /** wei of LPT: stake now less stake at the start of the round that ran 7 and 30 × 86,400 s before asOf; null: not known, or not active then */
  stakeChange: { days7: bigint | null; days30: bigint | null };
  /**
   * Changes of cuts within the last 365 × 86,400 s, and the last one ever; null: not known, as where the events told do
   * not lead to the cuts of now
   */
  cuts: { changesInYear: number; last: LastCutChange | null } | null;
  /** the best of its performance scores, 0 to 1; null: not known, or never tested */
  bestScore: { score: number; kind: "transcoding" | "ai"; region: string; pipeline: string | null } | null;
  /** rounds since its newest activation, until it left where it did; null before it */
  roundsActive: number | null;
  /**
   * Treasury proposals it voted on of those whose voting it could take part in: closed by now, and it was active from the
   * round in which voting power was fixed to the one with which voting closed; null: not known
   */
  votes: { cast: number; eligible: number } | null;
  /** those that are known: while cuts or rewardCalls is null there may be more, see unknownWarnings */
  warnings: readonly OrchestratorWarning[];
  yield: OrchestratorYield;
}

export interface NetworkReport extends Stamp {
  paused: boolean | null;
  round: {
    number: number;
    startBlock: number;
    /** L1 blocks */
    length: number;
    initialized: boolean;
    locked: boolean;
    blocksLeft: number;
    /** estimated unix seconds of its end, at 12 s a block */
    endsAt: number;
  } | null;
  inflation: { perRoundPpb: bigint; changePpb: bigint; targetBondingRatePpb: bigint } | null;
  /** wei: L2 supply + what circulates on L1 */
  supply: { total: bigint } | null;
  /** wei of LPT that could be minted in the running round by all, or in the last one that was initialised while it waits */
  mintable: bigint | null;
  stake: { active: bigint; bondingRate: number | null } | null;
  treasury: {
    lpt: bigint;
    eth: bigint;
    rewardCutRateP27: bigint;
    nextRewardCutRateP27: bigint;
    ceiling: bigint;
  } | null;
  prices: { lptEth: number | null; ethUsd: number | null; lptUsd: number | null; timestamp: number | null };
  /** compounded issuance over the next 365 days at the stepping rule; fraction a year */
  supplyGrowthForecast: number | null;
  roundsPerYear: number | null;
  roundsPerYearBasis: "measured" | "assumed" | null;
  /** rounds from undelegating until stake can be withdrawn */
  unbondingPeriod: number | null;
}

/** Middle values over the active set, against which a row is read. null: not known. */
export interface Medians {
  count: number;
  realisedReal: number | null;
  realisedRealQuartiles: [number, number] | null;
  realisedNominal: number | null;
  realisedIssuance: number | null;
  realisedFees: number | null;
  forecastReal: number | null;
  forecastNominal: number | null;
  forecastIssuance: number | null;
  forecastFees: number | null;
  rewardCutPpm: bigint | null;
  feeSharePpm: bigint | null;
  totalStake: bigint | null;
  stakeShare: number | null;
  /** wei of LPT */
  stakeChangeDays7: bigint | null;
  stakeChangeDays30: bigint | null;
  rewardCallsMade: number | null;
  rewardCallsEligible: number | null;
  rewardCalls30Made: number | null;
  rewardCalls30Eligible: number | null;
  delegators: number | null;
  feesDays30: bigint | null;
  feesDays90: bigint | null;
  cutChangesInYear: number | null;
  bestScore: number | null;
  roundsActive: number | null;
  /** votes cast over those it could cast, 0 to 1, of those that could cast any */
  votesShare: number | null;
  /** the reason that most rows give for a yield's median that is null */
  unknown: {
    realised: UnknownReason | null;
    realisedReal: UnknownReason | null;
    forecast: UnknownReason | null;
  };
}

export interface DirectoryReport extends Stamp {
  networkFigures: NetworkReport;
  medians: Medians;
  /** every registered or active orchestrator, by stake, largest first; ties by address */
  orchestrators: OrchestratorRow[];
}

export interface OverviewReport extends Stamp {
  networkFigures: NetworkReport;
  medians: Medians;
  /** how many are active */
  activeCount: number | null;
  /** wei of ETH over all orchestrators */
  fees: { days30: bigint | null; days90: bigint | null };
  delegatorCount: number | null;
  /** largest by stake, for the overview's short table */
  top: OrchestratorRow[];
  /** null: nobody is active with stake */
  concentration: Concentration | null;
  /** null: the subgraph never told it */
  course: CourseReport | null;
  recent: RecentEvents;
}

export interface OrchestratorReport extends Stamp {
  networkFigures: NetworkReport;
  medians: Medians;
  orchestrator: OrchestratorRow;
}

export interface DelegatorReport extends Stamp {
  address: Address;
  name: string | null;
  status: "pending" | "bonded" | "unbonded";
  delegate: Address | null;
  delegateName: string | null;
  /** wei of LPT as of the last claim */
  bondedAmount: bigint;
  /** pendingStake and pendingFees as the contract answers them */
  pendingStake: bigint;
  pendingFees: bigint;
  startRound: number;
  lastClaimRound: number;
  unbondingLocks: { id: number; amount: bigint; withdrawRound: number; withdrawable: boolean }[];
}

export interface HealthReport {
  status: "ok" | "degraded";
  network: "sample" | "arbitrum-one";
  chainId: number;
  version: string;
  startedAt: string;
  sources: Record<SourceName, SourceStatus>;
}

/** A report, or why there is none: nothing is known by that address, or the chain gave nothing yet. */
export type ReportOutcome<T> =
  | { kind: "report"; report: T }
  | { kind: "unknown"; stamp: Stamp }
  | { kind: "unavailable"; stamp: Stamp; failures: Failure[] };

/** The outcome of a report about what is always there: a report, or the chain gave nothing. */
export type KnownOutcome<T> = Exclude<ReportOutcome<T>, { kind: "unknown" }>;
