import { quotient } from "../units/perc";
import type { ChainOrchestrator } from "../upstream/readings";
import { rewardCalls } from "../yield/reward-calls";
import type { Basis } from "./basis";
import { orchestratorYield } from "./orchestrator-yield";
import type { OrchestratorRow, RewardCalls } from "./types";

/** One orchestrator as directory, profile and answers show it. */
export function orchestratorRow(basis: Basis, orchestrator: ChainOrchestrator): OrchestratorRow {
  const { snapshot, history } = basis;
  const { address, active, registered, totalStake, rewardCutPpm, feeSharePpm } = orchestrator;
  const calls = callsOf(basis, orchestrator);
  const fees = basis.fees === null ? null : basis.fees.byOrchestrator.get(address);
  return {
    address,
    name: basis.names.get(address) ?? null,
    active,
    registered,
    totalStake,
    stakeShare: active ? quotient(totalStake, snapshot.activeStake.current) : null,
    rewardCutPpm,
    feeSharePpm,
    lastRewardRound: orchestrator.lastRewardRound,
    activationRound: orchestrator.activationRound,
    deactivationRound: orchestrator.deactivationRound,
    rewardCalls: calls,
    delegators: history === null ? null : (history.delegators.byOrchestrator.get(address) ?? 0),
    fees: fees === null ? { days30: null, days90: null } : (fees ?? { days30: 0n, days90: 0n }),
    yield: orchestratorYield(basis, orchestrator, calls),
  };
}

/** A Pool row of a round says that the orchestrator was active in it. */
function callsOf(basis: Basis, { address }: ChainOrchestrator): RewardCalls | null {
  const { pools, last } = basis;
  if (pools === null) return null;
  const own = pools.get(address);
  const record = rewardCalls(last, (round) => {
    const pool = own?.get(round);
    return pool === undefined ? null : pool.rewardTokens !== null;
  });
  return { window: 90, ...record };
}
