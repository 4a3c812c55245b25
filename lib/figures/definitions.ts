import type { Figure } from "./figure";

const ARBITRUM = "the move to Arbitrum One, February 2022";
const HELD = "a year from the running round";

/** The definitions of yield in use among trackers and explorers, side by side. Issuance alone, without fees. */
export const DEFINITION_FIGURES = {
  "simple-apr": {
    name: "Simple APR",
    meaning: "What a stake gains in one round, times the rounds of a year, as if gains were never staked.",
    unit: "% a year",
    formula: "rounds a year × inflation × (1 − treasury cut) × (1 − reward cut) × call ratio ÷ participation",
    window: HELD,
    source: "contracts",
    since: ARBITRUM,
    limits: "Rewards do compound in the contract, so a stake that stays earns more than this.",
  },
  "compounded-apy": {
    name: "Nominal APY, held",
    meaning: "What a stake grows by in a year if inflation, participation and cuts stand still.",
    unit: "% a year",
    formula:
      "(1 + inflation × (1 − treasury cut) × (1 − reward cut) × call ratio ÷ participation)^rounds a year − 1",
    window: HELD,
    source: "contracts",
    since: ARBITRUM,
    limits: "Inflation steps every round. While it falls this is too high, while it rises too low.",
  },
  "nobody-moves-forecast": {
    name: "Forecast if nobody moves",
    meaning: "What Livepeer’s own explorer forecasts: nobody joins or leaves, and all rewards stay staked.",
    unit: "% a year",
    formula:
      "((1 + inflation × (1 − treasury cut))^rounds a year − 1) ÷ participation × call ratio × (1 − reward cut)",
    window: HELD,
    source: "contracts",
    since: ARBITRUM,
    limits: "Participation would rise all year under it, and inflation with it change, which it leaves out.",
  },
  "share-growth": {
    name: "Growth of share, held",
    meaning: "How much a stake’s part of all LPT grows in a year if everything stands still.",
    unit: "% a year",
    formula: "((1 + gain of a round) ÷ (1 + inflation))^rounds a year − 1",
    window: HELD,
    source: "contracts",
    since: ARBITRUM,
    limits: "Below 0 a stake loses part of the network although its amount grows.",
  },
  "dilution-adjusted": {
    name: "Yield after dilution, held",
    meaning: "The nominal APY, less what the growth of the supply takes from every token.",
    unit: "% a year",
    formula: "(1 + nominal APY, held) × (1 − dilution, held) − 1",
    window: HELD,
    source: "contracts",
    since: ARBITRUM,
    limits: "Another road to the growth of share: both give the same number.",
  },
  "held-supply-growth": {
    name: "Supply growth, held",
    meaning: "What the whole supply grows by in a year if inflation stands still: the cost of not staking.",
    unit: "% a year",
    formula: "(1 + inflation)^rounds a year − 1",
    window: HELD,
    source: "contracts",
    since: ARBITRUM,
    limits: "Every reward is taken as called.",
  },
  "held-dilution": {
    name: "Dilution, held",
    meaning: "The part of the network that a holder who does not stake loses in a year.",
    unit: "% a year",
    formula: "1 − 1 ÷ (1 + supply growth, held)",
    window: HELD,
    source: "contracts",
    since: ARBITRUM,
    limits: null,
  },
  "trailing-yield": {
    name: "Trailing yield, 365 days",
    meaning: "What all stakers together gained by issuance in the last year, before any cut.",
    unit: "% in 365 days",
    formula: "Π over the rounds of (1 + LPT minted ÷ active stake of the round) − 1",
    window: "the last 365 days",
    source: "subgraph",
    since: ARBITRUM,
    limits:
      "The treasury’s and the orchestrators’ cuts are still in it. Not known for a network younger than a year.",
  },
  "weighted-real-yield": {
    name: "Real yield of the network, realised",
    meaning:
      "The real yield that one LPT spread over all active orchestrators by their stake would have had.",
    unit: "% a year",
    formula: "Σ real yield × stake ÷ Σ stake, over active orchestrators for which it is known",
    window: "the last 7, 30 or 90 closed rounds",
    source: "contracts and subgraph",
    since: ARBITRUM,
    limits: "Large orchestrators weigh most in it: the median counts each one once.",
  },
} as const satisfies Record<string, Figure>;
