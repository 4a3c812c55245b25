import type { CourseRound } from "../upstream/past-readings";
import type { ChainSnapshot, History } from "../upstream/readings";
import { L1_BLOCK_SECONDS } from "../yield/rounds-per-year";

/**
 * The running round as a course tells closed ones: all of it was fixed when the round was initialised, the supply less
 * what was minted since.
 * @returns null where nobody has initialised it, because its inflation is then still the last round's
 */
export function runningRound(snapshot: ChainSnapshot, history: History | null): CourseRound | null {
  const { round, minter, totalSupply, activeStake, block } = snapshot;
  if (!round.initialized) return null;
  const told = history?.rounds.find(({ number }) => number === round.number)?.startTimestamp ?? null;
  return {
    number: round.number,
    startTimestamp: told ?? block.timestamp - (block.l1Number - round.startBlock) * L1_BLOCK_SECONDS,
    inflationPpb: minter.inflationPpb,
    totalSupply: totalSupply - minter.minted,
    totalActiveStake: activeStake.current,
    mintable: minter.mintable,
  };
}
