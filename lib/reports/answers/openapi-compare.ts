import { orchestrator } from "./openapi-orchestrator";
import { scenario } from "./openapi-scenario";
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
  type Schema,
  text,
  told,
} from "./openapi-shapes";

const year = members({ lpt: orNull(amount), eth: orNull(amount), ...parts });
const between = { difference: rate, noise: rate };
const guess = { difference: rate, noise: orNull(rate) };

const recommendation = {
  anyOf: [
    members({ kind: oneOf("unknown") }),
    members({ kind: oneOf("only"), best: address }),
    members({ kind: oneOf("best"), best: address, over: address, ...between }),
    members({ kind: oneOf("alike"), best: address, alike: list(address), ...guess }),
    members({ kind: oneOf("stay"), here: address, best: address, ...guess }),
    members({ kind: oneOf("move"), here: address, best: address, ...between, days: rate }),
    members({ kind: oneOf("too-dear"), here: address, best: address, ...between, days: orNull(rate) }),
  ],
};

const account = members({
  address: orNull(address),
  name: orNull(text),
  status: orNull(oneOf("pending", "bonded", "unbonded")),
  delegate: orNull(address),
  delegateName: orNull(text),
  pendingStake: orNull(amount),
  rewardCalled: orNull(flag),
});

/** The shape of the answer that compares. */
export const COMPARE_SCHEMAS: Record<string, Schema> = {
  Compare: members({
    ...base,
    window: count,
    fees: oneOf("counted", "out"),
    stake: members({ amount, from: oneOf("typed", "account", "example") }),
    account: orNull(account),
    present: orNull(
      members({
        address,
        year,
        movable: told("false: it is an orchestrator's own stake.", flag),
        roundsWithoutEarnings: count,
        forfeited: told("LPT, of the account's whole stake: a move takes all of it.", amount),
        networkCost: told("ETH: of the moves that are known the dearest transaction.", orNull(amount)),
      }),
    ),
    medianYear: members({
      lpt: orNull(amount),
      eth: orNull(amount),
      nominal: orNull(rate),
      real: orNull(rate),
    }),
    recommendation,
    scenario: told(
      "What cut, share, stake and fees90 would do at one of them; null: it is not active.",
      orNull(members({ address, ...scenario })),
    ),
    orchestrators: list(
      members({
        ...orchestrator,
        rank: orNull(count),
        year,
        yearUnknown: orNull(text),
        daysUntilMovingPays: told(
          "Of the account's whole stake, and of what amount is beyond it; null: never, or there is nothing to move.",
          orNull(rate),
        ),
        moving: members({
          networkCost: told("ETH for the transaction that moves the whole stake here.", orNull(amount)),
          gas: told("Units of gas that it takes, as the node estimates them.", orNull(count)),
          gasPriceWei: told("Wei of ETH for a unit of gas, as a whole number.", orNull(text)),
          networkCostUnknown: told("Why it is not known, where there is a stake to move.", orNull(text)),
        }),
        tried: orNull(members({ rewardCut: rate, feeShare: rate, real: orNull(rate) })),
      }),
    ),
  }),
};

function query(name: string, description: string, schema: Schema) {
  return { name, in: "query", description, schema };
}

const percent = { type: "number", minimum: 0, maximum: 100 };

/** What the comparison can be asked for. */
export const COMPARE_PARAMETERS = [
  { ...query("o", "One to six addresses with commas between.", { type: "string" }), required: true },
  query("account", "The account whose stake is compared: an address or an ENS name.", { type: "string" }),
  query("amount", "LPT to compare with, in place of the account's stake; 1000 where neither says.", amount),
  query("window", "Closed rounds of the realised yields.", {
    type: "integer",
    enum: [7, 30, 90],
    default: 90,
  }),
  query("fees", "out leaves fees out of every yield.", {
    type: "string",
    enum: ["counted", "out"],
    default: "counted",
  }),
  query("cut", "A reward cut to try, in per cent.", percent),
  query("share", "A fee share to try, in per cent.", percent),
  query("who", "Whose scenario is told: one of those compared, the first unless given.", address),
  query("stake", "A stake to try of that one, in LPT.", amount),
  query("fees90", "Fees of 90 days to try of that one, in ETH.", amount),
];
