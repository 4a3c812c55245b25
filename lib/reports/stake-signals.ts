import type { ChainOrchestrator, ChainSnapshot, History } from "../upstream/readings";
import type { PoolsByRound } from "./history-index";
import type { OrchestratorRow } from "./types";

const DAY = 86_400;

/** The rounds that ran 7 and 30 days ago; null: not known. */
export interface RoundsAgo {
  days7: number | null;
  days30: number | null;
}

/** The rounds that ran 7 and 30 × 86,400 s before a moment (unix seconds), by the starts that history knows. */
export function roundsAgo(history: History | null, asOf: number): RoundsAgo {
  const at = (moment: number) =>
    history?.rounds.find(({ startTimestamp }) => startTimestamp !== null && startTimestamp <= moment)
      ?.number ?? null;
  return { days7: at(asOf - 7 * DAY), days30: at(asOf - 30 * DAY) };
}

/** Stake now less the stake with which the rounds of 7 and 30 days ago began; null where it was not active in them. */
export function stakeChange(
  totalStake: bigint,
  pools: PoolsByRound | undefined,
  ago: RoundsAgo,
): OrchestratorRow["stakeChange"] {
  const since = (round: number | null) => {
    const then = round === null ? undefined : pools?.get(round);
    return then === undefined ? null : totalStake - then.totalStake;
  };
  return { days7: since(ago.days7), days30: since(ago.days30) };
}

/** Rounds of its newest time in the active set until the running one, or until it left; null before it. */
export function roundsActive(
  { activationRound, deactivationRound }: ChainOrchestrator,
  { round }: ChainSnapshot,
): number | null {
  const end = Math.min(round.number, deactivationRound ?? round.number);
  // one that resigns before its first round is left with an end at or before its start
  return activationRound === 0 || activationRound > end ? null : end - activationRound;
}
