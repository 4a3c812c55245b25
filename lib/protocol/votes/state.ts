import type { Address } from "../../units/address";

/** BondingVotes.BondingCheckpoint: an account's stake as it counts from a round's start on. */
export interface Checkpoint {
  readonly startRound: bigint;
  /** LPT in wei */
  readonly bondedAmount: bigint;
  readonly delegateAddress: Address;
  /** LPT in wei */
  readonly delegatedAmount: bigint;
  readonly lastClaimRound: bigint;
  /** the account's own last reward, when it is an orchestrator */
  readonly lastRewardRound: bigint;
}

/** The active set's stake (wei) at the start of an initialised round. */
export interface TotalCheckpoint {
  readonly round: bigint;
  readonly stake: bigint;
}

/** BondingVotes.sol: history of stake, oldest first, from which votes are counted. */
export interface VotesState {
  readonly checkpoints: Map<Address, Checkpoint[]>;
  readonly totals: TotalCheckpoint[];
}

export function initialVotes(): VotesState {
  return { checkpoints: new Map(), totals: [] };
}
