import { realYield } from "./annualise";

/** A yearly yield and its parts as fractions (0.05 is 5 %); null where a part is not known. */
export interface YieldOfYear {
  /** issuance + fees; issuance alone where fees are not known */
  nominal: number | null;
  issuance: number | null;
  fees: number | null;
  /** nominal against supply growth of the same rounds */
  real: number | null;
}

export const UNKNOWN_YIELD: YieldOfYear = { nominal: null, issuance: null, fees: null, real: null };

/** Joins the parts. A missing fee part leaves nominal as issuance only; a missing supply growth leaves real unknown. */
export function joinParts(
  issuance: number | null,
  fees: number | null,
  supplyGrowth: number | null,
): YieldOfYear {
  if (issuance === null) return UNKNOWN_YIELD;
  const nominal = issuance + (fees ?? 0);
  return { nominal, issuance, fees, real: supplyGrowth === null ? null : realYield(nominal, supplyGrowth) };
}
