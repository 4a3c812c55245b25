import type {
  DirectoryReport,
  Medians,
  NetworkReport,
  OrchestratorRow,
  OrchestratorYield,
  OverviewReport,
  RewardCalls,
  SourceStatus,
  Stamp,
  UnknownReason,
  YieldParts,
} from "@/lib/reports/types";
import type { SrbFigures } from "@/lib/reports/yield-types";
import { type Address, parseAddress, ZERO_ADDRESS } from "@/lib/units/address";
import { P27 } from "@/lib/units/perc";
import { WAD } from "@/lib/units/wei";
import type { SourceName } from "@/lib/upstream/outcome";
import { courseWith } from "./course";

const ROUND = 4_253;

/** A source that answered just now. */
export const FRESH: SourceStatus = { state: "ok", block: 480_000_000, ageSeconds: 4, failure: null };

const NAMES: SourceName[] = ["chain", "subgraph", "performance", "names", "market", "ipfs"];

/** A stamp at one block, every source fresh but those given. */
export function stampWith(sources: Partial<Record<SourceName, SourceStatus>> = {}): Stamp {
  const fresh = Object.fromEntries(NAMES.map((name) => [name, FRESH])) as Record<SourceName, SourceStatus>;
  return {
    network: "sample",
    asOf: { round: ROUND, l1Block: 24_000_000, l2Block: 480_000_000, timestamp: 1_790_000_000 },
    sources: { ...fresh, ...sources },
  };
}

/** An address made from a number, so that rows can be told apart. */
export function addressOf(number: number): Address {
  const seed = (BigInt(number) * 0x9e3779b97f4a7c15f39cc0605cedc8341082276bn) % 2n ** 160n;
  return parseAddress(`0x${seed.toString(16).padStart(40, "0")}`) ?? ZERO_ADDRESS;
}

export const UNKNOWN_PARTS: YieldParts = { nominal: null, issuance: null, fees: null, real: null };

export function parts(nominal: number, fees = 0.009): YieldParts {
  return { nominal, issuance: nominal - fees, fees, real: (1 + nominal) / 1.269 - 1 };
}

type Reasons = Partial<Record<"7" | "30" | "90" | "forecast", UnknownReason>>;

/** Reasons where all parts of a window, or of the forecast, are unknown for one. */
export function unknownFor(reasons: Reasons): OrchestratorYield["unknown"] {
  const all = (reason: UnknownReason | null = null) => ({ realised: reason, real: reason, fees: reason });
  const { realised, real, fees } = all(reasons[90]);
  const forecast = reasons.forecast ?? null;
  return {
    realised,
    realisedReal: real,
    fees,
    forecast,
    realisedByWindow: { 7: all(reasons[7]), 30: all(reasons[30]), 90: all(reasons[90]) },
    forecastFees: forecast,
  };
}

export function yieldOf(nominal: number): OrchestratorYield {
  const known = parts(nominal);
  return {
    window: 90,
    roundsPerYear: 409.1,
    roundsPerYearBasis: "measured",
    realised: known,
    realisedByWindow: { 7: parts(nominal + 0.02), 30: parts(nominal + 0.01), 90: known },
    forecast: { ...parts(nominal - 0.05), callRatio: 1 },
    unknown: unknownFor({}),
  };
}

/** The record of calls that a strip tells. */
export function callsOf(strip: string): RewardCalls {
  const count = (letters: string) => ({
    eligible: letters.replaceAll("-", "").length,
    made: letters.replaceAll(/[-x]/g, "").length,
  });
  return { window: 90, ...count(strip), last30: count(strip.slice(-30)), strip };
}

