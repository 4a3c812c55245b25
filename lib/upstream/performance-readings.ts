import type { Address } from "../units/address";
import type { Failure } from "./outcome";

/** One orchestrator's test results in one region, for AI with one pipeline and model; fractions 0 to 1. */
export interface PerformanceScore {
  orchestrator: Address;
  region: string;
  /** null for transcoding */
  pipeline: string | null;
  model: string | null;
  successRate: number;
  roundTripScore: number;
  score: number;
}

/** What one of the two performance services tells; null scores: it failed, and `failure` says how. */
export interface PerformanceService {
  regions: readonly { id: string; name: string }[];
  /** AI only; empty for transcoding */
  pipelines: readonly { id: string; models: readonly string[]; regions: readonly string[] }[];
  scores: readonly PerformanceScore[] | null;
  /** AI only: what was asked for by itself and failed by itself */
  missing: readonly { pipeline: string; model: string; failure: Failure }[];
  /** AI only: how many pairs of pipeline and model were not asked for, because there are too many */
  unasked: number;
  /** results that make no sense (no address, a score outside of 0 to 1) and were left out */
  dropped: number;
  /** when the scores were read, milliseconds of the network's clock; null while there are none */
  readAt: number | null;
  /** why the newest attempt failed; older scores may stand beside it */
  failure: Failure | null;
}

export interface PerformanceScores {
  /** null: not configured */
  transcoding: PerformanceService | null;
  ai: PerformanceService | null;
}

/** What an orchestrator asks for a pixel. */
export interface PixelPrice {
  orchestrator: Address;
  /** wei of ETH for one pixel, times 10^18: prices of less than a wei are usual */
  weiPerPixelP18: bigint;
  /** unix seconds; null: the service does not say */
  updatedAt: number | null;
}

/** What the pricing service tells. */
export interface PixelPrices {
  prices: readonly PixelPrice[];
  /** entries that make no sense and were left out */
  dropped: number;
}
