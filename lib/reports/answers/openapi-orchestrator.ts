import {
  address,
  amount,
  count,
  flag,
  list,
  members,
  oneOf,
  orNull,
  parts,
  rate,
  type Schema,
  text,
} from "./openapi-shapes";

const realised = members(parts);
const calls = { eligible: count, made: count };
const fromTo = { from: rate, to: rate };
const lastChange = members({
  round: count,
  timestamp: count,
  direction: oneOf("up", "down", "mixed"),
  rewardCut: members(fromTo),
  feeCut: members(fromTo),
});
const bestScore = members({
  score: rate,
  kind: oneOf("transcoding", "ai"),
  region: text,
  pipeline: orNull(text),
});

const warning = {
  anyOf: [
    members({ kind: oneOf("leaves"), round: count }),
    members({ kind: oneOf("edge"), rank: count, margin: amount }),
    members({ kind: oneOf("cut-raised"), cut: oneOf("reward", "fee"), round: count, ...fromTo }),
    members({ kind: oneOf("unstable-cut"), changes: count }),
    members({ kind: oneOf("missed"), missed: count, eligible: count, missedOfLast6: count }),
    members({ kind: oneOf("keeps-all") }),
  ],
};

/** One orchestrator, in the directory's answer and in its own. */
export const orchestrator: Record<string, Schema> = {
  address,
  name: orNull(text),
  active: flag,
  registered: flag,
  totalStake: amount,
  stakeShare: orNull(rate),
  stakeChange: members({ days7: orNull(amount), days30: orNull(amount) }),
  rewardCut: rate,
  feeShare: rate,
  feeCut: rate,
  cuts: orNull(members({ changesInYear: count, last: orNull(lastChange) })),
  rewardCalls: orNull(members({ window: count, ...calls, last30: members(calls), strip: text })),
  lastRewardRound: count,
  activationRound: count,
  deactivationRound: orNull(count),
  roundsActive: orNull(count),
  delegators: orNull(count),
  fees: members({ days30: orNull(amount), days90: orNull(amount) }),
  bestScore: orNull(bestScore),
  votes: orNull(members({ cast: count, eligible: count })),
  warnings: list(warning),
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
