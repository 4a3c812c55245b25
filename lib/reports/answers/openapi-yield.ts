import { callRatio, cuts, named } from "./openapi-orchestrator";
import {
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
  roundsInYear,
  type Schema,
  text,
  told,
} from "./openapi-shapes";

const yieldParts = members(parts);
const yearly = (description: string) => told(`${description} A fraction a year.`, orNull(rate));
const always = (description: string) => told(`${description} A fraction a year.`, rate);
const lpt = (description: string, schema: Schema = amount) => told(`${description} LPT.`, schema);

const basis = members({
  window: told("The span it speaks of.", text),
  compounding: told(
    "How a round's figure becomes a year's.",
    oneOf("none", "every round", "the window, repeated"),
  ),
  inflation: told("What inflation does in it.", oneOf("held", "stepping", "as it was")),
  rewardCut: told("Whether the reward cut and missed calls are off.", flag),
  treasuryCut: told("Whether the treasury's cut is off.", flag),
  fees: told("Whether ETH fees are in it.", flag),
  afterDilution: told("Whether growth of the supply is taken off.", flag),
});

const definitions = members({
  simpleApr: yearly("The yield of a round times the rounds of a year, not compounded."),
  compoundedApy: yearly("The yield of a round, compounded every round."),
  nobodyMovesForecast: yearly("The same while nobody moves: what everyone earns joins the stake."),
  shareGrowth: yearly("Growth of a stake's part of the supply."),
  dilutionAdjusted: yearly("compoundedApy after dilution: (1 + compoundedApy) · (1 − dilution) − 1."),
  supplyGrowth: always("Growth of the whole supply at today's inflation."),
  dilution: always("What LPT that is not staked loses of its part of the supply."),
});

const srbWindow = members({
  lptDays: told("Days that the LPT part speaks of.", count),
  ethDays: told("Days that the ETH part speaks of: the same.", count),
  rounds: told("Closed rounds in the window.", count),
  lptDay: lpt("New LPT a day."),
  ethDay: told("ETH fees a day. ETH.", amount),
  ethDayInLpt: lpt(
    "The same fees a day, each at the price of its round; null without a price.",
    orNull(amount),
  ),
  breakdown: told(
    "How lptDay and ethDayInLpt divide; null where one is not known or both are 0.",
    orNull(members({ lpt: told("A fraction of the two.", rate), eth: told("A fraction of the two.", rate) })),
  ),
  rate: always("Both parts over the stake of their round, compounded; LPT alone where ethDayInLpt is null."),
  real: told(
    "The same after dilution: (1 + rate) ÷ (1 + yearly supply growth of these rounds) − 1; null: not known.",
    orNull(rate),
  ),
});

const reason = told("In one word.", orNull(text));

const srb = members({
  windows: told(
    "By days; null where the rounds are not known.",
    members({ "7": orNull(srbWindow), "30": orNull(srbWindow) }),
  ),
  printed: told(
    "What the benchmark's own definition prints, its errors included.",
    orNull(members({ rate: always("Not compounded."), real: always("Its real rate.") })),
  ),
  delegatedTokens: lpt("Stake that others delegated.", orNull(amount)),
  selfStakedTokens: lpt("Stake of the orchestrators themselves.", orNull(amount)),
  stakingWallets: told("Accounts with stake bonded.", orNull(count)),
  unknown: told("Why a window is not known; null where it is.", members({ "7": reason, "30": reason })),
});

const across = members({
  median: told("The middle of the orchestrators.", yieldParts),
  weighted: told("Their mean, weighted by stake.", yieldParts),
  count: told("Active orchestrators that are in it.", count),
});

const effect = told("A fraction: 0.01 is one point.", orNull(rate));

const networkYield = members({
  terms: told(
    "What the definitions are made from.",
    members({
      issuance: told("New LPT of a round over the whole supply. A fraction.", rate),
      bondingRate: told("Active stake over the whole supply. A fraction.", rate),
      treasuryCut: told("What the treasury takes of issuance. A fraction.", rate),
      rewardCut: told("The middle reward cut of the active orchestrators. A fraction.", rate),
      callRatio: told(
        "The middle of reward calls made over eligible. A fraction; null: not known, taken as 1.",
        orNull(rate),
      ),
      roundsPerYear: roundsInYear.roundsPerYear,
    }),
  ),
  definitions,
  realised: told("By rounds.", members({ "7": across, "30": across, "90": across })),
  forecast: across,
  trailing: told(
    "All stakers together over the last 365 days, by issuance, before treasury and reward cuts; null: not known.",
    orNull(
      members({
        nominal: told("Growth of a stake. A fraction over the window.", rate),
        real: told("Growth of its part of the supply. A fraction over the window.", rate),
        supplyGrowth: told("A fraction over the window.", rate),
        rounds: told("Rounds that were multiplied.", count),
        from: told("The first of them.", count),
        to: told("The last of them.", count),
      }),
    ),
  ),
  srb,
  srbErrors: told(
    "The real rate of 30 days with one of the benchmark's errors put back, less the real rate; null: not known.",
    orNull(
      members({
        "round-length": effect,
        "staked-tokens": effect,
        "treasury-cut": effect,
        compounding: effect,
        fisher: effect,
        "inflation-unit": effect,
        "running-inflation": effect,
        "twice-annualised": effect,
        windows: effect,
      }),
    ),
  ),
});

/** The shapes of the answer about yield. */
export const YIELD_SCHEMAS: Record<string, Schema> = {
  Yield: members({
    ...base,
    through: told("The closed round with which realised windows end.", count),
    ...roundsInYear,
    bases: told(
      "On what ground each definition stands.",
      members({
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
    ),
    networkYield,
    orchestrators: list(reference("OrchestratorYields")),
  }),
  OrchestratorYields: members({
    ...named,
    totalStake: lpt("Delegated to it, its own included."),
    rewardCut: cuts.rewardCut,
    feeShare: cuts.feeShare,
    realised: told("By rounds.", members({ "7": yieldParts, "30": yieldParts, "90": yieldParts })),
    forecast: members({
      ...parts,
      callRatio,
      callRounds: told("Closed rounds that the ratio was counted over.", orNull(count)),
    }),
    definitions: told("On its own cut and call ratio; null: not active.", orNull(definitions)),
    srb,
  }),
};
