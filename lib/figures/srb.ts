import type { Figure } from "./figure";

const ARBITRUM = "the move to Arbitrum One, February 2022";
const DAYS = "the closed rounds that began in the last 7 or 30 days, the same for LPT and ETH";

/** LivepeerSRB, the benchmark of Staking Rewards, with its errors put right. */
export const SRB_FIGURES = {
  srb: {
    name: "LivepeerSRB, corrected",
    meaning:
      "The benchmark’s yearly rate from new LPT and ETH fees. Of the network: for all stakers together. Of an orchestrator: for its delegators.",
    unit: "% a year",
    formula: "(1 + mean over rounds of (LPT + ETH in LPT) ÷ stake of the round)^rounds a year − 1",
    window: DAYS,
    source: "contracts and subgraph",
    since: ARBITRUM,
    limits: "It takes fees as if they were turned into stake. Without a price it is of LPT alone.",
  },
  "srb-real": {
    name: "LivepeerSRB, corrected and real",
    meaning:
      "The benchmark’s rate after the growth of the supply over the same rounds, by the Fisher equation.",
    unit: "% a year",
    formula:
      "(1 + LivepeerSRB) ÷ (supply after the window’s rounds ÷ supply before them)^(rounds a year ÷ rounds of the window) − 1",
    window: DAYS,
    source: "contracts and subgraph",
    since: ARBITRUM,
    limits: "It can be below 0, which the original formula cannot.",
  },
  "srb-lpt-day": {
    name: "LPT a day",
    meaning: "New LPT that reached the stake, as a daily mean.",
    unit: "LPT a day",
    formula:
      "mean of rewards a round, after the treasury’s cut and for an orchestrator after its reward cut, × rounds a year ÷ 365",
    window: DAYS,
    source: "subgraph",
    since: ARBITRUM,
    limits: "A round without a reward call counts as nothing.",
  },
  "srb-eth-day": {
    name: "ETH fees a day, in LPT",
    meaning: "Fees that reached the stake, as a daily mean, valued at the price of their round.",
    unit: "LPT a day",
    formula:
      "mean of fees a round, for an orchestrator × fee share, ÷ price of LPT in ETH, × rounds a year ÷ 365",
    window: DAYS,
    source: "contracts and subgraph",
    since: ARBITRUM,
    limits: "Not known while a price is missing for a round with fees.",
  },
  "srb-breakdown": {
    name: "Share of LPT and ETH",
    meaning: "How the benchmark’s daily amount divides into new LPT and fees.",
    unit: "% of the daily amount",
    formula: "LPT a day ÷ (LPT a day + ETH fees a day, in LPT), and the rest",
    window: DAYS,
    source: "contracts and subgraph",
    since: ARBITRUM,
    limits: null,
  },
  "srb-printed": {
    name: "LivepeerSRB, as printed",
    meaning:
      "What the benchmark’s own definition gives today, beside the corrected rate so that both can be compared.",
    unit: "% a year, not compounded",
    formula:
      "(LPT a day + ETH fees of 30 days ÷ 30, in LPT at today’s price) ÷ stake × 365; real: ÷ (1 + inflation a year)",
    window: "LPT of the running round, of an orchestrator of 7 days; ETH of 30 days",
    source: "contracts and subgraph",
    since: ARBITRUM,
    limits: "Calculated here from the definition’s words. It is not read from Staking Rewards.",
  },
  "delegated-tokens": {
    name: "Delegated tokens",
    meaning: "LPT staked with orchestrators by others than themselves.",
    unit: "LPT",
    formula: "stake − self-staked tokens",
    window: "at the block of the page",
    source: "contracts",
    since: ARBITRUM,
    limits: null,
  },
  "self-staked-tokens": {
    name: "Self-staked tokens",
    meaning: "LPT that orchestrators hold in their own stake, their cuts of rewards included.",
    unit: "LPT",
    formula: "BondingManager.pendingStake() of the orchestrator’s own account",
    window: "at the block of the page",
    source: "contracts",
    since: ARBITRUM,
    limits: "What an operator delegates from other accounts counts as delegated.",
  },
  "staking-wallets": {
    name: "Staking wallets",
    meaning: "Accounts with stake bonded.",
    unit: "accounts",
    formula: "count of delegators with a bonded amount above 0",
    window: "at the subgraph’s block",
    source: "subgraph",
    since: ARBITRUM,
    limits: "An account is not a person.",
  },
} as const satisfies Record<string, Figure>;
