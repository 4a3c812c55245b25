import type { Figure } from "./figure";

const ARBITRUM = "the move to Arbitrum One, February 2022";
const BILL_WINDOW = "the last 7, 30 or 90 closed rounds";

/** What is told of one orchestrator on its profile alone: its yield as a bill, its stake's course, who delegates and who pays. */
export const PROFILE_FIGURES = {
  "untouched-issuance": {
    name: "Issuance, nothing taken",
    meaning:
      "What a stake would have grown by if neither the treasury nor the orchestrator had taken a part and every reward had been called.",
    unit: "% a year",
    formula:
      "Π over its rounds of (1 + LPT mintable in the round × its part of active stake ÷ its stake), annualised, − 1",
    window: BILL_WINDOW,
    source: "subgraph",
    since: ARBITRUM,
    limits: "Inflation ÷ participation of each round, rounded as the Minter rounds.",
  },
  "treasury-taken": {
    name: "Taken by the treasury",
    meaning: "By how much the treasury's cut of each round's issuance lowered the yield.",
    unit: "percentage points a year",
    formula: "the same product with each round's rate × (1 − treasury cut), less the line above",
    window: BILL_WINDOW,
    source: "subgraph",
    since: "LIP-92, October 2023",
    limits: "The cut of a round is what was minted less what was booked. It is taken first.",
  },
  "missed-taken": {
    name: "Lost by missed calls",
    meaning: "By how much rounds without a reward call lowered the yield: what they could mint, nobody got.",
    unit: "percentage points a year",
    formula: "the same product with a rate of 0 in the rounds without a call, less the line above",
    window: BILL_WINDOW,
    source: "subgraph",
    since: ARBITRUM,
    limits: "Taken after the treasury's cut and before the reward cut.",
  },
  "reward-cut-taken": {
    name: "Kept by the orchestrator",
    meaning: "By how much its reward cut lowered the delegators' yield.",
    unit: "percentage points a year",
    formula: "the issuance yield, less the line above",
    window: BILL_WINDOW,
    source: "contracts and subgraph",
    since: ARBITRUM,
    limits: "The cut of each round counts, not today's.",
  },
  "dilution-taken": {
    name: "Supply growth in the bill",
    meaning: "What is left of the nominal yield once all LPT has grown: the price of everybody's new LPT.",
    unit: "percentage points a year",
    formula: "real yield − nominal yield",
    window: BILL_WINDOW,
    source: "contracts and subgraph",
    since: ARBITRUM,
    limits: "It is a little more than the supply's own growth, because what was earned is diluted too.",
  },
  "stake-flow": {
    name: "Stake by where it came from",
    meaning:
      "What delegators brought, what they took away, and what rewards added to the stake, the orchestrator's own cut of them included.",
    unit: "LPT",
    formula:
      "stake at the end = stake at the start + delegated − undelegated or moved away + rewards booked, in each round",
    window: "stretches of 7 or 28 days that end with the page",
    source: "subgraph",
    since: ARBITRUM,
    limits: "What the sources leave unexplained is said beside it. The running round is not in it.",
  },
  "flow-around-change": {
    name: "Net flow around a change",
    meaning: "LPT that came to it less what left, rewards not counted, before and after its cuts changed.",
    unit: "LPT",
    formula: "Σ of bonds and moves to it − Σ of unbonds and moves away",
    window: "30 × 86,400 s before the change and after it",
    source: "subgraph",
    since: ARBITRUM,
    limits: "Delegators move for other reasons too.",
  },
  "cut-effect": {
    name: "Effect of a change of cuts",
    meaning:
      "The forecast real yield with the cuts before the change and with those after it, all else as it is today.",
    unit: "% in 365 days",
    formula: "forecast real yield at either pair of reward cut and fee cut",
    window: "the next 365 days",
    source: "contracts and market",
    since: ARBITRUM,
    limits: "It weighs the change at today's inflation, stake and fees, not at those of its day.",
  },
  "delegator-stake": {
    name: "Stake of a delegator",
    meaning: "What an account has with it now, rewards that it has not claimed included.",
    unit: "LPT",
    formula: "BondingManager.pendingStake(account, running round)",
    window: "at the block of the page",
    source: "contracts",
    since: ARBITRUM,
    limits: "Who delegates is known from the subgraph and can be some blocks older.",
  },
  "delegator-share": {
    name: "Share of its stake",
    meaning: "The part of the orchestrator's stake that an account holds.",
    unit: "% of its stake",
    formula: "stake of the delegator ÷ stake of the orchestrator",
    window: "at the block of the page",
    source: "contracts",
    since: ARBITRUM,
    limits: null,
  },
  "fees-by-gateway": {
    name: "Fees by gateway",
    meaning: "Who paid it, and how much of its fees comes from each.",
    unit: "ETH, % of its fees",
    formula: "Σ face value of winning tickets redeemed with it as recipient, by sender",
    window: "the last 90 × 86,400 s before the block of the page",
    source: "subgraph",
    since: ARBITRUM,
    limits: "A ticket that sender and recipient share is one that it paid itself.",
  },
  "getting-out": {
    name: "Getting out",
    meaning: "Rounds from undelegating until the stake can be withdrawn, and about how many days they are.",
    unit: "rounds, days",
    formula:
      "BondingManager.unbondingPeriod(), counted from the running round; days = rounds × 365 ÷ rounds a year",
    window: "at the block of the page",
    source: "contracts and subgraph",
    since: ARBITRUM,
    limits:
      "At most: the running round counts as a whole one. Undelegated stake earns nothing meanwhile. Moving to another orchestrator needs no wait.",
  },
} as const satisfies Record<string, Figure>;
