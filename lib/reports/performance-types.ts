import type { Address } from "../units/address";
import type { Failure } from "../upstream/outcome";
import type { Stamp } from "./types";

/** The three figures of a test, fractions 0 to 1. */
export interface TestFigures {
  score: number;
  successRate: number;
  roundTripScore: number;
}

/** One orchestrator's results of one kind, or of one pipeline and model. */
export interface TestResult {
  /** over the regions it was tested from */
  mean: TestFigures;
  best: { region: string; score: number };
  /** by region id; a region that is missing has no result */
  regions: ReadonlyMap<string, TestFigures>;
}

/** What an orchestrator is tested with: transcoding, or one AI pipeline with one model. */
export interface TestKind {
  kind: "transcoding" | "ai";
  /** null for transcoding */
  pipeline: string | null;
  model: string | null;
}

export interface PerformanceRow {
  address: Address;
  name: string | null;
  /** wei of LPT */
  totalStake: bigint;
  /** share of the running round's active stake */
  stakeShare: number | null;
  /** of what was asked for; null: not tested in the window, or the service gave nothing, which the report's test tells apart */
  result: TestResult | null;
  /** the best and mean score of either kind, over all its pipelines, models and regions; null as for `result` */
  kinds: Record<TestKind["kind"], { best: number; mean: number } | null>;
  /** wei of ETH a pixel, times 10^18; null: not listed, or no price is known */
  weiPerPixelP18: bigint | null;
}

/** How the service stands that tells of what was asked for. */
export interface ServiceState {
  /** "ok": read lately; "stale": the newest attempt failed and older results stand; "down": none were ever read */
  state: "ok" | "stale" | "down" | "absent";
  /** unix seconds of the network's clock at which its results were read; null while there are none */
  readAt: number | null;
  failure: Failure | null;
}

/** Results of every active orchestrator for one kind of test, or one pipeline and model. */
export interface PerformanceReport extends Stamp {
  /** what is shown; where AI was asked for and nothing is listed, pipeline and model are null */
  test: TestKind & ServiceState;
  /** hours of tests that the results sum up */
  windowHours: 24;
  /** the regions of the test, in the service's order */
  regions: readonly { id: string; name: string }[];
  /** AI only: what is tested, those first that most active orchestrators are tested with; `tested` counts these, null: could not be read */
  pipelines: readonly { id: string; models: readonly { id: string; tested: number | null }[] }[];
  /** AI only: pairs of pipeline and model beyond those that are asked for */
  unasked: number;
  /** results that made no sense and were left out, over all of the service */
  dropped: number;
  /** how many of the rows have a result */
  tested: number;
  /** orchestrators with a result that are not active, and so not in the rows */
  testedInactive: number;
  pricing: ServiceState & { dropped: number };
  /** every active orchestrator, by stake, largest first */
  orchestrators: readonly PerformanceRow[];
}
