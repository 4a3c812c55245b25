import type { SideBySide } from "./side-by-side";

/** On what ground a definition of yield stands; every answer and table that names one gives it. */
export interface DefinitionBasis {
  /** the span it speaks of */
  window: string;
  /** how a round's figure becomes a year's */
  compounding: "none" | "every round" | "the window, repeated";
  /** what inflation does in it */
  inflation: "held" | "stepping" | "as it was";
  /** whether the orchestrator's reward cut and its missed calls are off */
  rewardCut: boolean;
  /** whether the treasury's cut is off */
  treasuryCut: boolean;
  /** whether ETH fees are in it */
  fees: boolean;
  /** whether growth of the supply is taken off */
  afterDilution: boolean;
}

export type DefinitionId = keyof SideBySide | "trailing" | "realised" | "forecast" | "srb";

const HELD = {
  window: "a year from the running round",
  compounding: "every round",
  inflation: "held",
  rewardCut: true,
  treasuryCut: true,
  fees: false,
  afterDilution: false,
} as const satisfies DefinitionBasis;

const SUPPLY = { ...HELD, rewardCut: false, treasuryCut: false } as const satisfies DefinitionBasis;

/** The ground of each definition. */
export const DEFINITION_BASES = {
  simpleApr: { ...HELD, compounding: "none" },
  compoundedApy: HELD,
  nobodyMovesForecast: HELD,
  shareGrowth: { ...HELD, afterDilution: true },
  dilutionAdjusted: { ...HELD, afterDilution: true },
  supplyGrowth: SUPPLY,
  dilution: SUPPLY,
  trailing: { ...SUPPLY, window: "the last 365 days", inflation: "as it was" },
  realised: {
    ...HELD,
    window: "the last 7, 30 or 90 closed rounds",
    compounding: "the window, repeated",
    inflation: "as it was",
    fees: true,
  },
  forecast: { ...HELD, window: "the next 365 days", inflation: "stepping", fees: true },
  srb: {
    ...HELD,
    window: "closed rounds of the last 7 or 30 days, both parts over the same ones",
    inflation: "as it was",
    fees: true,
  },
} as const satisfies Record<DefinitionId, DefinitionBasis>;
