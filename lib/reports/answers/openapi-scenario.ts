import { amount, count, flag, list, members, orNull, parts, rate, told } from "./openapi-shapes";

const side = members({
  rewardCut: rate,
  feeShare: rate,
  stake: told("LPT delegated to it.", amount),
  fees90Days: told("ETH of tickets redeemed in 90 days.", orNull(amount)),
  delegators: members(parts),
  own: told(
    "The orchestrator's own income in the next 365 days; null: its own stake is not known.",
    orNull(
      members({
        lpt: told("LPT: its reward cut, and what its own stake earns.", amount),
        eth: told("ETH: its fee cut, and its own stake's part of the fees.", orNull(amount)),
        usd: told("Both in US dollars at today's prices: what it can spend.", orNull(rate)),
      }),
    ),
  ),
  place: told("Its place by its delegators' forecast real yield, 1 for the highest.", orNull(count)),
});

const reaction = members({
  cases: told("Changes that it rests on.", count),
  orchestrators: told("How many orchestrators made them.", count),
  median: told("Net stake flow in the 30 days after, a fraction of the stake.", orNull(rate)),
  quartiles: orNull(list(rate)),
  lost: told("Of the cases, those that lost more than came.", count),
});
const reactions = members({ up: reaction, down: reaction });

/** What other cuts, stake and fees would do to an orchestrator and its delegators. */
export const scenario = {
  today: side,
  tried: told("null: the link tries nothing.", orNull(side)),
  breakEven: told(
    "The stake nearest to the one tried at which its own income is today's, and how far that is from today's stake; null: none does.",
    orNull(
      members({
        stake: amount,
        change: amount,
        rising: told("Whether more stake than that gives it more; false: less stake does.", flag),
      }),
    ),
  ),
  peers: told("Active orchestrators that the places are counted among.", count),
  costs: told(
    "What the active ones can spend in a year, in US dollars.",
    orNull(members({ count, least: rate, first: rate, median: rate, third: rate, most: rate })),
  ),
  spendLess: told("How many of them can spend less than it can today.", orNull(count)),
  reactions: members({
    network: told("How delegators of the network reacted; null: not known.", orNull(reactions)),
    own: told("How its own delegators reacted; null: not known.", orNull(reactions)),
    waiting: told("Changes of the network that are still being read.", count),
  }),
};
