import type { OrchestratorRow } from "@/lib/reports/types";

/** Where an orchestrator stands between its activation and its deactivation, seen from the running round. */
export interface Stations {
  /** it had been active before its newest activation */
  again: boolean;
  /** the round from which it is active, where that is still ahead */
  from: number | null;
  /** the first round in which it is no longer active, where that is still ahead */
  leaves: number | null;
  /** the first round in which it was no longer active, where that is past */
  left: number | null;
  /** the last round of its newest time in the active set, where that is past */
  until: number | null;
}

type Facts = Pick<
  OrchestratorRow,
  "active" | "activationRound" | "deactivationRound" | "lastRewardRound" | "rewardCalls"
>;

/**
 * Reads the two rounds that the contract keeps: it is active from activationRound on and before deactivationRound.
 * @param round the running round, null where unknown
 */
export function stationsOf(row: Facts, round: number | null): Stations {
  const { active, activationRound: start, deactivationRound: end, lastRewardRound, rewardCalls } = row;
  const past = end !== null && (round === null ? !active : end <= round);
  // one that resigns before its first round is left with an end at or before its start
  const served = start > 0 && (end === null || start < end);
  const joinedNow = start === round;
  return {
    again:
      (lastRewardRound > 0 && lastRewardRound < start) ||
      (joinedNow && /[mx]/.test(rewardCalls?.strip ?? "")),
    from: served && round !== null && start > round ? start : null,
    leaves: active && !past ? end : null,
    left: past && served ? end : null,
    until: past && served ? end - 1 : null,
  };
}
