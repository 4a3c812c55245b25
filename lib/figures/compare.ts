import type { Figure } from "./figure";

const ARBITRUM = "the move to Arbitrum One, February 2022";
const YEAR = "the next 365 days";

/** What a stake would earn and what moving it costs, and what a cut does to both sides. */
export const COMPARE_FIGURES = {
  "stake-after-year": {
    name: "Stake after a year",
    meaning: "What a stake would be in a year at this orchestrator by rewards, its own effect included.",
    unit: "LPT",
    formula:
      "stake × (1 + forecast issuance), with the stake added to active stake: rewards are thinned over A + x, and the direction in which inflation steps follows from it",
    window: YEAR,
    source: "contracts and subgraph",
    since: ARBITRUM,
    limits:
      "As the forecast: nobody else moves, cuts stay, reward is called as often as in the last 90 rounds. A stake that only moves inside the active set adds nothing to it. An amount under what the account has is thought of as a part of it, and the rest as staying where it is.",
  },
  "stake-earned-year": {
    name: "Earned in a year",
    meaning: "The LPT that a stake would earn in a year by rewards, its own effect included.",
    unit: "LPT",
    formula:
      "stake × forecast issuance, with the stake added to active stake A and what is undelegated taken from it: rewards are shared over A + x, and the direction in which inflation steps follows from it",
    window: YEAR,
    source: "contracts and subgraph",
    since: ARBITRUM,
    limits:
      "As the forecast: nobody else moves, cuts stay, reward is called as often as in the last 90 rounds. What an orchestrator's own cuts bring is not in it. Before an action it is of what is delegated now, after it of what then is.",
  },
  "stake-fees-year": {
    name: "Fees of a year",
    meaning: "The ETH that a stake would get of the fees in a year, shared with all other stake in the pool.",
    unit: "ETH",
    formula: "fees of the last 90 days × 365/90 × fee share × x ÷ (T + x)",
    window: YEAR,
    source: "subgraph",
    since: ARBITRUM,
    limits: "Fees of a few tickets say little about the next ones.",
  },
  "stake-real-yield": {
    name: "Real yield of the stake",
    meaning: "By how much the stake's share of all LPT would grow in a year, its own effect included.",
    unit: "% in 365 days",
    formula: "(1 + nominal) ÷ (1 + supply growth) − 1, both with the stake in the active set",
    window: YEAR,
    source: "contracts and market",
    since: ARBITRUM,
    limits:
      "It is the forecast real yield of the directory with the stake's own effect: less where stake comes, more where it leaves, the same where it is already. A large one thins the fees of a small pool, and past the target bonding rate it makes inflation fall.",
  },
  "stake-nominal-yield": {
    name: "Nominal yield of the stake",
    meaning: "What the stake would earn in a year by issuance and fees, its own effect included.",
    unit: "% in 365 days",
    formula: "forecast issuance over A + x, plus fees over T + x at today's price",
    window: YEAR,
    source: "contracts and market",
    since: ARBITRUM,
    limits: "Without a price it is issuance only.",
  },
  "share-needs": {
    name: "More than today's share needs",
    meaning: "How much more LPT there would be after a year than it takes to keep today's share of all LPT.",
    unit: "LPT",
    formula: "LPT earned − stake × supply growth",
    window: YEAR,
    source: "contracts and subgraph",
    since: ARBITRUM,
    limits: "Fees are paid in ETH and not counted.",
  },
  "cut-tried": {
    name: "If the cut were another",
    meaning: "The real yield of the stake in a year at a reward cut and fee share that somebody tries.",
    unit: "% in 365 days",
    formula: "real yield of the stake with those cuts, all else as it is today",
    window: YEAR,
    source: "contracts and market",
    since: ARBITRUM,
    limits: "Nobody moves because of the change.",
  },
  "moving-forfeit": {
    name: "Forfeited by moving now",
    meaning:
      "The reward of the running round that a stake loses when it is moved before its orchestrator has called reward.",
    unit: "LPT",
    formula:
      "LPT mintable in the round × the account's whole stake ÷ active stake × (1 − treasury cut) × (1 − reward cut); 0 once reward is called, for a stake that does not count yet, and for one that claimed in this round",
    window: "the running round",
    source: "contracts",
    since: "LIP-36, 2020",
    limits:
      "Adding, undelegating and rebonding before the call lose the same. Moved stake counts with the new orchestrator from the next round on. The fee of the transaction is not in it.",
  },
  "moving-days": {
    name: "Days until moving pays",
    meaning: "How long it takes until what the move costs is earned back by what the other one gives more.",
    unit: "days",
    formula:
      "(forfeited + cost of the transaction) ÷ (earned there − earned here in a year) × 365; ETH at today's price",
    window: YEAR,
    source: "contracts and market",
    since: ARBITRUM,
    limits:
      "A move takes the whole stake of the account, so the days are of all of it even where less is typed. A cost of the transaction that is not known is not counted, and the page says so.",
  },
  "moving-fee": {
    name: "Cost of the transaction",
    meaning:
      "What the network takes for a transaction: in a comparison for the one that moves the whole stake of an account, in the stake form for the one that is asked for.",
    unit: "ETH",
    formula:
      "eth_estimateGas × eth_gasPrice; in a comparison of bondWithHint(0, to, places in the pool) from the account, in the stake form of what the wallet will be asked to sign, by the node that the wallet reads through",
    window: "now",
    source: "contracts",
    since: ARBITRUM,
    limits:
      "An estimate: wallets offer somewhat more, and the price of gas moves. Not known where the contract would refuse it. Before a delegation that has to be approved first it is the approval's alone.",
  },
  "sale-below": {
    name: "Below the present price",
    meaning: "How much less ETH a sale brings than the amount is worth at the present price.",
    unit: "% of the amount's worth",
    formula:
      "1 − ETH received ÷ (amount × price), the ETH by the swap rules of the pool: its fee, and the liquidity tick by tick",
    window: "at the block of the market's reading",
    source: "market",
    since: "the Uniswap v3 pool of LPT and WETH on Arbitrum One",
    limits:
      "This pool alone. Other markets may pay more or less, and the price can be another when it is sold.",
  },
  noise: {
    name: "Noise between two",
    meaning: "How far the yields of two orchestrators can be apart by chance alone.",
    unit: "percentage points a year",
    formula:
      "half the range that the difference of their realised real yields took over 7, 30 and 90 rounds, + for each forecast issuance ÷ rounds counted: what one more missed call costs",
    window: "the last 90 closed rounds",
    source: "contracts and subgraph",
    since: ARBITRUM,
    limits:
      "A lead counts only where it is larger. It needs two of the three windows of both, and is not known without. What moves both alike is no part of it. Few tickets of fees make it large.",
  },
  "own-income": {
    name: "Own income of the orchestrator",
    meaning:
      "What the orchestrator itself would get in a year, before it pays for anything: its cuts, and what its own stake earns.",
    unit: "LPT, ETH or US dollars a year",
    formula:
      "LPT: own stake × g + T × (G − g), G the pool's growth before the reward cut, g its delegators' after it; ETH: fees × fee cut + fees × fee share × own stake ÷ T; dollars at today's prices",
    window: YEAR,
    source: "contracts and market",
    since: ARBITRUM,
    limits:
      "What the orchestrator kept earns in its turn. What it pays for machines and people is its secret.",
  },
  "place-by-real-yield": {
    name: "Place among its peers",
    meaning: "Its place among the active orchestrators by the forecast real yield of its delegators.",
    unit: "number",
    formula: "1 + active orchestrators whose forecast real yield is larger, theirs as it is today",
    window: YEAR,
    source: "contracts and market",
    since: ARBITRUM,
    limits: "Only those whose forecast is known are counted.",
  },
  "break-even-stake": {
    name: "Stake to break even",
    meaning: "The stake at which the orchestrator's own income would be what it is today.",
    unit: "LPT",
    formula:
      "the stake T nearest to the one tried at which own income at the tried terms = own income at today's, ETH counted at its price; sought upwards first where less is earned, downwards first where more is",
    window: YEAR,
    source: "contracts and market",
    since: ARBITRUM,
    limits:
      "Stake that comes thins everybody's rewards, and what leaves thickens them. It can meet today's income where inflation would turn at the target bonding rate. Without a price, or without known fees, it is of LPT alone.",
  },
  "cut-reaction": {
    name: "How delegators reacted",
    meaning: "How much stake came or left after orchestrators of this network raised or lowered a cut.",
    unit: "% of the stake at the change",
    formula:
      "(Σ of bonds and moves to it − Σ of unbonds and moves away) in the 30 × 86,400 s after ÷ stake in the round of the change; median and quartiles",
    window: "changes whose 30 days are over: of the network the newest 60, of one orchestrator all",
    source: "subgraph",
    since: ARBITRUM,
    limits:
      "Delegators move for other reasons too. A change that raised one cut and lowered the other is in neither. One orchestrator that changes its cuts often can be many of the cases: how many made them stands beside.",
  },
  "operating-cost": {
    name: "Implied operating cost",
    meaning: "What an orchestrator can spend in a year before it loses money: its own income in dollars.",
    unit: "US dollars a year",
    formula: "own income in LPT × LPT price + own income in ETH × ETH price",
    window: YEAR,
    source: "contracts and market",
    since: ARBITRUM,
    limits:
      "A bound, not a cost: one that spends more would pay to be here. What the own stake could earn elsewhere is not taken off.",
  },
} as const satisfies Record<string, Figure>;
