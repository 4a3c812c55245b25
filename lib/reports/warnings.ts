import { PPM } from "../units/perc";
import type { ChainOrchestrator } from "../upstream/readings";
import { countCalls } from "../yield/reward-calls";
import type { Basis } from "./basis";
import { changesInYear, raisedCuts } from "./cut-signals";
import type { OrchestratorRow, OrchestratorWarning } from "./types";

/** So many changes of cuts in a year are unstable. */
const UNSTABLE = 4;
/** From so many missed of the last 90 on, a miss is more than an accident. */
const MISSES = 3;
const RECENT = 6;

/**
 * Kinds of warnings that could not be looked for, because what would tell of them is not known: where there are any, no
 * warning does not mean that there is nothing to warn of.
 */
export function unknownWarnings({
  cuts,
  rewardCalls,
}: Pick<OrchestratorRow, "cuts" | "rewardCalls">): OrchestratorWarning["kind"][] {
  const kinds: OrchestratorWarning["kind"][] = cuts === null ? ["cut-raised", "unstable-cut"] : [];
  return rewardCalls === null ? [...kinds, "missed"] : kinds;
}

/** What a delegator should see before the figures, as far as it is known, the most pressing first. */
export function warningsOf(
  basis: Basis,
  orchestrator: ChainOrchestrator,
  calls: OrchestratorRow["rewardCalls"],
): OrchestratorWarning[] {
  const { address, active, inPool, deactivationRound: end, rewardCutPpm } = orchestrator;
  const round = basis.snapshot.round.number;
  const warnings: OrchestratorWarning[] = [];
  if (active && end !== null && end > round) warnings.push({ kind: "leaves", round: end });
  const edge = basis.edges.get(address);
  if (edge !== undefined) warnings.push(edge);
  const told = basis.events?.cuts?.get(address) ?? [];
  warnings.push(...raisedCuts(told, orchestrator, round));
  const changes = changesInYear(told, basis.snapshot.block.timestamp);
  if (changes >= UNSTABLE) warnings.push({ kind: "unstable-cut", changes });
  const missed = calls === null ? 0 : calls.eligible - calls.made;
  if (calls !== null && missed >= MISSES) {
    const lately = countCalls(calls.strip.slice(-RECENT));
    const missedOfLast6 = lately.eligible - lately.made;
    warnings.push({ kind: "missed", missed, eligible: calls.eligible, missedOfLast6 });
  }
  if ((active || inPool) && rewardCutPpm === PPM) warnings.push({ kind: "keeps-all" });
  return warnings;
}
