import { realYield } from "../yield/annualise";
import type { OrchestratorRow, YieldParts } from "./types";

/** A row whose yields are made of issuance alone, for a reader who does not count on fees. */
export function withoutFees(row: OrchestratorRow): OrchestratorRow {
  const { realised, realisedByWindow: by, forecast } = row.yield;
  return {
    ...row,
    yield: {
      ...row.yield,
      realised: issuanceOf(realised),
      realisedByWindow: { 7: issuanceOf(by[7]), 30: issuanceOf(by[30]), 90: issuanceOf(by[90]) },
      forecast: { ...issuanceOf(forecast), callRatio: forecast.callRatio },
    },
  };
}

function issuanceOf({ nominal, issuance, real }: YieldParts): YieldParts {
  if (nominal === null || issuance === null) return { nominal, issuance, fees: null, real };
  // what the supply grew by stands between the two yields, whatever the fees were
  const supplyGrowth = real === null || real <= -1 ? null : (1 + nominal) / (1 + real) - 1;
  return {
    nominal: issuance,
    issuance,
    fees: 0,
    real: supplyGrowth === null ? null : realYield(issuance, supplyGrowth),
  };
}
