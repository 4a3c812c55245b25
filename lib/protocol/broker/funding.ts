import type { Address } from "../../units/address";
import { demandRunning } from "../controller";
import { moveEth } from "../eth";
import { emit } from "../events";
import { payEth } from "../minter";
import { demand } from "../refuse";
import { currentRound } from "../rounds";
import type { World } from "../world";
import { emptySender, type Sender } from "./state";

const EMPTY: Readonly<Sender> = Object.freeze(emptySender());

/** A gateway's funds for reading. */
export function senderOf(world: World, account: Address): Readonly<Sender> {
  return world.broker.senders.get(account) ?? EMPTY;
}

/** A gateway's funds for writing through the journal. */
export function senderForWriting(world: World, account: Address): Sender {
  let sender = world.broker.senders.get(account);
  if (sender === undefined) {
    sender = emptySender();
    world.journal.put(world.broker.senders, account, sender);
  }
  return sender;
}

function demandFunds(sender: Readonly<Sender>): void {
  const funded = sender.deposit > 0n || sender.reserve > 0n;
  demand(funded, "TicketBroker", "sender deposit and reserve are zero");
}

/** Ends a running unlock. @throws Refusal when none runs */
export function cancelUnlock(world: World, account: Address): void {
  demandRunning(world, "TicketBroker");
  const pending = senderOf(world, account).withdrawRound > 0n;
  demand(pending, "TicketBroker", "no unlock request in progress");
  world.journal.set(senderForWriting(world, account), "withdrawRound", 0n);
  emit(world, "TicketBroker", "UnlockCancelled", { sender: account });
}

function addDeposit(world: World, account: Address, amount: bigint): void {
  const sender = senderForWriting(world, account);
  world.journal.set(sender, "deposit", sender.deposit + amount);
  if (sender.withdrawRound > 0n) cancelUnlock(world, account);
}

function addReserve(world: World, account: Address, amount: bigint): void {
  const sender = senderForWriting(world, account);
  world.journal.set(sender, "reserve", sender.reserve + amount);
  emit(world, "TicketBroker", "ReserveFunded", { reserveHolder: account, amount });
  if (sender.withdrawRound > 0n) cancelUnlock(world, account);
}

function toMinter(world: World, amount: bigint): void {
  moveEth(world, "TicketBroker", world.at.TicketBroker, world.at.Minter, amount);
}

/** Adds the ETH that came along to an account's deposit. */
export function fundDeposit(world: World, account: Address, value: bigint): void {
  demandRunning(world, "TicketBroker");
  addDeposit(world, account, value);
  toMinter(world, value);
  emit(world, "TicketBroker", "DepositFunded", { sender: account, amount: value });
}

/** Adds the ETH that came along to an account's reserve. */
export function fundReserve(world: World, account: Address, value: bigint): void {
  demandRunning(world, "TicketBroker");
  addReserve(world, account, value);
  toMinter(world, value);
}

/** Splits the ETH that came along between deposit and reserve (wei). @throws Refusal when it is not their sum */
export function fundBoth(
  world: World,
  account: Address,
  value: bigint,
  deposit: bigint,
  reserve: bigint,
): void {
  demandRunning(world, "TicketBroker");
  const whole = value === deposit + reserve;
  demand(whole, "TicketBroker", "msg.value does not equal sum of deposit amount and reserve amount");
  addDeposit(world, account, deposit);
  addReserve(world, account, reserve);
  toMinter(world, value);
  emit(world, "TicketBroker", "DepositFunded", { sender: account, amount: deposit });
}

/** Starts the wait of unlockPeriod rounds before a withdrawal. @throws Refusal */
export function unlock(world: World, account: Address): void {
  demandRunning(world, "TicketBroker");
  const funds = senderOf(world, account);
  demandFunds(funds);
  demand(funds.withdrawRound === 0n, "TicketBroker", "unlock already initiated");
  const startRound = currentRound(world);
  const endRound = startRound + world.broker.unlockPeriod;
  world.journal.set(senderForWriting(world, account), "withdrawRound", endRound);
  emit(world, "TicketBroker", "Unlock", { sender: account, startRound, endRound });
}

/** Whether tickets can still be redeemed from the account. */
export function isLocked(world: World, funds: Readonly<Sender>): boolean {
  return funds.withdrawRound === 0n || currentRound(world) < funds.withdrawRound;
}

/** Pays deposit and reserve back once the unlock is over; the unlock itself stays on record. @throws Refusal */
export function withdraw(world: World, account: Address): void {
  demandRunning(world, "TicketBroker");
  const funds = senderOf(world, account);
  demandFunds(funds);
  demand(funds.withdrawRound > 0n, "TicketBroker", "no unlock request in progress");
  demand(!isLocked(world, funds), "TicketBroker", "account is locked");
  const { deposit, reserve } = funds;
  const sender = senderForWriting(world, account);
  world.journal.set(sender, "deposit", 0n);
  world.journal.set(sender, "reserve", 0n);
  payEth(world, account, deposit + reserve);
  emit(world, "TicketBroker", "Withdrawal", { sender: account, deposit, reserve });
}
