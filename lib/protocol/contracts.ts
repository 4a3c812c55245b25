import { bondingContract } from "./bonding/manager";
import { brokerContract } from "./broker/ticket-broker";
import type { Contract } from "./contract";
import { controllerContract } from "./controller";
import { governorContract } from "./governor/governor";
import { treasuryContract } from "./governor/treasury";
import { minterContract } from "./minter";
import { pollsContract } from "./poll-creator";
import { roundsContract } from "./rounds";
import { serviceRegistryContract } from "./service-registry";
import { tokenContract } from "./token";
import type { ModelContract } from "./types";
import { votesContract } from "./votes/bonding-votes";

/** Every function the model has, by contract. */
export const CONTRACTS: Readonly<Record<ModelContract, Contract>> = {
  BondingManager: bondingContract,
  BondingVotes: votesContract,
  Controller: controllerContract,
  LivepeerGovernor: governorContract,
  LivepeerToken: tokenContract,
  Minter: minterContract,
  PollCreator: pollsContract,
  RoundsManager: roundsContract,
  ServiceRegistry: serviceRegistryContract,
  TicketBroker: brokerContract,
  Treasury: treasuryContract,
};

/** A contract by name; undefined for one the model does not have. */
export function contractNamed(name: string): Contract | undefined {
  return Object.hasOwn(CONTRACTS, name) ? CONTRACTS[name as ModelContract] : undefined;
}
