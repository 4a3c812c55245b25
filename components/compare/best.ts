import type { FigureKey } from "@/lib/links/directory/keys";
import type { Window } from "@/lib/yield/realised";
import type { Value } from "../orchestrators/figure-value";
import type { Middle, MiddleYield } from "../orchestrators/middle";

/** Which end of a figure is better for a delegator; null: neither. */
export type Way = "high" | "low" | null;

/**
 * The places of the best values; none where nothing is better, only one is known, or all are the same.
 * @param step what is printed of a number: those that print the same are the same
 */
export function bestOf(exact: readonly Value[], way: Way, step = 0.1): number[] {
  const values = exact.map((value) => (typeof value === "number" ? Math.round(value / step) : value));
  const known = values.filter((value) => value !== null);
  if (way === null || known.length < 2) return [];
  const best = known.reduce((a, b) => ((way === "high" ? b > a : b < a) ? b : a));
  const places = values.flatMap((value, place) => (value === best ? [place] : []));
  return places.length === values.length ? [] : places;
}

/** The network's middle of a figure in the unit of its column; null: not known, or there is none. */
export function middleValue(middle: Middle, key: FigureKey, window: Window): Value {
  const realised = middle.realised[window];
  switch (key) {
    case "real":
    case "nominal":
      return percent(realised[key]);
    case "issuance":
      return percent(realised.issuance);
    case "fee-yield":
      return percent(realised.fees);
    case "forecast-real":
    case "forecast-nominal":
    case "forecast-issuance":
    case "forecast-fees":
      return percent(middle.forecast[PARTS[key]]);
    case "reward-cut":
      return cut(middle.rewardCutPpm);
    case "fee-cut":
      return cut(middle.feeCutPpm);
    case "stake":
      return amount(middle.stake);
    case "change-7":
      return amount(middle.change[7]);
    case "change-30":
      return amount(middle.change[30]);
    case "growth-30":
      return percent(middle.growth);
    case "share":
      return percent(middle.share);
    case "delegators":
      return middle.delegators;
    case "fees":
      return amount(middle.fees);
    case "fees-30":
      return amount(middle.fees30);
    case "score":
      return percent(middle.score);
    case "age":
      return middle.age;
    case "votes":
      return percent(middle.votes);
    case "reward-calls":
      return rate(middle.calls);
    case "reward-calls-30":
      return rate(middle.calls30);
    // a change that never came is no number, so there is no middle of them
    case "cut-changed":
      return null;
  }
}

const PARTS = {
  "forecast-real": "real",
  "forecast-nominal": "nominal",
  "forecast-issuance": "issuance",
  "forecast-fees": "fees",
} as const satisfies Partial<Record<FigureKey, keyof MiddleYield>>;

function percent(fraction: number | null): number | null {
  return fraction === null ? null : fraction * 100;
}

/** Calls made of those due, in per cent. */
function rate(calls: Middle["calls"]): number | null {
  return calls === null || calls.eligible === 0 ? null : (calls.made / calls.eligible) * 100;
}

function cut(ppm: number | null): number | null {
  return ppm === null ? null : ppm / 10_000;
}

function amount(digits: string | null): bigint | null {
  return digits === null ? null : BigInt(digits);
}
