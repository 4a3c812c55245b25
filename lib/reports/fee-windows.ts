import type { Address } from "../units/address";
import type { TicketFacts } from "../upstream/readings";

/** wei of ETH redeemed in the 30 and 90 × 86,400 s before a moment. */
export interface FeeSums {
  days30: bigint;
  days90: bigint;
}

export interface FeeWindows {
  total: FeeSums;
  byOrchestrator: ReadonlyMap<Address, FeeSums>;
}

const DAY = 86_400;

/** Sums face values over the two windows that end at a moment (unix seconds), by recipient and in all. */
export function feeWindows(tickets: readonly TicketFacts[], end: number): FeeWindows {
  const total = { days30: 0n, days90: 0n };
  const byOrchestrator = new Map<Address, FeeSums>();
  for (const { timestamp, recipient, faceValue } of tickets) {
    if (timestamp > end || timestamp < end - 90 * DAY) continue;
    const own = byOrchestrator.get(recipient) ?? { days30: 0n, days90: 0n };
    byOrchestrator.set(recipient, own);
    for (const sums of [total, own]) {
      sums.days90 += faceValue;
      if (timestamp >= end - 30 * DAY) sums.days30 += faceValue;
    }
  }
  return { total, byOrchestrator };
}
