import { printFixed, printWhole } from "@/lib/format/number";
import { weiToNumber } from "@/lib/units/wei";

/** What an amount of ETH (wei) is worth at a price, for a sentence: to the cent where a cent says something. */
export function dollarWords(eth: bigint, ethUsd: number): string {
  const value = weiToNumber(eth) * ethUsd;
  if (value < 0.01) return "less than $0.01";
  return `about $${value < 1_000 ? printFixed(value, 2) : printWhole(value)}`;
}
