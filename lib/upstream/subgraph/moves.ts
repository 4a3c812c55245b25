import type * as v from "valibot";
import { type Address, ZERO_ADDRESS } from "../../units/address";
import type { StakeMove } from "../past-readings";
import { type bondRow, inOrder, type lockRow, type Placed, placeOf, type transferRow } from "./event-rows";

export interface MoveRows {
  bonds: readonly v.InferOutput<typeof bondRow>[];
  unbonds: readonly v.InferOutput<typeof lockRow>[];
  rebonds: readonly v.InferOutput<typeof lockRow>[];
  transfers: readonly v.InferOutput<typeof transferRow>[];
}

/**
 * Bonds, unbonds, rebonds and transfers, each with its Unbond and its Rebond among the others, as what they did to orchestrators' stake, oldest first.
 *
 * A Bond that changes the delegate takes along what was bonded before, pending rewards included: that is a "move", and
 * what was added in the same call is a "bond" of its own. A TransferBond gives bonded stake to another account and comes
 * with an Unbond and a Rebond that nobody asked for: the three are told as one "move" of the giver between the two
 * accounts' orchestrators, or not at all where both delegate to the same one, because then no orchestrator's stake changed.
 */
export function stakeMoves({ bonds, unbonds, rebonds, transfers }: MoveRows): StakeMove[] {
  const delegates = new Map(
    [...unbonds, ...rebonds].map((row) => [lockKey(row, row.delegator, row.unbondingLockId), row.delegate]),
  );
  const within = new Set(
    transfers.flatMap((row) => [
      lockKey(row, row.oldDelegator, row.oldUnbondingLockId),
      lockKey(row, row.newDelegator, row.newUnbondingLockId),
    ]),
  );
  const apart = (row: v.InferOutput<typeof lockRow>) =>
    !within.has(lockKey(row, row.delegator, row.unbondingLockId));
  const told: (Placed & { moves: StakeMove[] })[] = [
    ...bonds.map((row) => ({ ...row, moves: ofBond(row) })),
    ...unbonds.filter(apart).map((row) => ({ ...row, moves: [ofUnbond(row)] })),
    ...rebonds.filter(apart).map((row) => ({ ...row, moves: [ofRebond(row)] })),
    ...transfers.map((row) => ({ ...row, moves: ofTransfer(row, delegates) })),
  ];
  return inOrder(told).flatMap(({ moves }) => moves);
}

function ofBond(row: v.InferOutput<typeof bondRow>): StakeMove[] {
  const { bondedAmount, additionalAmount, newDelegate: to, oldDelegate, delegator: account } = row;
  const from = oldDelegate === ZERO_ADDRESS || oldDelegate === to ? null : oldDelegate;
  const before = bondedAmount - additionalAmount;
  const place = placeOf(row);
  const moves: StakeMove[] = [];
  if (from !== null && before > 0n) moves.push({ ...place, kind: "move", account, amount: before, from, to });
  if (additionalAmount > 0n)
    moves.push({ ...place, kind: "bond", account, amount: additionalAmount, from: null, to });
  return moves;
}

function ofUnbond(row: v.InferOutput<typeof lockRow>): StakeMove {
  const { amount, delegator: account, delegate: from } = row;
  return { ...placeOf(row), kind: "unbond", account, amount, from, to: null };
}

function ofRebond(row: v.InferOutput<typeof lockRow>): StakeMove {
  const { amount, delegator: account, delegate: to } = row;
  return { ...placeOf(row), kind: "rebond", account, amount, from: null, to };
}

function ofTransfer(
  row: v.InferOutput<typeof transferRow>,
  delegates: ReadonlyMap<string, Address>,
): StakeMove[] {
  const { amount, oldDelegator: account, newDelegator, oldUnbondingLockId, newUnbondingLockId } = row;
  const from = delegates.get(lockKey(row, account, oldUnbondingLockId)) ?? null;
  const to = delegates.get(lockKey(row, newDelegator, newUnbondingLockId)) ?? null;
  return from === to ? [] : [{ ...placeOf(row), kind: "move", account, amount, from, to }];
}

function lockKey({ transaction }: Placed, account: string, lock: number | null): string {
  return `${transaction.id}/${account}/${lock}`;
}
