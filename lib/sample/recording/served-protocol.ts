import type { Protocol } from "../../protocol/types";
import { SERVED_ADDRESSES } from "../chain/addresses";
import type { AddressAlias } from "./address-alias";

/** A recording's model, as if it lived at Arbitrum One's addresses. */
export interface ServedProtocol extends Protocol {
  /** Makes the contracts' clock show that moment at least (unix seconds), whatever the chain's calendar says. */
  notBefore(timestamp: bigint): void;
}

export function servedProtocol(model: Protocol, { toModel, toServed }: AddressAlias): ServedProtocol {
  let earliest = 0n;
  return {
    ...model,
    params: { ...model.params, addresses: { ...SERVED_ADDRESSES } },
    notBefore(timestamp) {
      if (timestamp > earliest) earliest = timestamp;
    },
    advance: (l1Block, timestamp) => model.advance(l1Block, timestamp > earliest ? timestamp : earliest),
    execute: (call) => toServed(model.execute(toModel(call))),
    simulate: (call) => toServed(model.simulate(toModel(call))),
    read: (contract, fn, args) => toServed(model.read(contract, fn, toModel(args))),
    ethBalance: (account) => model.ethBalance(toModel(account)),
    fundEth: (account, amount) => model.fundEth(toModel(account), amount),
    mintLpt: (account, amount) => toServed(model.mintLpt(toModel(account), amount)),
    redeemTicket: (ticket) => toServed(model.redeemTicket(toModel(ticket))),
  };
}
