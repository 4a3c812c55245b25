import type { ScenarioView } from "@/lib/links/scenario";
import type { Medians, OrchestratorRow } from "@/lib/reports/types";

/** Whose cuts, stake and fees are tried, and how a try becomes a link of the page. */
export interface Trial {
  orchestrator: Pick<OrchestratorRow, "rewardCutPpm" | "feeSharePpm" | "totalStake" | "fees">;
  medians: Pick<Medians, "rewardCutPpm">;
  /** what the page's link tries */
  tried: ScenarioView;
  /** what each part is called in the page's links */
  names: Readonly<Record<keyof ScenarioView, string>>;
  /** where the form leads, without parameters */
  action: string;
  /** the rest of the view */
  kept: readonly (readonly [name: string, value: string])[];
  /** the page with another try */
  href: (tried: ScenarioView) => string;
}
