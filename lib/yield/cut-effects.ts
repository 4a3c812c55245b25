import { PPM } from "../units/perc";
import { type ForecastTerms, forecastYield } from "./forecast";

/** What an orchestrator keeps of rewards, and what delegators get of fees. */
export interface Cuts {
  rewardCutPpm: bigint;
  feeSharePpm: bigint;
}

/** Today's terms without the cuts whose effect is asked for. */
export type TermsWithoutCuts = Omit<ForecastTerms, "rewardCutPpm" | "feeSharePpm">;

/**
 * What delegators would get in the next 365 days at given cuts, all else as it is today: the forecast real yield as a
 * fraction. Two of them apart are what a change of cuts is worth, free of what else has changed since it was made.
 * @returns null where no stake is active
 */
export function realAtCuts(terms: TermsWithoutCuts, { rewardCutPpm, feeSharePpm }: Cuts): number | null {
  return forecastYield({ ...terms, rewardCutPpm, feeSharePpm }).real;
}

/** By how much a reward cut is raised to see what that does, where the orchestrator never had a higher one. */
const STEP_PPM = 100_000n;

/**
 * The reward cut against which to try today's: the highest it ever had, where that is higher; else ten points more, at
 * most all of it.
 * @returns null where it keeps all already
 */
export function trialCut(
  todayPpm: bigint,
  earlierPpm: readonly bigint[],
): { toPpm: bigint; had: boolean } | null {
  if (todayPpm >= PPM) return null;
  const highest = earlierPpm.reduce((most, cut) => (cut > most ? cut : most), 0n);
  if (highest > todayPpm) return { toPpm: highest, had: true };
  const raised = todayPpm + STEP_PPM;
  return { toPpm: raised > PPM ? PPM : raised, had: false };
}
