import type { Address } from "../units/address";
import type { HeldTerms } from "../yield/definitions";
import type { SideBySide } from "../yield/side-by-side";
import type { Srb, SrbDays } from "../yield/srb";
import type { ErrorEffects } from "../yield/srb-corrections";
import type { Printed } from "../yield/srb-printed";
import type { TrailingYear } from "../yield/trailing";
import type { OrchestratorYield, Stamp, UnknownReason, YieldParts } from "./types";

/** LivepeerSRB of the network or of one orchestrator, with what the benchmark publishes beside it. */
export interface SrbFigures {
  /** both parts over the same days; null: not known */
  windows: Record<SrbDays, Srb | null>;
  /** what the original definition prints from its own inputs; null: not known */
  printed: Printed | null;
  /** wei of LPT; null: not known */
  delegatedTokens: bigint | null;
  selfStakedTokens: bigint | null;
  /** accounts with stake bonded; null: not known */
  stakingWallets: number | null;
  /** why a window is not known */
  unknown: Record<SrbDays, UnknownReason | null>;
}

/** One orchestrator under every definition, for its delegators. */
export interface OrchestratorYields {
  address: Address;
  name: string | null;
  active: boolean;
  /** wei of LPT */
  totalStake: bigint;
  rewardCutPpm: bigint;
  feeSharePpm: bigint;
  /** realised and forecast, with the reason for what is not known */
  yield: OrchestratorYield;
  /** closed rounds that the call ratio was counted over; null: not known */
  callRounds: number | null;
  /** on its own cut and call ratio; null: not active */
  definitions: SideBySide | null;
  srb: SrbFigures;
}

/** Middle and stake-weighted mean of a yield over the active orchestrators for which it is known. */
export interface AcrossNetwork {
  median: YieldParts;
  weighted: YieldParts;
  /** orchestrators that are in it */
  count: number;
}

/** The network under every definition. */
export interface NetworkYields {
  /** with the middle reward cut and the middle call ratio of the active orchestrators */
  terms: HeldTerms;
  definitions: SideBySide;
  realised: Record<7 | 30 | 90, AcrossNetwork>;
  forecast: AcrossNetwork;
  /** of all stakers together, gross of cuts; null: the course of 365 days is not known */
  trailing: TrailingYear | null;
  /** of all stakers together, orchestrators included: after the treasury's cut, before reward and fee cuts */
  srb: SrbFigures;
  /** what each error of the benchmark does to its real rate; null: the rate is not known */
  errors: ErrorEffects | null;
}

export interface YieldReport extends Stamp {
  /** the closed round with which realised windows end */
  through: number;
  roundsPerYear: number;
  roundsPerYearBasis: "measured" | "assumed";
  networkYield: NetworkYields;
  /** every registered or active one, by stake, largest first */
  orchestrators: OrchestratorYields[];
}

/** A pool as yield trackers take it in: rates in per cent, where all other answers give fractions. */
export interface TrackerPool {
  pool: string;
  chain: string;
  project: string;
  symbol: string;
  /** US dollars; null: no price */
  tvlUsd: number | null;
  /** per cent a year: fees in ETH, after the fee cut; null: not known */
  apyBase: number | null;
  /** per cent a year: issuance, after treasury cut, reward cut and missed calls; null: not known */
  apyReward: number | null;
  rewardTokens: readonly Address[];
  underlyingTokens: readonly Address[];
  poolMeta: string;
  /** null: the site's own address is not set up */
  url: string | null;
}

export interface PoolsReport extends Stamp {
  /** the active orchestrators of which a rate is known, by stake; or the network alone */
  pools: TrackerPool[];
}
