import type { SamplePrice } from "../ledger";
import { keyOf, noiseAt } from "./random";

/** The market's weather: prices of LPT in ETH and of ETH in dollars at any moment, a pure function of time. */
export type PriceAt = (timestamp: number) => SamplePrice;

const DAY = 86_400;
/** Swings of a walk, from seasons down to hours: period in seconds and height in log price. */
const SWINGS: readonly (readonly [number, number])[] = [
  [190 * DAY, 0.26],
  [63 * DAY, 0.15],
  [21 * DAY, 0.09],
  [7 * DAY, 0.05],
  [2.3 * DAY, 0.03],
  [19 * 3600, 0.017],
  [6 * 3600, 0.009],
  [3600, 0.004],
];

/** @param start @param end unix seconds of history; LPT loses two thirds against ETH between them */
export function createPrices(seed: string, start: number, end: number): PriceAt {
  const lpt = walk(keyOf(seed, "lpt-eth"), end);
  const eth = walk(keyOf(seed, "eth-usd"), end);
  return (timestamp) => {
    const progress = Math.min(1, Math.max(0, (timestamp - start) / (end - start)));
    return {
      timestamp,
      lptEth: bounded(0.0031 * 0.38 ** progress * Math.exp(lpt(timestamp)), 0.0009, 0.004),
      ethUsd: bounded(2700 * Math.exp(0.8 * eth(timestamp)), 1800, 4000),
    };
  };
}

function walk(key: number, origin: number): (timestamp: number) => number {
  return (timestamp) => {
    let sum = 0;
    for (const [index, [period, height]] of SWINGS.entries()) {
      const position = (timestamp - origin) / period;
      const place = Math.floor(position);
      const fraction = position - place;
      const from = noiseAt(key + index, place);
      sum += height * (from + (noiseAt(key + index, place + 1) - from) * fraction);
    }
    return sum;
  };
}

/** Folds what leaves the range back into it, so that a price neither leaves it nor sticks to its edge. */
function bounded(value: number, low: number, high: number): number {
  if (value < low) return Math.min(high, low + (low - value));
  return value > high ? Math.max(low, high - (value - high)) : value;
}
