import type { Scope } from "../../store/database";
import { identityOf } from "../../store/identity";
import type { SubgraphClient } from "./client";
import { HEAD } from "./documents";
import type { ChainRound } from "./history";
import { headShape } from "./shapes";

/** Where the subgraph stands at a moment: all questions of a reading are pinned to this block. */
export interface SubgraphHead {
  block: { number: number; timestamp: number };
  deployment: string;
  /** rounds below this one are closed */
  closedBelow: number;
  /** unix seconds at which the newest initialised round began: what happened before then lies in closed rounds */
  openSince: number;
  /** the first initialised round it knows; null while it knows none */
  first: { number: number; timestamp: number } | null;
}

/** @param chainRound what the chain says of the running round @throws UpstreamError */
export async function readHead(
  client: SubgraphClient,
  chainRound: () => ChainRound | null,
): Promise<SubgraphHead> {
  const { _meta, protocol, newest, oldest } = await client.ask(HEAD, {}, headShape);
  const { number } = _meta.block;
  const indexing = protocol.currentRound;
  const chain = chainRound();
  const openSince = newest[0]?.startTimestamp ?? 0;
  const first = oldest[0];
  return {
    block: { number, timestamp: _meta.block.timestamp ?? openSince },
    deployment: _meta.deployment,
    closedBelow: chain !== null && number >= chain.seenAtBlock ? Math.max(indexing, chain.number) : indexing,
    openSince,
    first: first === undefined ? null : { number: first.id, timestamp: first.startTimestamp },
  };
}

/** One part's rows of one deployment: an upstream that answers for another one, or another part, is never read for it. */
export function partOf(scope: Scope | null, deployment: string, part: string): Scope | null {
  return scope === null ? null : { ...scope, source: identityOf(scope.source, deployment, part) };
}
