import { WAD } from "../../units/wei";
import type { Random } from "./random";

/** Whole tokens as a double into wei, through the millionth: enough for what a person would type. */
export function wei(tokens: number): bigint {
  return (BigInt(Math.round(tokens * 1e6)) * WAD) / 1_000_000n;
}

/** wei into whole tokens, for decisions only. */
export function tokens(amount: bigint): number {
  return Number(amount / 1_000_000_000_000n) / 1e6;
}

/** An amount as people hold it: two of three times round, otherwise with all eighteen digits. Never more than it was. */
export function humanAmount(random: Random, amount: number): bigint {
  if (amount < 0.01) return wei(0.01);
  if (random.chance(0.34)) return wei(amount * 0.999) + BigInt(random.integer(0, 999_999_999));
  const unit = 10 ** (Math.floor(Math.log10(amount)) - (random.chance(0.5) ? 1 : 2));
  return wei(Math.max(unit, Math.floor(amount / unit) * unit));
}

/** A heavy-tailed weight: most are small, a few are hundreds of times larger. */
export function paretoWeight(random: Random, shape: number, cap: number): number {
  return Math.min(cap, (1 - random.next()) ** (-1 / shape));
}

/** How many of something happen in a round, given how many do on average (Poisson). */
export function countAround(random: Random, mean: number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.normal()));
  let count = -1;
  let product = 1;
  const limit = Math.exp(-mean);
  do {
    product *= random.next();
    count += 1;
  } while (product > limit);
  return count;
}
