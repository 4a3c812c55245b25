import { type ContractName, PINNED } from "../facts/contracts";
import type { Address } from "../units/address";

/** The contracts whose address is asked of the Controller before anything is signed. */
export const GUARDED = ["BondingManager", "LivepeerToken", "RoundsManager"] as const satisfies ContractName[];

/** A contract whose address is not the one that never changes. */
export interface Difference {
  contract: (typeof GUARDED)[number];
  pinned: Address;
  /** what the Controller answers now */
  found: Address;
}

/**
 * Compares what the Controller names with the pinned proxies. The proxies never change, so a difference means that the
 * wallet's node, or the page, is not to be trusted with money: it stops everything.
 */
export function differences(found: Readonly<Record<(typeof GUARDED)[number], Address>>): Difference[] {
  return GUARDED.flatMap((contract) =>
    found[contract] === PINNED[contract]
      ? []
      : [{ contract, pinned: PINNED[contract], found: found[contract] }],
  );
}