/** An active orchestrator without anything odd about it, but for what is given. */
export function rowWith(number: number, change: Partial<OrchestratorRow> = {}): OrchestratorRow {
  return {
    address: addressOf(number),
    name: null,
    active: true,
    registered: true,
    totalStake: 120_000n * WAD + 1n,
    stakeShare: 0.0045,
    rewardCutPpm: 100_000n,
    feeSharePpm: 750_000n,
    lastRewardRound: ROUND - 1,
    activationRound: 2_811,
    deactivationRound: null,
    rewardCalls: callsOf("m".repeat(90)),
    delegators: 24,
    fees: { days30: WAD / 3n, days90: WAD },
    stakeChange: { days7: 200n * WAD, days30: 2_000n * WAD },
    cuts: { changesInYear: 0, last: null },
    bestScore: null,
    roundsActive: ROUND - 2_811,
    votes: { cast: 3, eligible: 4 },
    warnings: [],
    yield: yieldOf(0.46),
    ...change,
  };
}

export function networkWith(stamp: Stamp): NetworkReport {
  return {
    ...stamp,
    paused: false,
    round: {
      number: ROUND,
      startBlock: 23_996_000,
      length: 6_377,
      initialized: true,
      locked: false,
      blocksLeft: 2_310,
      endsAt: 1_790_000_000 + 2_310 * 12,
    },
    inflation: { perRoundPpb: 560_500n, changePpb: 500n, targetBondingRatePpb: 500_000_000n },
    supply: { total: 51_571_842n * WAD },
    mintable: 28_890n * WAD,
    stake: { active: 26_928_750n * WAD, bondingRate: 0.52216 },
    treasury: {
      lpt: 485_127n * WAD,
      eth: 0n,
      rewardCutRateP27: P27 / 10n,
      nextRewardCutRateP27: 0n,
      ceiling: 750_000n * WAD,
    },
    prices: { lptEth: 0.0011, ethUsd: 3_000, lptUsd: 3.3, timestamp: 1_790_000_000 },
    supplyGrowthForecast: 0.213,
    roundsPerYear: 409.1,
    roundsPerYearBasis: "measured",
    unbondingPeriod: 7,
  };
}

export const MEDIANS: Medians = {
  count: 100,
  realisedReal: 0.15,
  realisedRealQuartiles: [0.112, 0.174],
  realisedNominal: 0.46,
  realisedIssuance: 0.451,
  realisedFees: 0.009,
  forecastReal: 0.118,
  forecastNominal: 0.41,
  forecastIssuance: 0.401,
  forecastFees: 0.009,
  rewardCutPpm: 90_000n,
  feeSharePpm: 750_000n,
  totalStake: 118_614n * WAD,
  stakeShare: 0.0044,
  stakeChangeDays7: 310n * WAD,
  stakeChangeDays30: 1_450n * WAD,
  rewardCallsMade: 90,
  rewardCallsEligible: 90,
  rewardCalls30Made: 30,
  rewardCalls30Eligible: 30,
  delegators: 24,
  feesDays30: (WAD * 27n) / 100n,
  feesDays90: (WAD * 81n) / 100n,
  cutChangesInYear: 1,
  bestScore: 0.91,
  roundsActive: 1_204,
  votesShare: 0.6,
  unknown: { realised: null, realisedReal: null, forecast: null },
};

export function directoryWith(
  rows: OrchestratorRow[],
  stamp = stampWith(),
  medians = MEDIANS,
): DirectoryReport {
  return { ...stamp, networkFigures: networkWith(stamp), medians, orchestrators: rows };
}

export function overviewWith(rows: OrchestratorRow[], stamp = stampWith()): OverviewReport {
  return {
    ...stamp,
    networkFigures: networkWith(stamp),
    medians: MEDIANS,
    activeCount: 100,
    fees: { days30: 36n * WAD, days90: 106n * WAD },
    delegatorCount: 3_222,
    top: rows,
    concentration: { count: 100, top1: 0.109, top5: 0.38, top10: 0.544, third: 5, half: 9, hhi: 412.3 },
    course: courseWith(),
    recent: {
      known: true,
      missing: { events: null, kinds: [], undated: null },
      events: [],
      names: new Map(),
      orchestrators: new Set(),
    },
  };
}

/** LivepeerSRB without a subgraph. */
export const UNKNOWN_SRB: SrbFigures = {
  windows: { 7: null, 30: null },
  printed: null,
  delegatedTokens: null,
  selfStakedTokens: null,
  stakingWallets: null,
  unknown: { 7: "no-subgraph", 30: "no-subgraph" },
};
