import type { SampleChain, SamplePrice } from "../../ledger";

/**
 * The market's prices at a moment: the chain's own course where it knows it, else the newest price of its history at or before
 * that moment. @throws RangeError when there is no price at all
 */
export function priceAt(
  { prices, priceAt: course }: Pick<SampleChain, "prices" | "priceAt">,
  timestamp: number,
): SamplePrice {
  if (course !== undefined) return course(timestamp);
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
