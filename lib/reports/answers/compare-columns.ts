import { ORCHESTRATOR_COLUMNS } from "./orchestrator-columns";

/** Columns of a comparison as a table to take away: those of the directory, and what the stake would earn. */
export const COMPARE_COLUMNS: readonly string[] = [
  "rank",
  ...ORCHESTRATOR_COLUMNS,
  ...["lpt", "eth", "nominal", "issuance", "fees", "real"].map((part) => `year.${part}`),
  "yearUnknown",
  "daysUntilMovingPays",
  ...["networkCost", "gas", "gasPriceWei", "networkCostUnknown"].map((part) => `moving.${part}`),
  ...["rewardCut", "feeShare", "real"].map((part) => `tried.${part}`),
];
