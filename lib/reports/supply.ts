import type { ChainSnapshot, History } from "../upstream/readings";

/**
 * Whole supply in wei at the start of a round: what the initialised round before it ended with, because one that nobody
 * initialised mints nothing; where there is none before it, the supply of now less what the running round has minted.
 * @returns null where neither history nor the running round tells
 */
export function supplyAtStart(round: number, history: History, snapshot: ChainSnapshot): bigint | null {
  let before: { number: number; totalSupply: bigint } | null = null;
  for (const facts of history.rounds) {
    if (!facts.initialized || facts.number >= round) continue;
    if (before === null || facts.number > before.number) before = facts;
  }
  if (before !== null) return before.totalSupply;
  if (round !== snapshot.round.number) return null;
  return snapshot.totalSupply - (snapshot.round.initialized ? snapshot.minter.minted : 0n);
}
