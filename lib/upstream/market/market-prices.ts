import type { Database } from "../../store/database";
import type { Reading } from "../../store/reading";
import type { ChainSource } from "../chain/chain-source";
import type { History } from "../readings";
import type { SubgraphClient } from "../subgraph/client";
import { FeedHistory } from "./feed-history";
import { priceAtStart } from "./price-at-start";
import { PriceBook } from "./price-book";
import { type RoundStart, startFromFacts, startsFromLogs } from "./round-starts";

export interface MarketOptions {
  chain: ChainSource;
  /** what the subgraph told last; null: it is not configured */
  history: () => Reading<History> | null;
  subgraph: SubgraphClient | null;
  database: Database;
  pauseMs: number;
  onChange: () => void;
}

/** The book of past prices over the chain's logs and feed, with the subgraph's tickets behind them. */
export function marketPrices({
  chain,
  history,
  subgraph,
  database,
  pauseMs,
  onChange,
}: MarketOptions): PriceBook {
  const feed = new FeedHistory(chain.views);
  return new PriceBook({
    database,
    scope: () => chain.scope.current,
    starts: (rounds) => roundStarts(chain, history(), rounds),
    price: (start) => priceAtStart(start, { rpc: chain.views.rpc, feed, subgraph }),
    pauseMs,
    onChange,
  });
}

/** Starts from the subgraph's rounds; what those do not hold, from the chain's logs. */
async function roundStarts(
  chain: ChainSource,
  history: Reading<History> | null,
  rounds: readonly number[],
): Promise<ReadonlyMap<number, RoundStart> | null> {
  const snapshot = chain.present.peek().value;
  if (
    snapshot === null ||
    (history !== null && history.value === null && history.failure?.kind === "timeout")
  )
    return null;
  const starts = new Map<number, RoundStart>();
  for (const facts of history?.value?.rounds ?? []) {
    const start = startFromFacts(facts);
    if (start !== null) starts.set(start.round, start);
  }
  const covered = new Set(history?.value?.rounds.map(({ number }) => number));
  const missing = rounds.filter((round) => !covered.has(round) && round <= snapshot.round.number);
  if (missing.length === 0) return starts;
  const { addresses } = await chain.snapshots.addresses.at(snapshot.block.number);
  const logged = await startsFromLogs(chain.views.rpc, addresses.RoundsManager, missing, snapshot);
  return new Map([...starts, ...logged]);
}
