import type { Rpc } from "../chain/rpc";
import type { RoundPrice } from "../readings";
import type { SubgraphClient } from "../subgraph/client";
import type { FeedHistory } from "./feed-history";
import { lastSwapBefore } from "./past-swap";
import { ethUsdFromTicket } from "./past-ticket";
import type { RoundStart } from "./round-starts";

/** A feed's answer older than this is not the round's; its heartbeat is a day. */
const OLDEST_ANSWER_SECONDS = 2 * 86_400;

export interface PriceSources {
  rpc: Rpc;
  feed: FeedHistory;
  /** null: no subgraph is configured */
  subgraph: SubgraphClient | null;
}

/** The pair of prices at a round's start; a part nobody tells is null, with the reason. @throws UpstreamError, RpcError */
export async function priceAtStart(
  start: RoundStart,
  { rpc, feed, subgraph }: PriceSources,
): Promise<RoundPrice> {
  const [swap, ethUsd] = await Promise.all([
    lastSwapBefore(rpc, start.block),
    ethUsdAt(start.timestamp, feed, subgraph),
  ]);
  const reasons = [
    ...(swap === null ? ["Nobody swapped LPT for ETH in the two days before the round began."] : []),
    ...(ethUsd === null
      ? ["Neither the price feed nor a ticket tells ETH's price at the round's start."]
      : []),
  ];
  return {
    round: start.round,
    lptEth: swap === null ? null : { ...swap, source: "swap" },
    ethUsd,
    reason: reasons.length === 0 ? null : reasons.join(" "),
  };
}

async function ethUsdAt(
  timestamp: number,
  feed: FeedHistory,
  subgraph: SubgraphClient | null,
): Promise<RoundPrice["ethUsd"]> {
  const answer = await feed.at(timestamp);
  if (answer !== null && timestamp - answer.timestamp <= OLDEST_ANSWER_SECONDS)
    return { ...answer, source: "feed" };
  const ticket = subgraph === null ? null : await ethUsdFromTicket(subgraph, timestamp);
  return ticket === null ? null : { ...ticket, source: "ticket" };
}
