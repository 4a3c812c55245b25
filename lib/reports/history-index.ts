import type { Address } from "../units/address";
import type { History, PoolFacts } from "../upstream/readings";

/** An orchestrator's pools by closed round. */
export type PoolsByRound = ReadonlyMap<number, PoolFacts>;

const indexed = new WeakMap<History, ReadonlyMap<Address, PoolsByRound>>();

/** The pools of a history by orchestrator; made once per history. */
export function poolsByOrchestrator(history: History): ReadonlyMap<Address, PoolsByRound> {
  const known = indexed.get(history);
  if (known !== undefined) return known;
  const index = new Map<Address, Map<number, PoolFacts>>();
  for (const [round, pools] of history.pools) {
    for (const pool of pools) {
      const own = index.get(pool.orchestrator) ?? new Map<number, PoolFacts>();
      own.set(round, pool);
      index.set(pool.orchestrator, own);
    }
  }
  indexed.set(history, index);
  return index;
}
