import { PINNED } from "../../facts/contracts";
import type { Address } from "../../units/address";
import type { Stage } from "./stage";

const UNLIMITED = 2n ** 256n - 1n;

/** Brings an account's LPT up to an amount (wei), bought from the exchange. False when the exchange has not that much. */
export function buy(stage: Stage, account: Address, amount: bigint, time: number): boolean {
  const missing = amount - stage.readInt("LivepeerToken", "balanceOf", account);
  if (missing <= 0n) return true;
  const { exchange } = stage.setting;
  if (stage.readInt("LivepeerToken", "balanceOf", exchange) < missing) return false;
  return stage.act(exchange, "LivepeerToken", "transfer", [account, missing], time) !== null;
}

/** Sells a share of an account's liquid LPT. */
export function sell(stage: Stage, account: Address, share: number, time: number): void {
  const balance = stage.readInt("LivepeerToken", "balanceOf", account);
  const amount = (balance * BigInt(Math.round(share * 1000))) / 1000n;
  if (amount > 0n) stage.act(account, "LivepeerToken", "transfer", [stage.setting.exchange, amount], time);
}

/** Bonds LPT the account has, with an allowance first where it lacks one. */
export function bond(stage: Stage, account: Address, amount: bigint, to: Address, time: number): boolean {
  const allowed = stage.readInt("LivepeerToken", "allowance", account, PINNED.BondingManager);
  if (allowed < amount) {
    stage.act(account, "LivepeerToken", "approve", [PINNED.BondingManager, UNLIMITED], time);
  }
  return stage.act(account, "BondingManager", "bond", [amount, to], time) !== null;
}
