import type { DelegatorOnChain } from "../../upstream/readings";
import { addressOf } from "./address";

/** An account with something of everything, as the contracts tell it. */
export function aPosition(): DelegatorOnChain {
  return {
    block: { number: 1, l1Number: 1, timestamp: 1 },
    round: 1,
    address: addressOf(1),
    status: "bonded",
    delegate: addressOf(2),
    bondedAmount: 1n,
    fees: 1n,
    pendingStake: 1n,
    pendingFees: 1n,
    startRound: 1,
    lastClaimRound: 1,
    unbondingLocks: [{ id: 0, amount: 1n, withdrawRound: 3 }],
  };
}
