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
  roundsInYear,
  type Schema,
  text,
  told,
} from "./openapi-shapes";

const fraction = (description: string) => told(`${description} A fraction.`, rate);
const round = (description: string) => told(`${description} A round's number.`, count);
const rounds = (description: string) => told(`${description} Rounds.`, count);
const lpt = (description: string, schema: Schema = amount) => told(`${description} LPT.`, schema);
const eth = (description: string) => told(`${description} ETH.`, orNull(amount));

const realised = members(parts);
const calls = {
  eligible: rounds("Closed, initialised rounds in which it was active."),
  made: rounds("Those in which reward was called."),
};
const fromTo = { from: fraction("Before."), to: fraction("After.") };
const lastChange = members({
  round: round("When it changed."),
  timestamp: told("Unix seconds.", count),
  direction: told(
    "up: it keeps more of one and no less of the other. mixed: one went up and one down.",
    oneOf("up", "down", "mixed"),
  ),
  rewardCut: told("What it keeps of rewards.", members(fromTo)),
  feeCut: told("What it keeps of fees.", members(fromTo)),
});
const bestScore = members({
  score: fraction("The best of its test scores."),
  kind: told("What was tested.", oneOf("transcoding", "ai")),
  region: told("Where, as the performance service names it.", text),
  pipeline: told("AI only.", orNull(text)),
});

const kind = (description: string, word: string) => told(description, oneOf(word));
const warning = {
  anyOf: [
    members({
      kind: kind("It leaves the active set.", "leaves"),
      round: round("The first in which it is no longer active."),
    }),
    members({
      kind: kind("One of the last places of next round's full pool, with little stake between.", "edge"),
      rank: told("Its place by stake.", count),
      margin: lpt("How much more it has than the first one outside."),
    }),
    members({
      kind: kind("A cut stands 5 points or more above its lowest of the last 90 rounds.", "cut-raised"),
      cut: told("Which of the two.", oneOf("reward", "fee")),
      round: round("When it went up."),
      ...fromTo,
    }),
    members({
      kind: kind("Its cuts changed 4 times or more within 365 days.", "unstable-cut"),
      changes: told("How many times.", count),
    }),
    members({
      kind: kind("3 reward calls or more were missed of the last 90 rounds.", "missed"),
      missed: rounds("Missed."),
      eligible: calls.eligible,
      missedOfLast6: rounds("Missed of the last 6."),
    }),
    members({ kind: kind("It keeps all rewards.", "keeps-all") }),
  ],
};

/** What every line about an orchestrator begins with. */
export const named = {
  address,
  name: told("An ENS name that points back at the address; null: none known.", orNull(text)),
  active: told("Whether it is in the running round's active set.", flag),
};

/** What an orchestrator keeps of rewards and gives of fees. */
export const cuts = {
  rewardCut: fraction("What it keeps of rewards."),
  feeShare: fraction("What its delegators get of fees."),
  feeCut: fraction("What it keeps of fees: 1 − feeShare."),
};

export const callRatio = told(
  "Reward calls made over eligible that the forecast counts with. A fraction.",
  orNull(rate),
);

/** One orchestrator, in the directory's answer and in its own. */
export const orchestrator: Record<string, Schema> = {
  ...named,
  registered: told("Whether it is registered in the contract.", flag),
  totalStake: lpt("Delegated to it, its own included."),
  stakeShare: told("Of the active stake; null: not active. A fraction.", orNull(rate)),
  stakeChange: told(
    "Stake now less stake 7 and 30 days ago; null: not known.",
    members({ days7: lpt("Over 7 days.", orNull(amount)), days30: lpt("Over 30 days.", orNull(amount)) }),
  ),
  ...cuts,
  cuts: told(
    "How its cuts changed; null: not known.",
    orNull(
      members({
        changesInYear: told("Changes within 365 days.", count),
        last: told("The last one ever; null: none.", orNull(lastChange)),
      }),
    ),
  ),
  rewardCalls: told(
    "Its reward calls; null: not known.",
    orNull(
      members({
        window: rounds("How many closed ones it speaks of."),
        ...calls,
        last30: told("The same of the last 30.", members(calls)),
        strip: told("A letter a closed round, oldest first: m made, x missed, - not active.", text),
      }),
    ),
  ),
  lastRewardRound: round("When it last called reward; 0: never."),
  activationRound: round("When it became active."),
  deactivationRound: told(
    "The round from which it is not active; null while it is in the pool.",
    orNull(count),
  ),
  roundsActive: told("Rounds since its newest activation; null before it.", orNull(count)),
  delegators: told("Accounts with stake bonded to it, itself included; null: not known.", orNull(count)),
  fees: told(
    "Face values of tickets redeemed; null: not known.",
    members({ days30: eth("In the last 30 days."), days90: eth("In the last 90 days.") }),
  ),
  bestScore: told("null: never tested, or not known.", orNull(bestScore)),
  votes: told(
    "Closed treasury proposals; null: not known.",
    orNull(
      members({
        cast: told("Those it voted on.", count),
        eligible: told("Those it could have voted on.", count),
      }),
    ),
  ),
  warnings: told(
    "What a delegator should see first; null: none is known, and some kinds cannot be.",
    orNull(list(warning)),
  ),
  warningsUnknown: told(
    "Kinds of warnings that cannot be told apart from none now.",
    list(oneOf("cut-raised", "unstable-cut", "missed")),
  ),
  yield: members({
    window: rounds("How many the realised figures named first speak of."),
    through: told("The closed round with which realised windows end.", orNull(count)),
    ...roundsInYear,
    realised,
    realisedByWindow: told("By rounds.", members({ "7": realised, "30": realised, "90": realised })),
    forecast: told("Of the next 365 days.", members({ ...parts, callRatio })),
    unknown: told("For each part that is null, the reason in one word.", { type: "object" }),
  }),
};
