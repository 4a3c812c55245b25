import { PPM } from "../units/perc";
import type { ChainOrchestrator } from "../upstream/readings";
import { countCalls } from "../yield/reward-calls";
import type { Basis } from "./basis";
import { raisedCuts } from "./cut-signals";
import type { OrchestratorRow, OrchestratorWarning } from "./types";

/** So many changes of cuts in a year are unstable. */
const UNSTABLE = 4;
/** From so many missed of the last 90 on, a miss is more than an accident. */
const MISSES = 3;
const RECENT = 6;

/** What a delegator should see before the figures, the most pressing first. */
export function warningsOf(
  basis: Basis,
  orchestrator: ChainOrchestrator,
  { cuts, rewardCalls: calls }: Pick<OrchestratorRow, "cuts" | "rewardCalls">,
): OrchestratorWarning[] {
  const { address, active, inPool, deactivationRound: end, rewardCutPpm } = orchestrator;
  const round = basis.snapshot.round.number;
  const warnings: OrchestratorWarning[] = [];
  if (active && end !== null && end > round) warnings.push({ kind: "leaves", round: end });
  const edge = basis.edges.get(address);
  if (edge !== undefined) warnings.push(edge);
  warnings.push(...raisedCuts(basis.events?.cuts.get(address) ?? [], orchestrator, round));
  if (cuts !== null && cuts.changesInYear >= UNSTABLE) {
    warnings.push({ kind: "unstable-cut", changes: cuts.changesInYear });
  }
  const missed = calls === null ? 0 : calls.eligible - calls.made;
  if (calls !== null && missed >= MISSES) {
    const lately = countCalls(calls.strip.slice(-RECENT));
    const missedOfLast6 = lately.eligible - lately.made;
    warnings.push({ kind: "missed", missed, eligible: calls.eligible, missedOfLast6 });
  }
  if ((active || inPool) && rewardCutPpm === PPM) warnings.push({ kind: "keeps-all" });
  return warnings;
}
