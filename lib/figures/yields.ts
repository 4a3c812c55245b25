import type { Figure } from "./figure";

const ARBITRUM = "the move to Arbitrum One, February 2022";
const TREASURY = "treasury cuts since LIP-92, October 2023; before that there was none to take off";

/** What a stake earns, realised and forecast, in all tokens and in share of supply. */
export const YIELD_FIGURES = {
  "real-yield": {
    name: "Real yield, realised",
    meaning:
      "What is left of the nominal yield once the growth of all LPT is taken off, as a yearly rate. Fees are in it, valued in LPT: of new LPT alone, it is by how much the stake's share of all LPT grew.",
    unit: "% a year",
    formula: "(1 + nominal yield) ÷ (1 + supply growth of the same rounds, annualised) − 1",
    window: "the last 7, 30 or 90 closed rounds",
    source: "contracts and subgraph",
    since: ARBITRUM,
    limits:
      "It says what happened, not what will. It needs as many rounds of activity as the window is long.",
  },
  "nominal-yield": {
    name: "Nominal yield, realised",
    meaning:
      "What a stake grew by in LPT, fees included at the price of their rounds, as a yearly rate, after all cuts.",
    unit: "% a year",
    formula: "issuance yield + fee yield; issuance yield alone, and marked, where the fee yield is not known",
    window: "the last 7, 30 or 90 closed rounds",
    source: "contracts and subgraph",
    since: ARBITRUM,
    limits: "LPT supply grew meanwhile: compare with the real yield.",
  },
  "issuance-yield": {
    name: "Issuance yield, realised",
    meaning:
      "Growth of a stake by newly issued LPT, after the treasury's cut and the orchestrator's reward cut.",
    unit: "% a year",
    formula:
      "(cumulative reward factor at the end ÷ at the start of the window)^(rounds a year ÷ rounds of the window) − 1",
    window: "the last 7, 30 or 90 closed rounds",
    source: "contracts",
    since: ARBITRUM,
    limits: "Missed reward calls are in it: they earn nothing.",
  },
  "fee-yield": {
    name: "Fee yield, realised",
    meaning:
      "The delegators' part of the ETH that gateways paid, valued in LPT at each round's price, over stake.",
    unit: "% a year",
    formula: "(1 + Σ fees × fee share × LPT per ETH ÷ stake)^(rounds a year ÷ rounds of the window) − 1",
    window: "the last 7, 30 or 90 closed rounds",
    source: "contracts and subgraph",
    since: ARBITRUM,
    limits: "Not known while a round's price has not been read.",
  },
  "forecast-real-yield": {
    name: "Real yield, forecast",
    meaning:
      "What would be left of the forecast nominal yield after the next year's supply growth if participation and cuts stayed as they are. Fees are in it, valued in LPT.",
    unit: "% in 365 days",
    formula: "(1 + forecast nominal yield) ÷ (1 + forecast supply growth) − 1",
    window: "the next 365 days",
    source: "contracts and market",
    since: TREASURY,
    limits: "Cuts, participation and prices move. The forecast holds them at today's values.",
  },
  "forecast-nominal-yield": {
    name: "Nominal yield, forecast",
    meaning: "What a stake would grow by in the next year, inflation stepping by the contract's rule.",
    unit: "% in 365 days",
    formula:
      "Π over a year's rounds of (1 + inflation × (1 − next treasury cut) × (1 − reward cut) × call ratio ÷ participation) − 1, plus fees of 90 days × 365 ÷ 90 × fee share over stake at today's price",
    window: "the next 365 days",
    source: "contracts and market",
    since: TREASURY,
    limits: "The call ratio is 1 where reward calls are not known. Without a price it is issuance only.",
  },
  "forecast-issuance-yield": {
    name: "Issuance yield, forecast",
    meaning: "The part of the forecast nominal yield that newly issued LPT would bring, after all cuts.",
    unit: "% in 365 days",
    formula:
      "Π over a year's rounds of (1 + inflation × (1 − next treasury cut) × (1 − reward cut) × call ratio ÷ participation) − 1",
    window: "the next 365 days",
    source: "contracts",
    since: TREASURY,
    limits: "The call ratio is 1 where reward calls are not known.",
  },
  "forecast-fee-yield": {
    name: "Fee yield, forecast",
    meaning:
      "The part of the forecast nominal yield that fees would bring if the next year's were like the last 90 days'.",
    unit: "% in 365 days",
    formula: "fees of 90 days × 365 ÷ 90 × fee share ÷ stake at today's price",
    window: "the next 365 days",
    source: "contracts and market",
    since: ARBITRUM,
    limits: "Fees of a few tickets say little about the next ones.",
  },
  "median-real-yield": {
    name: "Median real yield",
    meaning: "Half of the active orchestrators gave their delegators a higher real yield, half a lower one.",
    unit: "% a year",
    formula:
      "middle value of the real yield over active orchestrators for which it is known; middle half: its quartiles",
    window: "the last 90 closed rounds",
    source: "contracts and subgraph",
    since: ARBITRUM,
    limits: "Each orchestrator counts once, however much stake it has.",
  },
  "median-nominal-yield": {
    name: "Median nominal yield",
    meaning:
      "Half of the active orchestrators gave their delegators a higher nominal yield, half a lower one.",
    unit: "% a year",
    formula: "middle value of the nominal yield over active orchestrators for which it is known",
    window: "the last 90 closed rounds",
    source: "contracts and subgraph",
    since: ARBITRUM,
    limits: "Each orchestrator counts once, however much stake it has.",
  },
  "rounds-per-year": {
    name: "Rounds a year",
    meaning: "How many rounds fit into 365 days. Every annualised figure uses it.",
    unit: "rounds",
    formula:
      "measured from the starts of the last 200 rounds; else 365 days ÷ (blocks a round × 12 s), marked as assumed",
    window: "the last 200 rounds",
    source: "contracts and subgraph",
    since: ARBITRUM,
    limits: "Empty L1 slots make rounds a little longer than 12 s a block.",
  },
  "call-ratio": {
    name: "Call ratio",
    meaning:
      "The part of its rounds in which an orchestrator called reward. The forecast assumes that it goes on like that.",
    unit: "fraction",
    formula: "reward calls made ÷ rounds in which it was active; 1 where history is not known",
    window: "the last 90 closed rounds",
    source: "subgraph",
    since: ARBITRUM,
    limits: null,
  },
} as const satisfies Record<string, Figure>;
