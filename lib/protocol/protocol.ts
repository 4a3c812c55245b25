import { redeem } from "./broker/redeem";
import { callAddress, findAction, findViews, runCall, runView } from "./dispatch";
import { creditEth, ethBalanceOf } from "./eth";
import { mintLpt } from "./token";
import type { ModelContract, Protocol, ProtocolEvent, ProtocolParams } from "./types";
import { createWorld, type World } from "./world";

/** How much a model tells. */
export interface ProtocolOptions {
  /** leaves BondingVotes' events out of results, three or so to every movement of stake */
  quietVotes?: boolean;
  /** contracts whose events are left out of results */
  quiet?: readonly ModelContract[];
}

/** Runs a change as one transaction: all of it, or nothing. @returns its events */
function atomically(world: World, change: () => void): ProtocolEvent[] {
  world.events = [];
  try {
    change();
  } catch (error) {
    world.journal.rollback(0);
    throw error;
  }
  world.journal.commit();
  return world.events;
}

function simulated(world: World, change: () => unknown): { events: ProtocolEvent[]; result: unknown } {
  world.events = [];
  try {
    const result = change();
    return { events: world.events, result };
  } finally {
    world.journal.rollback(0);
  }
}

function advance({ clock }: World, l1Block: bigint, timestamp: bigint): void {
  if (l1Block < clock.l1Block || timestamp < clock.timestamp)
    throw new RangeError("the clock never goes back");
  clock.l1Block = l1Block;
  clock.timestamp = timestamp;
}

/** A model with its state laid open, for who must look behind the contracts. */
export interface Model {
  protocol: Protocol;
  world: World;
}

/** As createProtocol, with the state. */
export function createModel(params: ProtocolParams, options: ProtocolOptions = {}): Model {
  const world = createWorld(params, callAddress);
  world.quiet = new Set([
    ...(options.quiet ?? []),
    ...(options.quietVotes === true ? (["BondingVotes"] as const) : []),
  ]);
  const protocol: Protocol = {
    params,
    advance: (l1Block, timestamp) => advance(world, l1Block, timestamp),
    execute: (call) => atomically(world, () => runCall(world, call)),
    simulate: (call) => simulated(world, () => runCall(world, call)),
    read: (contract, fn, args) => runView(world, contract, fn, args),
    canExecute: (contract, fn) => findAction(contract, fn) !== undefined,
    canRead: (contract, fn) => findViews(contract, fn).length > 0,
    ethBalance: (account) => ethBalanceOf(world, account),
    fundEth: (account, amount) => {
      atomically(world, () => creditEth(world, account, amount));
    },
    mintLpt: (account, amount) => atomically(world, () => mintLpt(world, account, amount)),
    redeemTicket: (ticket) => atomically(world, () => redeem(world, ticket)),
    setL1CirculatingSupply: (amount) => {
      world.minter.l1CirculatingSupply = amount;
    },
  };
  return { protocol, world };
}

/**
 * The Livepeer protocol right after deployment, as an executable model: BondingManager (LIP-118), BondingVotes, Minter,
 * RoundsManager, TicketBroker, LivepeerGovernor with its Treasury, LivepeerToken, PollCreator, ServiceRegistry and
 * Controller. No round is initialised yet; the clock stands at the first round's start.
 */
export function createProtocol(params: ProtocolParams, options: ProtocolOptions = {}): Protocol {
  return createModel(params, options).protocol;
}
