import type { FigureId } from "@/lib/figures/figures";
import type { Reason } from "@/lib/figures/reasons";
import type { YieldReport } from "@/lib/reports/yield-types";
import { DEFINITION_BASES, type DefinitionBasis, type DefinitionId } from "@/lib/yield/bases";
import { callsTaken, forecastGaps, type Gap, noGaps, realisedGaps, srbGaps } from "./value-gaps";

/** One definition as the table shows it. */
export interface DefinitionRow {
  id: DefinitionId;
  figure: FigureId;
  name: string;
  /** how it is made, in words */
  made: string;
  value: (report: YieldReport) => number | null;
  /** why the value is not known, where it is not */
  reason: (report: YieldReport) => Reason;
  /** what the value leaves out or takes for granted because it is not known */
  gaps: (report: YieldReport) => readonly Gap[];
}

const missing = () => "missing" as const;
const noSubgraph = () => "no-subgraph" as const;
const noStake = () => "no-stake" as const;
/** From what others print to what Bondwise goes by. */
export const DEFINITION_ROWS: readonly DefinitionRow[] = [
  {
    id: "simpleApr",
    figure: "simple-apr",
    name: "Simple APR",
    made: "The gain of one round, times the rounds of a year.",
    value: ({ networkYield }) => networkYield.definitions.simpleApr,
    reason: noStake,
    gaps: callsTaken,
  },
  {
    id: "compoundedApy",
    figure: "compounded-apy",
    name: "Nominal APY at constant bonding",
    made: "The gain of one round, compounded over the rounds of a year.",
    value: ({ networkYield }) => networkYield.definitions.compoundedApy,
    reason: noStake,
    gaps: callsTaken,
  },
  {
    id: "nobodyMovesForecast",
    figure: "nobody-moves-forecast",
    name: "Forecast if nobody joins or leaves",
    made: "A year’s compounded issuance, divided by today’s stake. Livepeer’s own explorer forecasts like this.",
    value: ({ networkYield }) => networkYield.definitions.nobodyMovesForecast,
    reason: noStake,
    gaps: callsTaken,
  },
  {
    id: "shareGrowth",
    figure: "share-growth",
    name: "Growth of the share of supply",
    made: "The gain of one round against that round’s inflation, compounded.",
    value: ({ networkYield }) => networkYield.definitions.shareGrowth,
    reason: noStake,
    gaps: callsTaken,
  },
  {
    id: "dilutionAdjusted",
    figure: "dilution-adjusted",
    name: "Yield after dilution",
    made: "The nominal APY, times what dilution leaves of a token. The growth of the share by another road.",
    value: ({ networkYield }) => networkYield.definitions.dilutionAdjusted,
    reason: noStake,
    gaps: callsTaken,
  },
  {
    id: "supplyGrowth",
    figure: "held-supply-growth",
    name: "Supply growth",
    made: "Inflation of a round, compounded: what not staking is measured against.",
    value: ({ networkYield }) => networkYield.definitions.supplyGrowth,
    reason: missing,
    gaps: noGaps,
  },
  {
    id: "dilution",
    figure: "held-dilution",
    name: "Dilution",
    made: "The part of the network that an unstaked token loses while the supply grows.",
    value: ({ networkYield }) => networkYield.definitions.dilution,
    reason: missing,
    gaps: noGaps,
  },
  {
    id: "trailing",
    figure: "trailing-yield",
    name: "Trailing yield of all stakers",
    made: "What each round minted over the stake of that round, multiplied up.",
    value: ({ networkYield }) => networkYield.trailing?.nominal ?? null,
    reason: noSubgraph,
    gaps: noGaps,
  },
  {
    id: "realised",
    figure: "median-nominal-yield",
    name: "Nominal yield, realised, median",
    made: "What a stake that stood still grew by over 90 rounds, and fees at the price of their round.",
    value: ({ networkYield }) => networkYield.realised[90].median.nominal,
    reason: missing,
    gaps: realisedGaps("median"),
  },
  {
    id: "realised",
    figure: "median-real-yield",
    name: "Real yield, realised, median",
    made: "The same, against the growth of the supply over the same 90 rounds.",
    value: ({ networkYield }) => networkYield.realised[90].median.real,
    reason: noSubgraph,
    gaps: realisedGaps("median"),
  },
  {
    id: "realised",
    figure: "weighted-real-yield",
    name: "Real yield, realised, weighted by stake",
    made: "The same, each orchestrator counted by its stake instead of once.",
    value: ({ networkYield }) => networkYield.realised[90].weighted.real,
    reason: noSubgraph,
    gaps: realisedGaps("weighted"),
  },
  {
    id: "forecast",
    figure: "forecast-nominal-yield",
    name: "Nominal yield, forecast, median",
    made: "Each coming round at the inflation that the contract’s rule gives it, and fees at today’s pace.",
    value: ({ networkYield }) => networkYield.forecast.median.nominal,
    reason: noStake,
    gaps: forecastGaps,
  },
  {
    id: "srb",
    figure: "srb",
    name: "LivepeerSRB, corrected, 30 days",
    made: "Mean gain of a round from new LPT and fees, compounded.",
    value: ({ networkYield }) => networkYield.srb.windows[30]?.rate ?? null,
    reason: ({ networkYield }) => networkYield.srb.unknown[30] ?? "missing",
    gaps: srbGaps,
  },
];

const COMPOUNDING: Record<DefinitionBasis["compounding"], string> = {
  none: "not compounded",
  "every round": "compounded every round",
  "the window, repeated": "the window repeated for a year",
};

const INFLATION: Record<DefinitionBasis["inflation"], string> = {
  held: "inflation held",
  stepping: "inflation stepping",
  "as it was": "inflation as it was",
};

/** The ground of a definition in one line. The network's benchmark is told before the cuts of orchestrators. */
export function basisWords(id: DefinitionId): string {
  const { window, compounding, inflation, rewardCut, treasuryCut, fees } = DEFINITION_BASES[id];
  const cuts = rewardCut && treasuryCut && id !== "srb";
  const after = cuts ? "after all cuts" : treasuryCut ? "after the treasury’s cut alone" : "before cuts";
  const told = [window, COMPOUNDING[compounding], INFLATION[inflation], after];
  return `${told.join(", ")}, ${fees ? "with" : "without"} fees`;
}
