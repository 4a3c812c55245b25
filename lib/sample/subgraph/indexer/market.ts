import type { SampleChain } from "../../ledger";
import { priceFromNumber } from "../decimal";

/** Prices of the sample market in 1e18, as the mapping reads them from two pools at an event's block. */
export class Market {
  constructor(private readonly chain: Pick<SampleChain, "prices" | "priceAt">) {}

  /** LPT in ETH at that second. */
  lptEth(timestamp: number): bigint {
    return priceFromNumber(this.at(timestamp)?.lptEth ?? 0);
  }

  /** ETH in USD at that second. */
  ethUsd(timestamp: number): bigint {
    return priceFromNumber(this.at(timestamp)?.ethUsd ?? 0);
  }

  private at(timestamp: number) {
    const { chain } = this;
    if (chain.priceAt !== undefined) return chain.priceAt(timestamp);
    let low = 0;
    let high = chain.prices.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((chain.prices[middle]?.timestamp ?? 0) <= timestamp) low = middle + 1;
      else high = middle;
    }
    return chain.prices[low - 1] ?? chain.prices[0];
  }
}
