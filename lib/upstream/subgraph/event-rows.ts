import * as v from "valibot";
import type { EventPlace } from "../past-readings";
import { account, accountLink, amount, roundLink, roundNumber, seconds, whole } from "./shapes";

// Rows of events as the subgraph gives them. Their ids are "<transaction>-<index of the log in its block>".

const hash = v.pipe(v.string(), v.regex(/^0x[0-9a-f]{64}$/));
const count = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number));
const position = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-f]{64}-\d{1,9}$/),
  v.transform((id) => Number(id.slice(67))),
);
const place = {
  id: position,
  timestamp: seconds,
  round: roundLink,
  transaction: v.object({ id: hash, blockNumber: count }),
};

/** What orders events: their second, block and log. */
export interface Placed {
  id: number;
  timestamp: number;
  round: number;
  transaction: { id: string; blockNumber: number };
}

export const bareRow = v.object(place);
export const updateRow = v.object({ ...place, delegate: accountLink, rewardCut: whole, feeShare: whole });
export const activatedRow = v.object({ ...place, delegate: accountLink, activationRound: count });
export const deactivatedRow = v.object({ ...place, delegate: accountLink, deactivationRound: count });
export const parameterRow = v.object({ ...place, param: v.string() });
export const pollRow = v.object({
  ...place,
  poll: v.object({ id: account, proposal: v.string() }),
  endBlock: count,
});
export const pollVoteRow = v.object({ ...place, voter: account, choiceID: whole, poll: accountLink });
export const treasuryVoteRow = v.object({
  ...place,
  voter: accountLink,
  proposal: v.object({ id: v.pipe(v.string(), v.regex(/^\d{1,78}$/)) }),
  support: v.picklist(["For", "Against", "Abstain"]),
  weight: amount,
  reason: v.nullable(v.string()),
});

export const bondRow = v.object({
  ...place,
  bondedAmount: amount,
  additionalAmount: amount,
  newDelegate: accountLink,
  oldDelegate: v.nullable(accountLink),
  delegator: accountLink,
});

/** An Unbond or a Rebond. */
export const lockRow = v.object({
  ...place,
  amount,
  unbondingLockId: v.nullable(v.number()),
  delegate: accountLink,
  delegator: accountLink,
});

export const transferRow = v.object({
  ...place,
  amount,
  oldDelegator: accountLink,
  newDelegator: accountLink,
  oldUnbondingLockId: v.number(),
  newUnbondingLockId: v.number(),
});

export const missRow = v.pipe(
  v.object({ round: roundLink, delegate: accountLink }),
  v.transform(({ round, delegate }) => ({ orchestrator: delegate, round })),
);

export const proposalRow = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.regex(/^\d{1,78}$/)),
    proposer: accountLink,
    description: v.string(),
    voteStart: roundNumber,
    voteEnd: roundNumber,
  }),
);

export function placeOf({ round, timestamp, transaction }: Placed): EventPlace {
  return { round, timestamp, transaction: transaction.id };
}

/** In the order in which they happened. */
export function inOrder<T extends Placed>(rows: readonly T[]): T[] {
  return rows.toSorted(
    (a, b) =>
      a.timestamp - b.timestamp || a.transaction.blockNumber - b.transaction.blockNumber || a.id - b.id,
  );
}
