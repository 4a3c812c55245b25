type Schema = Record<string, unknown>;

const text = { type: "string" };
const flag = { type: "boolean" };
const count = { type: "integer" };
const rate = { type: "number" };
const amount = { type: "string", pattern: "^-?\\d+(\\.\\d{1,18})?$" };
const address = { type: "string", pattern: "^0x[0-9a-fA-F]{40}$" };

const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });
const reference = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const oneOf = (...words: string[]): Schema => ({ type: "string", enum: words });

/** An object whose named members are always there; more may stand beside them. */
function members(properties: Record<string, Schema>): Schema {
  return { type: "object", properties, required: Object.keys(properties) };
}

const source = members({
  state: oneOf("ok", "stale", "lagging", "down", "absent"),
  block: orNull(count),
  ageSeconds: orNull(rate),
});
const sources = members({
  chain: source,
  subgraph: source,
  performance: source,
  names: source,
  market: source,
  ipfs: source,
});
const base = {
  network: oneOf("sample", "arbitrum-one"),
  asOf: members({
    round: orNull(count),
    l1Block: orNull(count),
    l2Block: orNull(count),
    timestamp: orNull(count),
  }),
  sources,
};

const parts = { nominal: orNull(rate), issuance: orNull(rate), fees: orNull(rate), real: orNull(rate) };
const realised = members(parts);
const orchestrator = {
  address,
  name: orNull(text),
  active: flag,
  registered: flag,
  totalStake: amount,
  stakeShare: orNull(rate),
  rewardCut: rate,
  feeShare: rate,
  feeCut: rate,
  rewardCalls: orNull(members({ window: count, eligible: count, made: count, strip: text })),
  lastRewardRound: count,
  activationRound: count,
  deactivationRound: orNull(count),
  delegators: orNull(count),
  fees: members({ days30: orNull(amount), days90: orNull(amount) }),
  yield: members({
    window: count,
    through: orNull(count),
    roundsPerYear: rate,
    roundsPerYearBasis: oneOf("measured", "assumed"),
    realised,
    realisedByWindow: members({ "7": realised, "30": realised, "90": realised }),
    forecast: members({ ...parts, callRatio: orNull(rate) }),
    unknown: { type: "object" },
  }),
};

/** The shapes of answers; a test holds the answers to them. */
export const SCHEMAS: Record<string, Schema> = {
  Network: members({
    ...base,
    round: members({
      number: count,
      startBlock: count,
      length: count,
      initialized: flag,
      locked: flag,
      blocksLeft: count,
      endsAt: count,
    }),
    inflation: members({ perRound: rate, change: rate, targetBondingRate: rate }),
    supply: members({ total: amount, growthForecast: orNull(rate) }),
    stake: members({ active: amount, bondingRate: orNull(rate) }),
    treasury: members({
      lpt: amount,
      eth: amount,
      rewardCutRate: rate,
      nextRewardCutRate: rate,
      ceiling: amount,
    }),
    prices: members({
      lptEth: orNull(rate),
      ethUsd: orNull(rate),
      lptUsd: orNull(rate),
      timestamp: orNull(count),
    }),
    paused: flag,
    roundsPerYear: rate,
    roundsPerYearBasis: oneOf("measured", "assumed"),
  }),
  Orchestrator: members(orchestrator),
  Orchestrators: members({ ...base, orchestrators: { type: "array", items: reference("Orchestrator") } }),
  OrchestratorAnswer: members({ ...base, ...orchestrator }),
  Delegator: members({
    ...base,
    address,
    name: orNull(text),
    status: oneOf("pending", "bonded", "unbonded"),
    delegate: orNull(address),
    delegateName: orNull(text),
    bondedAmount: amount,
    pendingStake: amount,
    pendingFees: amount,
    startRound: count,
    lastClaimRound: count,
    unbondingLocks: {
      type: "array",
      items: members({ id: count, amount, withdrawRound: count, withdrawable: flag }),
    },
  }),
  Health: members({
    status: oneOf("ok", "degraded"),
    network: oneOf("sample", "arbitrum-one"),
    chainId: count,
    version: text,
    startedAt: text,
    sources,
  }),
  Problem: members({ type: text, title: text, status: count, detail: text }),
};
