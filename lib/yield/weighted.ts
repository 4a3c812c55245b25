import { weiToNumber } from "../units/wei";

/**
 * The mean of values weighted by wei, over those that are known: what one LPT spread over all of them would have.
 * @returns null where none is known or nothing weighs
 */
export function weightedMean(entries: readonly { value: number | null; weight: bigint }[]): number | null {
  let sum = 0;
  let weight = 0n;
  for (const entry of entries) {
    if (entry.value === null) continue;
    sum += entry.value * weiToNumber(entry.weight);
    weight += entry.weight;
  }
  return weight === 0n ? null : sum / weiToNumber(weight);
}
