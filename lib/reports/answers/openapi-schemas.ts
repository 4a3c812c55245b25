import { COMPARE_SCHEMAS } from "./openapi-compare";
import { orchestrator } from "./openapi-orchestrator";
import { POOL_SCHEMAS } from "./openapi-pools";
import {
  address,
  amount,
  base,
  count,
  flag,
  members,
  oneOf,
  orNull,
  rate,
  reference,
  type Schema,
  sources,
  text,
} from "./openapi-shapes";
import { STAKE_SCHEMAS } from "./openapi-stake";
import { YIELD_SCHEMAS } from "./openapi-yield";

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
  Description: { type: "object", description: "An OpenAPI document." },
  ...YIELD_SCHEMAS,
  ...POOL_SCHEMAS,
  ...COMPARE_SCHEMAS,
  ...STAKE_SCHEMAS,
  Problem: members({ type: text, title: text, status: count, detail: text }),
};
