import type { Figure } from "./figure";

const LIP_92 = "LIP-92, October 2023";

/** The treasury's part of issuance, and the market's prices. */
export const TREASURY_FIGURES = {
  "treasury-balance": {
    name: "Treasury balance",
    meaning: "LPT held by the on-chain treasury.",
    unit: "LPT",
    formula: "LivepeerToken.balanceOf(Treasury)",
    window: "at the block of the page",
    source: "contracts",
    since: LIP_92,
    limits: null,
  },
  "treasury-cut": {
    name: "Treasury cut",
    meaning: "The part of each round's issuance that goes to the treasury before anybody else is paid.",
    unit: "% of issuance",
    formula: "BondingManager.treasuryRewardCutRate() ÷ 10²⁷",
    window: "the running round",
    source: "contracts",
    since: LIP_92,
    limits: "It can change from one round to the next.",
  },
  "treasury-cut-next": {
    name: "Treasury cut, next round",
    meaning: "The cut that the next round will begin with.",
    unit: "% of issuance",
    formula: "BondingManager.nextRoundTreasuryRewardCutRate() ÷ 10²⁷",
    window: "the next round",
    source: "contracts",
    since: LIP_92,
    limits:
      "When the balance reaches the ceiling it is set to 0, and only the protocol's owner can set it again.",
  },
  "treasury-ceiling": {
    name: "Treasury ceiling",
    meaning: "The balance at which the treasury stops taking its cut.",
    unit: "LPT",
    formula: "BondingManager.treasuryBalanceCeiling()",
    window: "the running round",
    source: "contracts",
    since: LIP_92,
    limits: null,
  },
  "lpt-price": {
    name: "Price of LPT",
    meaning: "What one LPT costs in US dollars and in ETH.",
    unit: "USD, ETH",
    formula: "spot price of the Uniswap v3 LPT/WETH pool × the Chainlink feed's ETH/USD",
    window: "at the block of the page",
    source: "market",
    since: "the pool's deployment",
    limits: "The pool is thin: a large trade moves it.",
  },
  "eth-price": {
    name: "Price of ETH",
    meaning: "What one ETH costs in US dollars.",
    unit: "USD",
    formula: "latest answer of the Chainlink ETH/USD feed on Arbitrum",
    window: "at the block of the page",
    source: "market",
    since: "the feed's deployment",
    limits: null,
  },
} as const satisfies Record<string, Figure>;
