import {
  address,
  amount,
  base,
  count,
  flag,
  list,
  members,
  oneOf,
  orNull,
  parts,
  rate,
  reference,
  type Schema,
  text,
} from "./openapi-shapes";

const known = orNull(rate);
const yieldParts = members(parts);

const basis = members({
  window: text,
  compounding: oneOf("none", "every round", "the window, repeated"),
  inflation: oneOf("held", "stepping", "as it was"),
  rewardCut: flag,
  treasuryCut: flag,
  fees: flag,
  afterDilution: flag,
});

const definitions = members({
  simpleApr: known,
  compoundedApy: known,
  nobodyMovesForecast: known,
  shareGrowth: known,
  dilutionAdjusted: known,
  supplyGrowth: rate,
  dilution: rate,
});

const srbWindow = members({
  lptDays: count,
  ethDays: count,
  rounds: count,
  lptDay: amount,
  ethDay: orNull(amount),
  breakdown: orNull(members({ lpt: rate, eth: rate })),
  rate,
  real: known,
});

const srb = members({
  windows: members({ "7": orNull(srbWindow), "30": orNull(srbWindow) }),
  printed: orNull(members({ rate, real: rate })),
  delegatedTokens: orNull(amount),
  selfStakedTokens: orNull(amount),
  stakingWallets: orNull(count),
  unknown: members({ "7": orNull(text), "30": orNull(text) }),
});

const across = members({ median: yieldParts, weighted: yieldParts, count });

const networkYield = members({
  terms: members({
    issuance: rate,
    bondingRate: rate,
    treasuryCut: rate,
    rewardCut: rate,
    callRatio: known,
    roundsPerYear: rate,
  }),
  definitions,
  realised: members({ "7": across, "30": across, "90": across }),
  forecast: across,
  trailing: orNull(
    members({ nominal: rate, real: rate, supplyGrowth: rate, rounds: count, from: count, to: count }),
  ),
  srb,
  srbErrors: orNull(
    members({
      "round-length": known,
      "staked-tokens": known,
      "treasury-cut": known,
      compounding: known,
      fisher: known,
      "inflation-unit": known,
      "running-inflation": known,
      "twice-annualised": known,
      windows: known,
    }),
  ),
});

/** The shapes of the answers about yield. */
export const YIELD_SCHEMAS: Record<string, Schema> = {
  Yield: members({
    ...base,
    through: count,
    roundsPerYear: rate,
    roundsPerYearBasis: oneOf("measured", "assumed"),
    bases: members({
      simpleApr: basis,
      compoundedApy: basis,
      nobodyMovesForecast: basis,
      shareGrowth: basis,
      dilutionAdjusted: basis,
      supplyGrowth: basis,
      dilution: basis,
      trailing: basis,
      realised: basis,
      forecast: basis,
      srb: basis,
    }),
    networkYield,
    orchestrators: list(reference("OrchestratorYields")),
  }),
  OrchestratorYields: members({
    address,
    name: orNull(text),
    active: flag,
    totalStake: amount,
    rewardCut: rate,
    feeShare: rate,
    realised: members({ "7": yieldParts, "30": yieldParts, "90": yieldParts }),
    forecast: members({ ...parts, callRatio: known, callRounds: orNull(count) }),
    definitions: orNull(definitions),
    srb,
  }),
  Pools: members({ ...base, pools: list(reference("Pool")) }),
  Pool: members({
    pool: text,
    chain: text,
    project: text,
    symbol: text,
    tvlUsd: known,
    apyBase: { ...known, description: "Per cent a year, not a fraction: ETH fees over the last 30 rounds." },
    apyReward: {
      ...known,
      description:
        "Per cent a year, not a fraction: issuance over the last 30 rounds, after treasury cut, reward cut and missed calls.",
    },
    rewardTokens: list(address),
    underlyingTokens: list(address),
    poolMeta: text,
    url: orNull(text),
  }),
};
