import {
  compoundedApy,
  dilutionAdjusted,
  dilutionOf,
  type HeldTerms,
  heldSupplyGrowth,
  nobodyMovesForecast,
  shareGrowth,
  simpleApr,
} from "./definitions";

/** Every definition for the same terms, as fractions a year; null where nothing is staked. Issuance alone, without fees. */
export interface SideBySide {
  simpleApr: number | null;
  compoundedApy: number | null;
  nobodyMovesForecast: number | null;
  shareGrowth: number | null;
  dilutionAdjusted: number | null;
  supplyGrowth: number;
  dilution: number;
}

/** The definitions side by side, for a year from the running round: what the same inflation, stake and cuts are called under each. */
export function sideBySide(terms: HeldTerms): SideBySide {
  const apy = compoundedApy(terms);
  const supplyGrowth = heldSupplyGrowth(terms);
  const dilution = dilutionOf(supplyGrowth);
  return {
    simpleApr: simpleApr(terms),
    compoundedApy: apy,
    nobodyMovesForecast: nobodyMovesForecast(terms),
    shareGrowth: shareGrowth(terms),
    dilutionAdjusted: apy === null ? null : dilutionAdjusted(apy, dilution),
    supplyGrowth,
    dilution,
  };
}
