import type { ChainSnapshot, History } from "../upstream/readings";

/**
 * Whole supply in wei at the start of a round. A round nobody initialised mints nothing, so the start of the next
 * initialised one stands for it; past the last known start, the supply of now less what this round has minted.
 * @returns null where neither history nor the running round tells
 */
export function supplyAtStart(round: number, history: History, snapshot: ChainSnapshot): bigint | null {
  let found: { number: number; totalSupply: bigint } | null = null;
  for (const facts of history.rounds) {
    if (!facts.initialized || facts.number < round) continue;
    if (found === null || facts.number < found.number) found = facts;
  }
  if (found !== null) return found.totalSupply;
  if (round !== snapshot.round.number) return null;
  return snapshot.totalSupply - (snapshot.round.initialized ? snapshot.minter.minted : 0n);
}
