import type { SrbError } from "@/lib/yield/srb-corrections";

/** One thing that the benchmark's definition says, what is wrong with it, and what is done here. */
export interface SrbErrorRow {
  /** null: it cannot be put into points */
  error: SrbError | null;
  says: string;
  wrong: string;
  done: string;
}

/** Every correction, in the order of the definition. */
export const SRB_ERROR_ROWS: readonly SrbErrorRow[] = [
  {
    error: "round-length",
    says: "There are 21.257 rounds an hour.",
    wrong: "A round lasts 21.257 hours: 6,377 blocks of 12 s. The unit is upside down, the division right.",
    done: "Rounds a year are measured from the starts of the last 200 rounds. Points: rounds at 12 s a block instead.",
  },
  {
    error: "treasury-cut",
    says: "All minted tokens reach the stakers.",
    wrong: "The treasury takes its cut first, in rounds in which it has one.",
    done: "Only what reached the stake counts. Points: each round’s own cut left in.",
  },
  {
    error: "staked-tokens",
    says: "Staked tokens are those of the top 200 orchestrators.",
    wrong: "At most 100 are active, and only active stake earns.",
    done: "Each round is divided by the active stake of that round. Points: today’s 200 largest instead.",
  },
  {
    error: "windows",
    says: "LPT is taken over 7 days, ETH over 30.",
    wrong: "Two spans in one rate: neither describes any time that was.",
    done: "Both parts over the same rounds, for 7 and for 30 days. Points: 7 days of LPT beside 30 of ETH.",
  },
  {
    error: "twice-annualised",
    says: "An orchestrator’s daily LPT is annualised, and the sum times 365.",
    wrong: "Taken at its word LPT is multiplied to a year twice.",
    done: "It is a daily amount, annualised once. Points: the whole network’s year of LPT, compounded, taken 365 times.",
  },
  {
    error: "compounding",
    says: "The rate is a day’s, times 365.",
    wrong: "A rate that is not compounded is set against inflation that is.",
    done: "Rate and growth of the supply are both taken by the round and compounded. Points: the simple rate instead.",
  },
  {
    error: "inflation-unit",
    says: "Inflation is read from the contract.",
    wrong: "The contract’s number is parts per billion of the supply in one round.",
    done: "Growth of the supply is compounded with the measured rounds of a year. Points: a round’s growth as if a year’s.",
  },
  {
    error: "running-inflation",
    says: "The rate is of the last 7 or 30 days, inflation of the running round.",
    wrong: "Inflation steps every round: the two speak of different times.",
    done: "The rate is set against the growth of the supply over its own rounds. Points: the running round’s inflation, held for a year.",
  },
  {
    error: "fisher",
    says: "Real is 1 + rate ÷ (1 + inflation) − 1.",
    wrong: "The brackets are lost: printed like this it is rate ÷ (1 + inflation), which is never below 0.",
    done: "The Fisher equation: (1 + rate) ÷ (1 + inflation) − 1. Points: the printed form.",
  },
  {
    error: null,
    says: "Stake can be slashed for failing verification.",
    wrong: "That is the design of 2017. Slashing is not active on Arbitrum.",
    done: "It is in no figure. What a delegator risks is missed calls, changed cuts, the price, and seven rounds until withdrawal.",
  },
];
