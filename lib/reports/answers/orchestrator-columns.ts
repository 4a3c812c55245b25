const PARTS = ["nominal", "issuance", "fees", "real"];

/** Columns of the directory as a table to take away: every leaf of a line, whatever is known of it. */
export const ORCHESTRATOR_COLUMNS: readonly string[] = [
  "address",
  "name",
  "active",
  "registered",
  "totalStake",
  "stakeShare",
  "stakeChange.days7",
  "stakeChange.days30",
  "rewardCut",
  "feeShare",
  "feeCut",
  "cuts.changesInYear",
  ...["round", "timestamp", "direction", "rewardCut.from", "rewardCut.to", "feeCut.from", "feeCut.to"].map(
    (leaf) => `cuts.last.${leaf}`,
  ),
  ...["window", "eligible", "made", "last30.eligible", "last30.made", "strip"].map(
    (leaf) => `rewardCalls.${leaf}`,
  ),
  "lastRewardRound",
  "activationRound",
  "deactivationRound",
  "roundsActive",
  "delegators",
  "fees.days30",
  "fees.days90",
  ...["score", "kind", "region", "pipeline"].map((leaf) => `bestScore.${leaf}`),
  "votes.cast",
  "votes.eligible",
  "warnings",
  "warningsUnknown",
  ...["window", "through", "roundsPerYear", "roundsPerYearBasis"].map((leaf) => `yield.${leaf}`),
  ...PARTS.map((part) => `yield.realised.${part}`),
  ...[7, 30, 90].flatMap((window) => PARTS.map((part) => `yield.realisedByWindow.${window}.${part}`)),
  ...[...PARTS, "callRatio"].map((part) => `yield.forecast.${part}`),
  ...["realised", "realisedReal", "fees", "forecast"].map((part) => `yield.unknown.${part}`),
  ...[7, 30, 90].flatMap((window) =>
    ["realised", "real", "fees"].map((part) => `yield.unknown.realisedByWindow.${window}.${part}`),
  ),
  "yield.unknown.forecastFees",
];
