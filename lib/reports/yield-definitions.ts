import type { Address } from "../units/address";
import { sideBySide } from "../yield/side-by-side";
import type { Basis } from "./basis";
import type { OrchestratorRow } from "./types";
import { heldTerms } from "./yield-network";
import { orchestratorSrb } from "./yield-srb";
import type { OrchestratorYields } from "./yield-types";

/** One orchestrator's yield under the definitions side by side, on its own cut and call ratio, and as LivepeerSRB. */
export type UnderDefinitions = Pick<OrchestratorYields, "definitions" | "srb">;

/** @param own what orchestrators hold in their own stake, wei of LPT; a missing entry is not known */
export function underDefinitions(
  basis: Basis,
  row: OrchestratorRow,
  own: ReadonlyMap<Address, bigint>,
): UnderDefinitions {
  const terms = heldTerms(basis, row.rewardCutPpm, row.yield.forecast.callRatio);
  return { definitions: row.active ? sideBySide(terms) : null, srb: orchestratorSrb(basis, row, own) };
}
