import type { Address } from "../units/address";

/** The contracts whose state the model holds. Names as the Controller registers them. */
export type ModelContract =
  | "BondingManager"
  | "BondingVotes"
  | "Controller"
  | "LivepeerGovernor"
  | "LivepeerToken"
  | "Minter"
  | "PollCreator"
  | "RoundsManager"
  | "ServiceRegistry"
  | "TicketBroker"
  | "Treasury";

/** A state-changing call, as a transaction would make it. Arguments in ABI order: bigint for integers, checksummed addresses, strings, nested arrays. */
export interface Call {
  from: Address;
  contract: ModelContract;
  function: string;
  args: readonly unknown[];
  /** wei of ETH sent along, which the sender must have (fundEth); 0n when left out */
  value?: bigint;
}

/** One event, its arguments under their ABI names. */
export interface ProtocolEvent {
  contract: ModelContract;
  event: string;
  args: Readonly<Record<string, unknown>>;
}

/** A contract's own refusal: the text of its require, or its custom error with arguments. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(
    readonly contract: ModelContract,
    /** the require text, the custom error's name, or a text of the model's own for the EVM's panics and bare reverts (PANIC, BARE_REVERT in refuse.ts) */
    readonly reason: string,
    /** arguments of a custom error, in ABI order; null for a require text or a panic */
    readonly errorArgs: readonly unknown[] | null = null,
  ) {
    super(`${contract}: ${reason}`);
  }
}

/** Asked for a function the model does not have: never skipped, always named. */
export class UnknownFunction extends Error {
  override readonly name = "UnknownFunction";
  constructor(contract: string, fn: string) {
    super(`the model has no ${contract}.${fn}`);
  }
}

/** Parameters a network is deployed with; names and scales as in the contracts. */
export interface ProtocolParams {
  minter: { inflationPpb: bigint; inflationChangePpb: bigint; targetBondingRatePpb: bigint };
  bonding: {
    unbondingPeriod: bigint;
    numActiveTranscoders: bigint;
    treasuryRewardCutRateP27: bigint;
    treasuryBalanceCeiling: bigint;
  };
  rounds: {
    roundLength: bigint;
    roundLockAmountPpm: bigint;
    firstRound: bigint;
    firstRoundStartBlock: bigint;
  };
  governor: {
    votingDelay: bigint;
    votingPeriod: bigint;
    proposalThreshold: bigint;
    quorumPpm: bigint;
    quotaPpm: bigint;
  };
  /** LPT in wei counted by L2LPTDataCache.l1CirculatingSupply() */
  l1CirculatingSupply: bigint;
  /** who may call the owner's setters */
  owner: Address;
  /** who may slash; the protocol has nobody today, and so has the model when this is left out */
  verifier?: Address;
  /** addresses of the contracts, because they hold balances and the governor calls them */
  addresses: Record<ModelContract, Address>;
  /** initial L2 LPT balances in wei; they make up the first totalSupply */
  mints: readonly { account: Address; amount: bigint }[];
}

/** A winning ticket as TicketBroker.redeemWinningTicket takes it, without what proves that it won. */
export interface Ticket {
  sender: Address;
  recipient: Address;
  /** wei of ETH */
  faceValue: bigint;
  senderNonce?: bigint;
  /** the following only show in the event */
  winProb?: bigint;
  recipientRand?: bigint;
  auxData?: `0x${string}`;
}

/** What the executable model offers its drivers: the recordings' replay, the sample network, a wallet's simulation. */
export interface Protocol {
  readonly params: ProtocolParams;
  /** Moves the chain's clock, never back. l1Block is what block.number reads inside contracts on Arbitrum; timestamp in unix seconds. */
  advance(l1Block: bigint, timestamp: bigint): void;
  /** Executes a call atomically: a refusal leaves no trace. @throws Refusal, UnknownFunction */
  execute(call: Call): ProtocolEvent[];
  /** As execute, but nothing is kept: for eth_call and eth_estimateGas. @throws Refusal, UnknownFunction */
  simulate(call: Call): { events: ProtocolEvent[]; result: unknown };
  /**
   * A view function by its ABI name; integers as bigint, several results as an array in ABI order.
   * @throws Refusal where the contract reverts, UnknownFunction
   */
  read(contract: ModelContract, fn: string, args: readonly unknown[]): unknown;
  /** Whether execute knows the function. */
  canExecute(contract: string, fn: string): boolean;
  /** Whether read knows the function. */
  canRead(contract: string, fn: string): boolean;
  /** ETH balance in wei (the treasury's, gateways' and Minter's; others start from 0 and only count what the protocol paid them). */
  ethBalance(account: Address): bigint;
  /** Gives an account ETH, as a faucet would. */
  fundEth(account: Address, amount: bigint): void;
  /** Mints LPT to an account as the token's minter role (recordings' later mints, the sample's faucet). */
  mintLpt(account: Address, amount: bigint): ProtocolEvent[];
  /**
   * TicketBroker.redeemWinningTicket without the signature and the draw: pays faceValue from the sender's deposit, then
   * its reserve, to the recipient's pool. @throws Refusal as the contract does
   */
  redeemTicket(ticket: Ticket): ProtocolEvent[];
  /** Sets L2LPTDataCache.l1CirculatingSupply(), which L1 pushes. */
  setL1CirculatingSupply(amount: bigint): void;
}
