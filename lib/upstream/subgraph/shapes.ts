import * as v from "valibot";
import { addressFromWire } from "../../units/address";
import { weiFromDecimal } from "../../units/wei";

/** LPT or ETH as a decimal of whole tokens, read into wei. */
export const amount = v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/), v.transform(weiFromDecimal));
export const whole = v.pipe(
  v.string(),
  v.regex(/^-?\d+$/),
  v.transform((digits) => BigInt(digits)),
);
export const roundNumber = v.pipe(v.string(), v.regex(/^\d{1,10}$/), v.transform(Number));
export const account = v.pipe(v.string(), v.regex(/^0x[0-9a-f]{40}$/), v.transform(addressFromWire));
export const seconds = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Links to other entities, read as the ids they hold. */
export const roundLink = v.pipe(
  v.object({ id: roundNumber }),
  v.transform(({ id }) => id),
);
export const accountLink = v.pipe(
  v.object({ id: account }),
  v.transform(({ id }) => id),
);
const newest = v.array(v.object({ timestamp: seconds }));

export const nowShape = v.object({
  _meta: v.object({
    block: v.object({ number: seconds, timestamp: v.nullish(seconds) }),
    deployment: v.string(),
  }),
  protocol: v.object({ currentRound: roundLink }),
  bondEvents: newest,
  unbondEvents: newest,
  rebondEvents: newest,
});

const started = v.array(v.object({ id: roundNumber, startTimestamp: seconds }));

export const headShape = v.object({
  _meta: v.object({
    block: v.object({ number: seconds, timestamp: v.nullish(seconds) }),
    deployment: v.string(),
  }),
  protocol: v.object({ currentRound: roundLink }),
  newest: started,
  oldest: started,
});

export const roundRow = v.object({
  id: roundNumber,
  initialized: v.boolean(),
  startTimestamp: seconds,
  totalSupply: amount,
  totalActiveStake: amount,
});

export const newRoundRow = v.object({
  round: roundLink,
  timestamp: seconds,
  transaction: v.object({ blockNumber: v.pipe(whole, v.transform(Number)) }),
});

export const poolRow = v.object({
  round: roundLink,
  delegate: accountLink,
  rewardTokens: v.nullable(amount),
  fees: amount,
  totalStake: amount,
  rewardCut: whole,
  feeShare: whole,
});

export const ticketRow = v.object({
  timestamp: seconds,
  round: roundLink,
  sender: accountLink,
  recipient: accountLink,
  faceValue: amount,
});

export const delegatorRow = v.object({ id: account, delegate: v.nullable(accountLink) });
export const registeredRow = v.object({ id: account });

export const pricedTicketsShape = v.object({
  winningTicketRedeemedEvents: v.array(
    v.object({ timestamp: seconds, faceValue: amount, faceValueUSD: amount }),
  ),
});

/** A page's rows before they are read, and the id by which the next page begins. */
export const pageShape = v.object({ rows: v.array(v.looseObject({ id: v.string() })) });
