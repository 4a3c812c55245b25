import { type CompareView, scenarioAddress, scenarioOfCompare } from "../links/compare";
import { sources } from "../upstream/sources";
import type { ComparedScenario } from "./compare-types";
import type { Joined } from "./joined";
import { scenarioOf } from "./scenario";
import type { OrchestratorRow } from "./types";

/**
 * What the link tries of one of those compared, as the profile of that one shows it: fees are in it also where the yields
 * of the comparison leave them out, because they are what is tried.
 * @param rows those compared, fees counted
 */
export async function comparedScenario(
  view: CompareView,
  joined: Joined,
  rows: readonly OrchestratorRow[],
  deadlineAt: number,
): Promise<ComparedScenario | null> {
  const asked = rows.find(({ address }) => address === scenarioAddress(view));
  const row = asked ?? rows[0];
  if (row === undefined) return null;
  if (!row.active) return { row, report: null };
  const past = await sources().orchestratorPast(row.address, deadlineAt);
  const { basis, snapshot } = joined;
  const reactions = {
    row,
    past: past.value,
    chronicle: basis.events?.chronicle ?? null,
    now: snapshot.block.timestamp,
  };
  // stake and fees are tried of the one that the link means, and of no other in its place
  const tried = scenarioOfCompare(asked === undefined ? { ...view, stake: "", fees90: "" } : view);
  return { row, report: await scenarioOf(reactions, joined, tried, deadlineAt) };
}
