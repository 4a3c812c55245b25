import { printTokenShort } from "@/lib/format/amount";
import { printPercent, printShare } from "@/lib/format/percent";
import type { OrchestratorRow } from "@/lib/reports/types";
import { PPM } from "@/lib/units/perc";

/** An orchestrator in one line of figures, for a page's description. */
export function describeOrchestrator(row: OrchestratorRow): string {
  const { realised, forecast } = row.yield;
  const facts = [
    realised.real !== null && `real yield ${printPercent(realised.real)} % a year over 90 rounds`,
    realised.real === null &&
      forecast.real !== null &&
      `forecast real yield ${printPercent(forecast.real)} % in 365 days`,
    `reward cut ${printShare(row.rewardCutPpm, PPM)} %`,
    `fee cut ${printShare(PPM - row.feeSharePpm, PPM)} %`,
    `${printTokenShort(row.totalStake)} LPT of stake`,
    row.rewardCalls !== null &&
      row.rewardCalls.eligible > 0 &&
      `${row.rewardCalls.made} of ${row.rewardCalls.eligible} reward calls made`,
  ].filter((fact) => fact !== false);
  const standing = row.active ? "Livepeer orchestrator" : "Livepeer orchestrator, not active";
  return `${standing}: ${facts.join(", ")}.`;
}
