import { printAmount, printToken, printTokenShort } from "@/lib/format/amount";
import { dropZeros, MINUS, printFixed, printWhole, withSign } from "@/lib/format/number";
import { printPercent, printShare } from "@/lib/format/percent";
import { PPM } from "@/lib/units/perc";

/** A figure and its unit, which no line breaks apart: "12.5 %", "1,083 LPT". */
export function unitWord(figure: string, unit: string): string {
  return `${figure}\u00a0${unit}`;
}

/** A yield in per cent inside of a sentence: no decimals that say nothing. */
export function percentWord(fraction: number): string {
  return dropZeros(printPercent(fraction));
}

/** The same with its sign: "12.5 %". */
export function percent(fraction: number): string {
  return unitWord(percentWord(fraction), "%");
}

/** A cut in per cent, all the digits it has. */
export function cutWord(ppm: bigint): string {
  return printShare(ppm, PPM);
}

/** A cut with its sign of per cent: "12.5 %". */
export function cutPercent(ppm: bigint): string {
  return unitWord(cutWord(ppm), "%");
}

/** A change of an amount in LPT, shortened, with its sign. */
export function flowWord(wei: bigint): string {
  return withSign(printTokenShort(wei));
}

/** A change in tenths of a per cent: "+1.2", "−7.1"; what is there but rounds to nothing is no 0. */
export function tenthsWord(tenths: number, exact: number): string {
  if (tenths !== 0) return withSign(printFixed(tenths / 10, 1));
  return Math.abs(exact) < 1e-9 ? "0" : exact < 0 ? `> ${MINUS}0.1` : "< 0.1";
}

/** LPT on 1,000 LPT in a sentence: whole from 100 up, else as many decimals as it takes to be seen. */
export function lptWord(amount: number): string {
  return amount >= 1_000
    ? dropZeros(printFixed(amount, 1))
    : printToken(BigInt(Math.round(amount * 1e9)) * 10n ** 9n);
}

/** ETH on 1,000 LPT in a sentence: two digits at least, because yields beside it can be counted after. */
export function ethWord(amount: number): string {
  const digits = amount > 0 && amount < 1 ? Math.min(18, 1 - Math.floor(Math.log10(amount))) : 2;
  return dropZeros(printAmount(BigInt(Math.round(amount * 1e18)), digits));
}

/** "1 round", "90 rounds". */
export function countWord(count: number, one: string, many = `${one}s`): string {
  return unitWord(printWhole(count), count === 1 ? one : many);
}

/** How long ago in whole days: "today", "1 day ago", "84 days ago"; in years from three on. */
export function agoWord(seconds: number): string {
  const days = Math.floor(Math.max(0, seconds) / 86_400);
  if (days === 0) return "today";
  if (days < 3 * 365) return `${countWord(days, "day")} ago`;
  return `${printFixed(days / 365, 1)} years ago`;
}
