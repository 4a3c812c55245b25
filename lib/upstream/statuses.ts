import type { Reading } from "../store/reading";
import type { Failure, SourceName } from "./outcome";
import type { PerformanceScores } from "./performance-readings";
import type { ChainSnapshot, History } from "./readings";
import type { SourceStatusLike } from "./sources";
import { isLagging } from "./subgraph/faults";
import { UpstreamError } from "./upstream-error";

export interface StatusInputs {
  /** the network's clock, milliseconds */
  now: number;
  chain: Reading<ChainSnapshot>;
  /** null: not configured */
  history: Reading<History> | null;
  /** what else is read from the subgraph, as far as it was asked for and a load has ended */
  further: readonly Pick<Reading<unknown>, "readAt" | "failure">[];
  performance: Reading<PerformanceScores>;
  /** milliseconds since the newest answer; null before the first */
  names: { ageMs: number | null; failure: Failure | null } | null;
}

/** What `sources` says of each upstream. No figure rests on IPFS so far, so it is absent wherever it is. */
export function statusesOf(inputs: StatusInputs): Record<SourceName, SourceStatusLike> {
  const { now, chain, history, performance } = inputs;
  return {
    chain: chainStatus(chain, now),
    subgraph: history === null ? absent("subgraph") : subgraphStatus(history, inputs),
    performance: statusOf(performance, now),
    names: inputs.names === null ? absent("names") : namesStatus(inputs.names),
    market: marketStatus(chain, now),
    ipfs: absent("ipfs", "is asked for nothing so far"),
  };
}

export function absent(source: SourceName, why = "is not configured"): SourceStatusLike {
  const { failure } = new UpstreamError(source, "absent", why);
  return { state: "absent", block: null, ageSeconds: null, failure };
}

function statusOf(reading: Reading<unknown>, now: number): SourceStatusLike {
  const { state, block, readAt, failure } = reading;
  return { state, block, ageSeconds: readAt === null ? null : seconds(now - readAt), failure };
}

/** How old a chain's newest block was when it was read, from which on the chain counts as lagging: Arbitrum makes several a second. */
const CHAIN_LAGGING_SECONDS = 120;

/**
 * A node that hangs goes on answering with the same block: only the block's own time tells, so the chain is as old as
 * that. Whether it lags is decided by the moment it was read, because a site that nobody visits reads nothing.
 */
function chainStatus(chain: Reading<ChainSnapshot>, now: number): SourceStatusLike {
  const status = statusOf(chain, now);
  const { value, readAt } = chain;
  if (value === null || readAt === null || status.ageSeconds === null) return status;
  const minedAt = value.block.timestamp * 1_000;
  const aged = { ...status, ageSeconds: Math.max(status.ageSeconds, seconds(now - minedAt)) };
  if (status.state !== "ok" || readAt - minedAt < CHAIN_LAGGING_SECONDS * 1_000) return aged;
  const { failure } = new UpstreamError("chain", "behind", "answers, but its newest block is old");
  return { ...aged, state: "lagging", failure };
}

/**
 * All that is read from the subgraph as one source. It is down where history is, and stale where anything else of it
 * fails, as old as the oldest of that: its figures of the present stand then, and others do not. What is fresh by its own
 * measure, like a course that grows by a round a day, makes no figure of the present older.
 */
function subgraphStatus(
  history: Reading<History>,
  { chain, further, now }: Pick<StatusInputs, "chain" | "further" | "now">,
): SourceStatusLike {
  const read = statusOf(history, now);
  const age = dataAge(read.ageSeconds, history.value, chain.value);
  const failing = further.filter(({ failure }) => failure !== null);
  const ages = failing.flatMap(({ readAt }) => (readAt === null ? [] : seconds(now - readAt)));
  const status = { ...read, ageSeconds: age === null ? null : Math.max(age, ...ages) };
  const lags = history.block !== null && chain.block !== null && isLagging(history.block, chain.block);
  if (status.state !== "ok") return status;
  if (lags) {
    const { failure } = new UpstreamError("subgraph", "behind", "is behind the chain");
    return { ...status, state: "lagging", failure };
  }
  const failure = failing[0]?.failure ?? null;
  return failure === null ? status : { ...status, state: "stale", failure };
}

/** How old what the subgraph tells is: the time since it was read, or how far its block lies behind the chain's, if that is more. */
function dataAge(
  sinceRead: number | null,
  history: History | null,
  chain: ChainSnapshot | null,
): number | null {
  if (sinceRead === null || history === null || chain === null) return sinceRead;
  return Math.max(sinceRead, chain.block.timestamp - history.block.timestamp);
}

function namesStatus({
  ageMs,
  failure,
}: {
  ageMs: number | null;
  failure: Failure | null;
}): SourceStatusLike {
  if (ageMs === null) {
    const late = new UpstreamError("names", "timeout", "has not answered yet").failure;
    return { state: "down", block: null, ageSeconds: null, failure: failure ?? late };
  }
  return { state: failure === null ? "ok" : "stale", block: null, ageSeconds: seconds(ageMs), failure };
}

/** The market is read with the chain's present; a part of it that is missing makes it down. */
function marketStatus(chain: Reading<ChainSnapshot>, now: number): SourceStatusLike {
  const status = chainStatus(chain, now);
  if (chain.value === null) {
    const { failure } = new UpstreamError("market", "network", "cannot be read while the chain is not");
    return { ...status, failure };
  }
  const { lptEth, ethUsd } = chain.value.market;
  if (lptEth !== null && ethUsd !== null) return { ...status, failure: null };
  const what = lptEth === null ? "gives no price of LPT" : "gives no price of ETH";
  return { ...status, state: "down", failure: new UpstreamError("market", "errors", what).failure };
}

function seconds(milliseconds: number): number {
  return Math.max(0, Math.floor(milliseconds / 1000));
}
