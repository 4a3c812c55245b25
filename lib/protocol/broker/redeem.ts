import { type Address, ZERO_ADDRESS } from "../../units/address";
import { bookFees } from "../bonding/fees";
import { isActive } from "../bonding/status";
import { demandRunning } from "../controller";
import { emit } from "../events";
import { MAX_UINT256, minus } from "../math";
import { demand } from "../refuse";
import { currentRound, currentRoundInitialized } from "../rounds";
import type { Ticket } from "../types";
import type { World } from "../world";
import { isLocked, senderForWriting, senderOf } from "./funding";

const claimant = (round: bigint, account: Address) => `${round}:${account}`;

/** Wei of ETH that a claimant has taken from a reserve in the current round. */
export function claimedReserve(world: World, holder: Address, account: Address): bigint {
  return senderOf(world, holder).claimedBy.get(claimant(currentRound(world), account)) ?? 0n;
}

/** Wei of ETH that was taken from a reserve in the current round by anybody. */
export function claimedInCurrentRound(world: World, holder: Address): bigint {
  return senderOf(world, holder).claimedInRound.get(currentRound(world)) ?? 0n;
}

/** An active orchestrator's part of a reserve in wei: an equal share among the pool, less what it has had this round. */
export function claimableReserve(world: World, holder: Address, account: Address): bigint {
  const poolSize = world.bonding.pool.size;
  if (!isActive(world, account) || poolSize === 0n) return 0n;
  const total = senderOf(world, holder).reserve + claimedInCurrentRound(world, holder);
  return minus("TicketBroker", total / poolSize, claimedReserve(world, holder, account));
}

function claimFromReserve(world: World, holder: Address, account: Address, wanted: bigint): bigint {
  const claimable = claimableReserve(world, holder, account);
  const amount = wanted > claimable ? claimable : wanted;
  if (amount === 0n) return 0n;
  const { journal } = world;
  const round = currentRound(world);
  const sender = senderForWriting(world, holder);
  journal.put(sender.claimedInRound, round, claimedInCurrentRound(world, holder) + amount);
  journal.put(sender.claimedBy, claimant(round, account), claimedReserve(world, holder, account) + amount);
  journal.set(sender, "reserve", minus("TicketBroker", sender.reserve, amount));
  emit(world, "TicketBroker", "ReserveClaimed", { reserveHolder: holder, claimant: account, amount });
  return amount;
}

/** Takes a face value from the deposit, and what is missing from the reserve. @returns what was found, in wei */
function collect(world: World, { sender, recipient, faceValue }: Ticket): bigint {
  const funds = senderForWriting(world, sender);
  if (faceValue <= funds.deposit) {
    world.journal.set(funds, "deposit", funds.deposit - faceValue);
    return faceValue;
  }
  const { deposit } = funds;
  const claimed = claimFromReserve(world, sender, recipient, faceValue - deposit);
  world.journal.set(funds, "deposit", 0n);
  return deposit + claimed;
}

/**
 * TicketBroker.redeemWinningTicket for a ticket that is signed and has won: what deposit and reserve hold of its face
 * value is booked as the recipient's fees.
 * @throws Refusal
 */
export function redeem(world: World, ticket: Ticket): void {
  demandRunning(world, "TicketBroker");
  const allowed = (condition: boolean, reason: string) => demand(condition, "TicketBroker", reason);
  allowed(currentRoundInitialized(world), "current round is not initialized");
  allowed(ticket.recipient !== ZERO_ADDRESS, "ticket recipient is null address");
  allowed(ticket.sender !== ZERO_ADDRESS, "ticket sender is null address");
  const funds = senderOf(world, ticket.sender);
  allowed(isLocked(world, funds), "sender is unlocked");
  allowed(funds.deposit > 0n || funds.reserve > 0n, "sender deposit and reserve are zero");
  const { sender, recipient, faceValue } = ticket;
  const amount = collect(world, ticket);
  if (amount > 0n) {
    bookFees(world, recipient, amount);
    emit(world, "TicketBroker", "WinningTicketTransfer", { sender, recipient, amount });
  }
  emit(world, "TicketBroker", "WinningTicketRedeemed", {
    sender,
    recipient,
    faceValue,
    winProb: ticket.winProb ?? MAX_UINT256,
    senderNonce: ticket.senderNonce ?? 0n,
    recipientRand: ticket.recipientRand ?? 0n,
    auxData: ticket.auxData ?? "0x",
  });
}
