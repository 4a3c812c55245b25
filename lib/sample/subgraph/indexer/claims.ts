import type { SampleLog } from "../../ledger";
import { account, integer } from "../log-args";
import type { Records } from "./records";

/** An unbonding lock's id. */
export function lockKey(lockId: bigint, delegator: string): string {
  return `${lockId.toString().padStart(10, "0")}-${delegator}`;
}

/** Earnings claimed, stake and fees withdrawn. */
export function claimHandlers(records: Records) {
  const { store } = records;

  function earningsClaimed(log: SampleLog): void {
    const delegator = records.delegator(account(log, "delegator"));
    delegator.lastClaimRound = Number(integer(log, "endRound"));
    delegator.bondedAmount += integer(log, "rewards");
    delegator.fees += integer(log, "fees");
  }

  function withdrawStake(log: SampleLog): void {
    const id = lockKey(integer(log, "unbondingLockId"), account(log, "delegator"));
    const lock = store.unbondingLocks.get(id);
    if (lock !== null) store.unbondingLocks.remove(lock, store.versions.block);
  }

  function withdrawFees(log: SampleLog): void {
    const delegator = records.delegator(account(log, "delegator"));
    const amount = integer(log, "amount");
    delegator.fees -= amount;
    delegator.withdrawnFees += amount;
    delegator.lastClaimRound = records.round().number;
  }

  return { EarningsClaimed: earningsClaimed, WithdrawStake: withdrawStake, WithdrawFees: withdrawFees };
}
