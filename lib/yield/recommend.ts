import { type NoisyRecord, noiseBetween } from "./noise";

/** One orchestrator as a place for a stake. */
export interface Candidate extends NoisyRecord {
  address: string;
  /** forecast real yield of the stake there in a year, its own effect included; null: not known, or not active */
  real: number | null;
  /** days until moving there pays; null: never, or there is nothing to move */
  days: number | null;
}

/** What the figures say about where a stake would earn most, and why. Rates are fractions a year. */
export type Recommendation =
  /** no forecast of any is known */
  | { kind: "unknown" }
  /** one of them only has a forecast, so that nothing can be compared */
  | { kind: "only"; best: string }
  /** it leads by more than the noise; `over` comes next */
  | { kind: "best"; best: string; over: string; difference: number; noise: number }
  /** these cannot be told apart: they lie within the noise of the best, or chance is not known */
  | { kind: "alike"; best: string; alike: readonly string[]; difference: number; noise: number | null }
  /** where it is now is the best, or cannot be told from it */
  | { kind: "stay"; here: string; best: string; difference: number; noise: number | null }
  /** the best brings more than the noise, and pays back after `days` */
  | { kind: "move"; here: string; best: string; difference: number; noise: number; days: number }
  /** the best brings more than the noise, but not within a year what moving costs */
  | { kind: "too-dear"; here: string; best: string; difference: number; noise: number; days: number | null };

const YEAR_DAYS = 365;

/**
 * Says where a stake would earn most by the forecast, and whether that can be told from chance; noise as noiseBetween
 * has it. One that the stake is with already is left only for a gain that is more than the noise and pays within a year.
 * @param here the candidate that the stake is with; null: with none of them
 */
export function recommend(candidates: readonly Candidate[], here: string | null): Recommendation {
  const known = candidates.filter(isKnown).sort((a, b) => b.real - a.real);
  const [best, next] = known;
  if (best === undefined) return { kind: "unknown" };
  const present = known.find(({ address }) => address === here);
  if (present !== undefined) return fromHere(best, present);
  if (next === undefined) return { kind: "only", best: best.address };
  const noise = noiseBetween(best, next);
  const difference = best.real - next.real;
  if (noise !== null && difference > noise)
    return { kind: "best", best: best.address, over: next.address, difference, noise };
  const alike = known.filter((other) => other !== best && isAlike(best, other));
  return { kind: "alike", best: best.address, alike: alike.map(({ address }) => address), difference, noise };
}

function fromHere(best: Known, present: Known): Recommendation {
  const between = { here: present.address, best: best.address, difference: best.real - present.real };
  const noise = best === present ? 0 : noiseBetween(best, present);
  if (noise === null || between.difference <= noise) return { kind: "stay", ...between, noise };
  const { days } = best;
  if (days === null || days > YEAR_DAYS) return { kind: "too-dear", ...between, noise, days };
  return { kind: "move", ...between, noise, days };
}

function isAlike(best: Known, other: Known): boolean {
  const noise = noiseBetween(best, other);
  return noise === null || best.real - other.real <= noise;
}

type Known = Candidate & { real: number };

function isKnown(candidate: Candidate): candidate is Known {
  return candidate.real !== null;
}
