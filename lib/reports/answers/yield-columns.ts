const PARTS = ["nominal", "issuance", "fees", "real"];
const DEFINITIONS = [
  "simpleApr",
  "compoundedApy",
  "nobodyMovesForecast",
  "shareGrowth",
  "dilutionAdjusted",
  "supplyGrowth",
  "dilution",
];
const SRB = [
  "lptDays",
  "ethDays",
  "rounds",
  "lptDay",
  "ethDay",
  "ethDayInLpt",
  "breakdown.lpt",
  "breakdown.eth",
  "rate",
  "real",
];

/** Columns of the orchestrators' yields as a table to take away: every leaf of an item, whatever is known of it. */
export const YIELD_COLUMNS: readonly string[] = [
  "address",
  "name",
  "active",
  "totalStake",
  "rewardCut",
  "feeShare",
  ...[7, 30, 90].flatMap((window) => PARTS.map((part) => `realised.${window}.${part}`)),
  ...[...PARTS, "callRatio", "callRounds"].map((part) => `forecast.${part}`),
  ...DEFINITIONS.map((name) => `definitions.${name}`),
  ...[7, 30].flatMap((days) => SRB.map((leaf) => `srb.windows.${days}.${leaf}`)),
  "srb.printed.rate",
  "srb.printed.real",
  "srb.delegatedTokens",
  "srb.selfStakedTokens",
  "srb.stakingWallets",
  "srb.unknown.7",
  "srb.unknown.30",
];
