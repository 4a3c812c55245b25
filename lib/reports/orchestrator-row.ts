import { quotient } from "../units/perc";
import type { ChainOrchestrator } from "../upstream/readings";
import { countCalls, rewardCalls } from "../yield/reward-calls";
import type { Basis } from "./basis";
import { cutsOf } from "./cut-signals";
import { orchestratorYield } from "./orchestrator-yield";
import { roundsActive, stakeChange } from "./stake-signals";
import type { OrchestratorRow, RewardCalls } from "./types";
import { couldCall, votesOf } from "./vote-signals";
import { warningsOf } from "./warnings";

/** One orchestrator as directory, profile and answers show it. */
export function orchestratorRow(basis: Basis, orchestrator: ChainOrchestrator): OrchestratorRow {
  const { snapshot, history, events } = basis;
  const { address, active, registered, totalStake, rewardCutPpm, feeSharePpm } = orchestrator;
  const calls = callsOf(basis, orchestrator);
  const changes = events?.cuts && (events.cuts.get(address) ?? []);
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
    stakeChange: stakeChange(totalStake, basis.pools?.get(address), basis.roundsAgo),
    cuts: changes ? cutsOf(changes, orchestrator, snapshot.block.timestamp) : null,
    bestScore: basis.scores.get(address) ?? null,
    roundsActive: roundsActive(orchestrator, snapshot),
    votes: events === null ? null : votesOf(events, orchestrator, snapshot.round.number),
    warnings: warningsOf(basis, orchestrator, calls),
    yield: orchestratorYield(basis, orchestrator, calls),
  };
}

/** A Pool row of a round says that the orchestrator was active in it, unless it is told that it was not. */
function callsOf(basis: Basis, orchestrator: ChainOrchestrator): RewardCalls | null {
  const { pools, last, events } = basis;
  if (pools === null) return null;
  const { address } = orchestrator;
  const own = pools.get(address);
  const due = couldCall(events?.sets ? (events.sets.get(address) ?? []) : null, orchestrator);
  const record = rewardCalls(last, (round) => {
    const pool = own?.get(round);
    if (pool === undefined) return null;
    return pool.rewardTokens !== null || (due(round) ? false : null);
  });
  return { window: 90, ...record, last30: countCalls(record.strip.slice(-30)) };
}
