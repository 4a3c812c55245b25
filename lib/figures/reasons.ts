/**
 * Why a figure can be not known, one sentence for each reason that a report can give. The names are those of
 * UnknownReason in the reports, which a component may pass on as they are.
 */
export const REASONS = {
  "too-young": "It has been active for fewer rounds than this figure needs.",
  "no-subgraph": "This needs the history that only the subgraph holds, and the subgraph gave none.",
  "no-chain": "This needs past factors from the contracts, and the chain did not give them.",
  "no-price": "This needs the price of LPT in ETH, and it is not known for all of the rounds.",
  "no-stake": "There is no stake to which it could be related.",
  "not-active": "It is not active, so it earns nothing and no yield can be named.",
  "leaves-set":
    "It leaves the active set with the end of this round. Stake with it earns nothing from then on, unless it comes back.",
  loading: "It is still being read in the background. The page will have it in a moment.",
  "not-tested": "The performance services name no test of it, or gave no answer.",
  missing: "The source that holds it gave no answer. The line above the figures names it.",
} as const;

/** A reason for "not known"; its text is one sentence for people. */
export type Reason = keyof typeof REASONS;

/** Reads a reason from markup. */
export function isReason(text: string): text is Reason {
  return Object.hasOwn(REASONS, text);
}
