/** The outside systems, under the names that answers and pages use for them. */
export type SourceName = "chain" | "subgraph" | "performance" | "names" | "market" | "ipfs";

/** Every outside system: those that answers name, and the pricing service, which has no entry there. */
export type UpstreamName = SourceName | "pricing";

/** Why an upstream gave nothing usable. */
export type FailureKind =
  /** not configured on this network */
  | "absent"
  /** no connection, or it broke off */
  | "network"
  /** no answer within the time limit */
  | "timeout"
  /** 429, or the same in the RPC's words */
  | "rate-limited"
  /** another HTTP status than 200 */
  | "http"
  /** it answered 200 and reported errors */
  | "errors"
  /** it answered what no such upstream answers: HTML, cut-off JSON, wrong types */
  | "nonsense"
  /** its answer passed the size limit */
  | "too-large"
  /** it has not indexed the block that was asked for */
  | "behind";

/** A failure as a value. The text is for people and never holds an address of an upstream or a key. */
export interface Failure {
  source: UpstreamName;
  kind: FailureKind;
  text: string;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export function ok<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failed(source: SourceName, kind: FailureKind, text: string): Outcome<never> {
  return { ok: false, failure: { source, kind, text } };
}

/** What `sources` says of an upstream: fresh, older than it should be, behind the chain's head, silent, or not configured. */
export type SourceState = "ok" | "stale" | "lagging" | "down" | "absent";
