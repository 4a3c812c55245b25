import { printAmount, printToken } from "@/lib/format/amount";
import { printFixed, printWhole } from "@/lib/format/number";
import { WAD, weiToNumber } from "@/lib/units/wei";

/** What an amount of ETH (wei) is worth at a price, for a sentence: to the cent where a cent says something. */
export function dollarWords(eth: bigint, ethUsd: number): string {
  const value = weiToNumber(eth) * ethUsd;
  if (value < 0.01) return "less than $0.01";
  return `about $${value < 1_000 ? printFixed(value, 2) : printWhole(value)}`;
}

/** An amount of ETH (wei) to four decimals, because two of them are dollars; a smaller one as printToken has it. */
export function printEth(eth: bigint): string {
  const size = eth < 0n ? -eth : eth;
  return size < WAD / 1_000n || size >= 1_000n * WAD ? printToken(eth) : printAmount(eth, 4);
}
