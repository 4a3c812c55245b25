import type { Reason } from "@/lib/figures/reasons";
import type { Window } from "@/lib/links/directory";

/** A pair of yields, fractions a year; null: not known. */
export interface YieldPair {
  real: number | null;
  nominal: number | null;
  /** the fee part is not known, so nominal is issuance only */
  issuanceOnly: boolean;
  /** more than half of it, and more than a tenth a year, is fees: a small stake that earned them once */
  mostlyFees: boolean;
}

/** Why a realised yield, its real part or its fee part is not known. */
export interface WhyRealised {
  realised: Reason;
  real: Reason;
  fees: Reason;
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
  /** why what is not known is not */
  why: { realised: Record<Window, WhyRealised>; forecast: Reason; forecastFees: Reason };
  /** closed rounds since its activation; null before it or where the round is not known */
  rounds: number | null;
  /** it had been active before its newest activation */
  again: boolean;
  /** the round from which it is active, where that is still ahead */
  from: number | null;
  /** the first round in which it is no longer active, where that is still ahead */
  leaves: number | null;
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
