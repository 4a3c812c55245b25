import type { SampleLog } from "../../ledger";
import { account, integer } from "../log-args";
import { type DelegatorRow, type TranscoderRow, UnbondingLockRow } from "../rows/stake-rows";
import { lockKey } from "./claims";
import type { Records } from "./records";

/**
 * Bond, Unbond, Rebond, TransferBond. The mapping asks BondingManager for a delegate's
 * delegatedAmount and a delegator's bond at the event's block; here both are carried on from event to event, which gives
 * the same figures and needs no contract as of then.
 */
export function bondingHandlers(records: Records) {
  const { store } = records;

  /** A delegate's stake lives in two rows, which the mapping always writes together. */
  function addStake(transcoder: TranscoderRow, amount: bigint): void {
    const delegate = records.delegator(transcoder.id);
    delegate.delegatedAmount += amount;
    transcoder.totalStake = delegate.delegatedAmount;
  }

  function pointTo(delegator: DelegatorRow, delegate: TranscoderRow | null): void {
    if (delegator.delegate === delegate) return;
    store.delegators.repoint(delegator, () => {
      delegator.delegate = delegate;
    });
  }

  function register(transcoder: TranscoderRow, registered: boolean): void {
    transcoder.registered = registered;
  }

  function bond(log: SampleLog): void {
    const bonded = integer(log, "bondedAmount");
    const additional = integer(log, "additionalAmount");
    const before = bonded - additional;
    const oldId = account(log, "oldDelegate");
    const newId = account(log, "newDelegate");
    const round = records.round();
    const transcoder = records.transcoder(newId);
    const delegator = records.delegator(account(log, "delegator"));
    const moves = before > 0n && oldId !== newId;
    if (delegator.id === newId) register(transcoder, true);
    if (moves) {
      const old = records.transcoder(oldId);
      if (oldId === delegator.id) register(old, false);
      addStake(old, -before);
      store.versions.touch(round).movedStake += before;
      // imitates a fault of livepeer/subgraph's bond(): first-time stake is not counted as new, only what comes with a move
      round.newStake += additional;
    }
    // imitates bond(): delegatorsCount should rise with a first bond, but it compares the addresses by identity
    if (moves || before === 0n) delegator.startRound = round.number + 1;
    addStake(transcoder, moves || before === 0n ? bonded : additional);
    pointTo(delegator, transcoder);
    delegator.lastClaimRound = round.number;
    delegator.bondedAmount = bonded;
    delegator.principal += additional;
  }

  function unbond(log: SampleLog): void {
    const amount = integer(log, "amount");
    const round = records.round();
    const delegator = records.delegator(account(log, "delegator"));
    const transcoder = records.transcoder(account(log, "delegate"));
    addStake(transcoder, -amount);
    delegator.lastClaimRound = round.number;
    delegator.bondedAmount -= amount;
    delegator.unbonded += amount;
    if (delegator.bondedAmount === 0n) {
      if (delegator.id === transcoder.id) register(transcoder, false);
      pointTo(delegator, null);
      delegator.startRound = 0;
      // imitates unbond(): whoever leaves is subtracted, although nobody was added
      store.versions.touch(round).delegatorsCount -= 1;
      records.protocol().delegatorsCount -= 1;
    }
    const lockId = integer(log, "unbondingLockId");
    const id = lockKey(lockId, delegator.id);
    const withdrawRound = integer(log, "withdrawRound");
    const lock = new UnbondingLockRow(
      id,
      Number(lockId),
      delegator,
      transcoder,
      amount,
      withdrawRound,
      delegator.id,
    );
    store.unbondingLocks.add(store.versions.created(lock));
  }

  function rebond(log: SampleLog): void {
    const amount = integer(log, "amount");
    const round = records.round();
    const transcoder = records.transcoder(account(log, "delegate"));
    const delegator = records.delegator(account(log, "delegator"));
    const lock = store.unbondingLocks.get(lockKey(integer(log, "unbondingLockId"), delegator.id));
    if (delegator.delegate === null) {
      if (transcoder.id === delegator.id) register(transcoder, true);
      delegator.startRound = round.number + 1;
      // imitates rebond(): the round's count is raised as well, and never saved
      records.protocol().delegatorsCount += 1;
    }
    pointTo(delegator, transcoder);
    delegator.lastClaimRound = round.number;
    delegator.bondedAmount += amount;
    if (lock?.sender === delegator.id) delegator.unbonded -= amount;
    addStake(transcoder, amount);
    if (lock !== null) store.unbondingLocks.remove(lock, store.versions.block);
  }

  function transferBond(log: SampleLog): void {
    const amount = integer(log, "amount");
    const receiver = records.delegator(account(log, "newDelegator"));
    const giver = account(log, "oldDelegator");
    receiver.principal += amount;
    const old = store.unbondingLocks.get(lockKey(integer(log, "oldUnbondingLockId"), giver));
    if (old === null) return;
    const lockId = integer(log, "newUnbondingLockId");
    const id = lockKey(lockId, receiver.id);
    const lock = new UnbondingLockRow(
      id,
      Number(lockId),
      receiver,
      old.delegate,
      amount,
      old.withdrawRound,
      giver,
    );
    store.unbondingLocks.remove(old, store.versions.block);
    store.unbondingLocks.add(store.versions.created(lock));
  }

  return {
    Bond: bond,
    Unbond: unbond,
    Rebond: rebond,
    TransferBond: transferBond,
  };
}
