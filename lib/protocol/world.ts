import type { Address } from "../units/address";
import { type BondingState, initialBonding } from "./bonding/state";
import { type BrokerState, initialBroker } from "./broker/state";
import { type ControllerState, initialController } from "./controller";
import { type GovernorState, initialGovernor } from "./governor/state";
import { Journal } from "./journal";
import { initialMinter, type MinterState } from "./minter";
import { initialPolls, type PollsState } from "./poll-creator";
import { initialRounds, type RoundsState } from "./rounds";
import { initialTokens, type TokenState } from "./token";
import type { ModelContract, ProtocolEvent, ProtocolParams } from "./types";
import { initialVotes, type VotesState } from "./votes/state";

/** The chain's clock as contracts on Arbitrum see it. */
export interface Clock {
  /** block.number: the L1 block */
  l1Block: bigint;
  /** block.timestamp in unix seconds */
  timestamp: bigint;
}

/** Calls an address with calldata and wei of ETH in the running transaction. */
export type ContractCall = (from: Address, target: Address, value: bigint, data: `0x${string}`) => void;

/** The whole state of the protocol, one part for each contract, and the means to change it atomically. */
export interface World {
  readonly params: ProtocolParams;
  /** addresses of the contracts */
  readonly at: Readonly<Record<ModelContract, Address>>;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly controller: ControllerState;
  readonly token: TokenState;
  /** ETH in wei by holder */
  readonly eth: Map<Address, bigint>;
  readonly rounds: RoundsState;
  readonly minter: MinterState;
  readonly bonding: BondingState;
  readonly votes: VotesState;
  readonly broker: BrokerState;
  readonly governor: GovernorState;
  readonly polls: PollsState;
  readonly serviceUris: Map<Address, string>;
  /** what the running call has emitted so far */
  events: ProtocolEvent[];
  /** contracts whose events nobody wants */
  quiet: ReadonlySet<ModelContract>;
  /** a contract's call of an address with calldata, as the Treasury makes it. @throws Refusal, UnknownFunction */
  readonly call: ContractCall;
}

/** The state right after deployment, before any round is initialised. */
export function createWorld(
  params: ProtocolParams,
  callOn: (world: World, ...call: Parameters<ContractCall>) => void,
): World {
  const world: World = {
    params,
    at: params.addresses,
    journal: new Journal(),
    clock: { l1Block: params.rounds.firstRoundStartBlock, timestamp: 0n },
    controller: initialController(params),
    token: initialTokens(params),
    eth: new Map(),
    rounds: initialRounds(params),
    minter: initialMinter(params),
    bonding: initialBonding(params),
    votes: initialVotes(),
    broker: initialBroker(),
    governor: initialGovernor(params),
    polls: initialPolls(),
    serviceUris: new Map(),
    events: [],
    quiet: new Set(),
    call: (...call) => callOn(world, ...call),
  };
  return world;
}
