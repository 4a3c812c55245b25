import { Rpc } from "../chain/rpc";
import { ViewReader } from "../chain/view-reader";
import { GuardedFetch } from "../http/guarded-fetch";
import type { HttpLimits } from "../http/limits";
import type { SourceName } from "../outcome";

/** Limits short enough for a test of failures. */
export const QUICK: Partial<HttpLimits> = { attemptMs: 300, totalMs: 1_500, attempts: 2 };

/** A node's client over real HTTP. */
export function rpcOver(urls: readonly string[], source: SourceName = "chain"): Rpc {
  return new Rpc(new GuardedFetch(fetch, urls), urls, source, QUICK);
}

export function viewsOver(urls: readonly string[]): ViewReader {
  return new ViewReader(rpcOver(urls), "chain");
}
