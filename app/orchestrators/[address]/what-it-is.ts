import type { WhatItIs } from "@/components/profile/no-orchestrator";
import { printToken } from "@/lib/format/amount";
import { readDelegator } from "@/lib/reports/delegator";
import type { Address } from "@/lib/units/address";

/** What an address is that is no orchestrator; null where the chain does not say. */
export async function whatItIs(address: Address): Promise<WhatItIs | null> {
  const outcome = await readDelegator(address);
  if (outcome.kind !== "report") return null;
  const { delegate, delegateName, pendingStake, unbondingLocks } = outcome.report;
  return {
    delegate: delegate === null ? null : { address: delegate, name: delegateName },
    stake: printToken(pendingStake),
    locks: unbondingLocks.length,
  };
}
