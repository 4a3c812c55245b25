import type { Address } from "../../units/address";
import { ZERO_ADDRESS } from "../../units/address";
import { CONTRACTS } from "../contracts";
import type { ModelContract, Protocol } from "../types";
import { readView } from "./read-view";
import type { Tally } from "./tally";

type Figure = (protocol: Protocol) => unknown;

const lptOf = (protocol: Protocol, holder: "Minter" | "Treasury") =>
  protocol.read("LivepeerToken", "balanceOf", [protocol.params.addresses[holder]]);

const read =
  (contract: ModelContract, fn: string): Figure =>
  (protocol) =>
    readView(protocol, contract, fn, []);

function poolOrder(protocol: Protocol): Address[] {
  const order: Address[] = [];
  let next = protocol.read("BondingManager", "getFirstTranscoderInPool", []) as Address;
  while (next !== ZERO_ADDRESS) {
    order.push(next);
    next = protocol.read("BondingManager", "getNextTranscoderInPool", [next]) as Address;
  }
  return order;
}

/** Figures whose recorded name is no view's. */
const FIGURES: Readonly<Record<string, Figure>> = {
  l2TotalSupply: read("LivepeerToken", "totalSupply"),
  globalTotalSupply: read("Minter", "getGlobalTotalSupply"),
  l1CirculatingSupply: (protocol) =>
    (protocol.read("Minter", "getGlobalTotalSupply", []) as bigint) -
    (protocol.read("LivepeerToken", "totalSupply", []) as bigint),
  totalBonded: read("BondingManager", "getTotalBonded"),
  totalBondedCurrentRound: read("BondingManager", "getTotalBonded"),
  treasuryBalance: (protocol) => lptOf(protocol, "Treasury"),
  treasuryEthBalance: (protocol) => protocol.ethBalance(protocol.params.addresses.Treasury),
  minterLptBalance: (protocol) => lptOf(protocol, "Minter"),
  minterEthBalance: (protocol) => protocol.ethBalance(protocol.params.addresses.Minter),
  votesTotalSupply: read("BondingVotes", "totalSupply"),
  poolOrder,
  poolSize: read("BondingManager", "getTranscoderPoolSize"),
  numActiveTranscoders: read("BondingManager", "getTranscoderPoolMaxSize"),
};

const ORDER: readonly ModelContract[] = [
  "Minter",
  "BondingManager",
  "RoundsManager",
  "LivepeerGovernor",
  "TicketBroker",
  "Controller",
];

/** A view of some contract that has the recorded name and takes so many arguments. */
export function viewNamed(name: string, parameters: number): ModelContract | undefined {
  return ORDER.find((contract) => {
    const { views } = CONTRACTS[contract];
    const found = Object.hasOwn(views, name) ? views[name] : undefined;
    if (found === undefined) return false;
    const overloads = "run" in found ? [found] : found;
    return overloads.some(({ params }) => params.length === parameters);
  });
}

/** Compares a round's figures; those of an unknown name with the contract's view of that name. */
export function compareFigures(
  tally: Tally,
  where: string,
  path: string,
  recorded: Readonly<Record<string, unknown>>,
  protocol: Protocol,
): void {
  for (const [name, value] of Object.entries(recorded)) {
    const figure = Object.hasOwn(FIGURES, name) ? FIGURES[name] : undefined;
    const contract = viewNamed(name, 0);
    if (figure !== undefined) tally.check(`${where} ${name}`, value, figure(protocol));
    else if (contract !== undefined)
      tally.check(`${where} ${name}`, value, readView(protocol, contract, name, []));
    else tally.skip(`${path}.${name}`, value);
  }
}
