import type { Reason } from "@/lib/figures/reasons";
import type { Window } from "@/lib/links/directory";

/** A pair of yields, fractions a year; null: not known. */
export interface YieldPair {
  real: number | null;
  nominal: number | null;
  /** the fee part is not known, so nominal is issuance only */
  issuanceOnly: boolean;
}

/** One orchestrator as the directory shows it, on the server and in the browser alike. */
export interface Entry {
  address: string;
  name: string | null;
  active: boolean;
  registered: boolean;
  /** place by stake among the active; null for the others */
  rank: number | null;
  /** wei of LPT */
  stake: bigint;
  share: number | null;
  rewardCutPpm: number;
  feeCutPpm: number;
  realised: Record<Window, YieldPair>;
  forecast: YieldPair;
  /** why a realised yield, its real part, the fee part, or the forecast is not known */
  why: { realised: Reason; real: Reason; fees: Reason; forecast: Reason };
  /** closed rounds since its activation; null before it or where the round is not known */
  rounds: number | null;
  /** "m" made, "x" missed, "-" not active, oldest first; null: not known */
  calls: string | null;
  delegators: number | null;
  /** wei of ETH over 90 days */
  fees: bigint | null;
}

/** Reward calls counted from their strip. */
export function countCalls(strip: string): { made: number; eligible: number } {
  let made = 0;
  let eligible = 0;
  for (const letter of strip) {
    if (letter === "m") made += 1;
    if (letter !== "-") eligible += 1;
  }
  return { made, eligible };
}
