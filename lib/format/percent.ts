import { printNonzero, printWhole, withMinus } from "./number";

/** Per cent past which a figure says nothing more: short rounds compound to numbers of fifty digits in a year. */
const MOST = 99_999;

/** A fraction (0.05 is 5 %) in per cent, one decimal unless asked otherwise; the sign of per cent stands in the head. */
export function printPercent(fraction: number, digits = 1): string {
  const percent = fraction * 100;
  return percent > MOST ? `> ${printWhole(MOST)}` : printNonzero(percent, digits);
}

/** A fixed-point share in per cent with all the digits it has and no more: 150000 of 1000000 is "15", 2500 is "0.25". */
export function printShare(value: bigint, scale: bigint): string {
  const negative = value < 0n;
  const size = negative ? -value : value;
  const hundred = size * 100n;
  const digits = scale.toString().length - 1;
  const fraction = (hundred % scale).toString().padStart(digits, "0").slice(0, 8).replace(/0+$/, "");
  const text = `${hundred / scale}${fraction === "" ? "" : `.${fraction}`}`;
  return withMinus(negative ? `-${text}` : text);
}
