import type { Address } from "../../units/address";
import { sell } from "./money";
import type { Stage } from "./stage";

const UNBONDING_ROUNDS = 7;
/** what is sold of a withdrawal; the rest is kept to bond again one day */
const SOLD = 0.8;

/** getDelegator().nextUnbondingLockId */
export function nextLock(stage: Stage, account: Address): bigint {
  return (stage.read("BondingManager", "getDelegator", account) as readonly bigint[])[6] ?? 0n;
}

/** Unbonds an amount (wei). @returns the new lock's id, or null when it was refused */
export function unbond(stage: Stage, account: Address, amount: bigint, time: number): bigint | null {
  if (stage.act(account, "BondingManager", "unbond", [amount], time) === null) return null;
  return nextLock(stage, account) - 1n;
}

/** Withdraws a lock some days (at least 0) after its withdraw round has begun, and sells most of it. */
export function withdrawLater(stage: Stage, account: Address, lock: bigint, days: number): void {
  const due = stage.setting.calendar.roundStart(stage.round + UNBONDING_ROUNDS) + 900 + days * 86_400;
  stage.whenOpen(due, (time) => {
    if (stage.read("BondingManager", "isValidUnbondingLock", account, lock) !== true) return;
    stage.act(account, "BondingManager", "withdrawStake", [lock], time);
    stage.whenOpen(time + 1500, (later) => sell(stage, account, SOLD, later));
  });
}
