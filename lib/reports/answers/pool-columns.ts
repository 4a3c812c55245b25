/** Columns of the pools as a table to take away: every leaf of a pool. */
export const POOL_COLUMNS: readonly string[] = [
  "pool",
  "chain",
  "project",
  "symbol",
  "tvlUsd",
  "apyBase",
  "apyReward",
  "rewardTokens",
  "underlyingTokens",
  "poolMeta",
  "url",
];
