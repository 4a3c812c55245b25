import type { Reason } from "@/lib/figures/reasons";
import type { Window } from "@/lib/links/directory";
import type { LastCutChange, OrchestratorWarning } from "@/lib/reports/types";

/** Yields, fractions a year; null: not known. Nominal is issuance and fees, issuance alone where fees are not known. */
export interface Yields {
  real: number | null;
  nominal: number | null;
  issuance: number | null;
  fees: number | null;
}

/** Why a realised yield, its real part or its fee part is not known. */
export interface WhyRealised {
  realised: Reason;
  real: Reason;
  fees: Reason;
}

/** The last change of its cuts. */
export interface LastCut {
  direction: LastCutChange["direction"];
  round: number;
  /** unix seconds */
  timestamp: number;
  /** rounds since, null where the running round is not known */
  ago: number | null;
  /** what it keeps of rewards, then of fees: before and after, parts per million */
  reward: readonly [from: number, to: number];
  fee: readonly [from: number, to: number];
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
  /** wei of LPT by which the stake changed in 7 and 30 days; null: not known, or not active then */
  change: { 7: bigint | null; 30: bigint | null };
  share: number | null;
  rewardCutPpm: number;
  feeCutPpm: number;
  /** the last change of either cut; null: never changed; undefined: not known */
  lastCut: LastCut | null | undefined;
  realised: Record<Window, Yields>;
  forecast: Yields;
  /** why what is not known is not */
  why: { realised: Record<Window, WhyRealised>; forecast: Reason; forecastFees: Reason };
  /** closed rounds since its activation; null before it or where the round is not known */
  rounds: number | null;
  /** rounds since its newest activation, until it left where it did */
  age: number | null;
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
  /** wei of ETH over 30 days */
  fees30: bigint | null;
  /** best score, 0 to 1, and in what test */
  best: { score: number; of: string } | null;
  votes: { cast: number; eligible: number } | null;
  /** those that are known: see hasAllWarnings */
  warnings: readonly OrchestratorWarning[];
}

/** Whether what would tell of warnings is known, so that there are no others than those named. */
export function hasAllWarnings({ lastCut, calls }: Pick<Entry, "lastCut" | "calls">): boolean {
  return lastCut !== undefined && calls !== null;
}

/** The fee part is not known, so the nominal yield is issuance only. */
export function isIssuanceOnly({ nominal, fees }: Yields): boolean {
  return nominal !== null && fees === null;
}

/** A year's fees below this share of the stake are not worth a mark, whatever the issuance. */
const NOTABLE_FEES = 0.1;

/** More than half of it, and more than a tenth a year, is fees: a small stake that earned them once. */
export function isMostlyFees({ issuance, fees }: Yields): boolean {
  return fees !== null && fees > NOTABLE_FEES && fees > (issuance ?? 0);
}

/** The letters of the last rounds of a strip of reward calls. */
export function lastCalls(strip: string, rounds: number): string {
  return strip.slice(-rounds);
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
