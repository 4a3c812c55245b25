import type { Address } from "../units/address";
import { BARE_REVERT, demand } from "./refuse";
import type { ModelContract } from "./types";
import type { World } from "./world";

/** ETH of an account in wei. */
export function ethBalanceOf(world: World, account: Address): bigint {
  return world.eth.get(account) ?? 0n;
}

/** Gives an account ETH out of nowhere. */
export function creditEth(world: World, account: Address, amount: bigint): void {
  world.journal.put(world.eth, account, ethBalanceOf(world, account) + amount);
}

/** Moves ETH; what runs short reverts in the paying contract. @throws Refusal */
export function moveEth(
  world: World,
  payer: ModelContract,
  from: Address,
  to: Address,
  amount: bigint,
  reason: string = BARE_REVERT,
): void {
  const balance = ethBalanceOf(world, from);
  demand(balance >= amount, payer, reason);
  world.journal.put(world.eth, from, balance - amount);
  creditEth(world, to, amount);
}
