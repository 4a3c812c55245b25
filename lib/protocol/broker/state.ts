import type { Address } from "../../units/address";

/** A gateway's funds in wei of ETH, which the Minter holds. */
export interface Sender {
  deposit: bigint;
  /** round from which everything can be withdrawn; 0 while no unlock runs */
  withdrawRound: bigint;
  reserve: bigint;
  /** claimed from the reserve, by round; and by round and claimant */
  readonly claimedInRound: Map<bigint, bigint>;
  readonly claimedBy: Map<string, bigint>;
}

/** TicketBroker.sol: gateways' deposits and reserves, from which winning tickets are paid. */
export interface BrokerState {
  /** rounds */
  unlockPeriod: bigint;
  /** rounds */
  ticketValidityPeriod: bigint;
  readonly senders: Map<Address, Sender>;
}

export function initialBroker(): BrokerState {
  return { unlockPeriod: 2n, ticketValidityPeriod: 2n, senders: new Map() };
}

/** A gateway without funds. */
export function emptySender(): Sender {
  return { deposit: 0n, withdrawRound: 0n, reserve: 0n, claimedInRound: new Map(), claimedBy: new Map() };
}
