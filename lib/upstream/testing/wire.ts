import { Rpc } from "../chain/rpc";
import { ViewReader } from "../chain/view-reader";
import { GuardedFetch } from "../http/guarded-fetch";
import type { HttpLimits } from "../http/limits";
import type { SourceName } from "../outcome";

/** Limits for a test of what is slow. */
export const QUICK: Partial<HttpLimits> = { attemptMs: 200, totalMs: 1_500, attempts: 2 };
/** Limits for everything else, so that a busy machine fails no test. */
export const PATIENT: Partial<HttpLimits> = { attemptMs: 15_000, totalMs: 30_000, attempts: 2 };

/** A node's client over real HTTP. */
export function rpcOver(urls: readonly string[], source: SourceName = "chain"): Rpc {
  return new Rpc(new GuardedFetch(fetch, urls), urls, source, PATIENT);
}

export function viewsOver(urls: readonly string[]): ViewReader {
  return new ViewReader(rpcOver(urls), "chain");
}
