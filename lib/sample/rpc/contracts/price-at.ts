import type { SamplePrice } from "../../ledger";

/**
 * The market's prices at a moment: the newest entry at or before it, or the first one for earlier moments.
 * @throws RangeError when there is no price at all
 */
export function priceAt(prices: readonly SamplePrice[], timestamp: number): SamplePrice {
  let low = 0;
  let high = prices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((prices[middle]?.timestamp ?? 0) <= timestamp) low = middle + 1;
    else high = middle;
  }
  const price = prices[Math.max(0, low - 1)];
  if (price === undefined) throw new RangeError("the market has no price");
  return price;
}
