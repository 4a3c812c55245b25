import { WAD, weiToDecimal, weiToNumber } from "../units/wei";
import { printShort, withMinus } from "./number";

const GROUPED = new Intl.NumberFormat("en-US");

/** An amount of wei in whole tokens with a fixed count of decimals, rounded half up by bigint: "4,500,312", "18.42". */
export function printAmount(wei: bigint, digits: number): string {
  const unit = WAD / 10n ** BigInt(digits);
  const size = wei < 0n ? -wei : wei;
  const rounded = (size + unit / 2n) / unit;
  const scale = 10n ** BigInt(digits);
  const fraction = digits === 0 ? "" : `.${(rounded % scale).toString().padStart(digits, "0")}`;
  return withMinus(`${wei < 0n ? "-" : ""}${GROUPED.format(rounded / scale)}${fraction}`);
}

/** An amount at a glance: whole from 1,000 up, else two decimals, else as many as its first digit needs; zero is "0". */
export function printToken(wei: bigint): string {
  if (wei === 0n) return "0";
  const size = wei < 0n ? -wei : wei;
  if (size >= 1_000n * WAD) return printAmount(wei, 0);
  if (size >= WAD / 100n) return printAmount(wei, 2);
  const zeros = 18 - size.toString().length;
  return printAmount(wei, Math.min(18, zeros + 1));
}

/** An amount of ETH (wei) to four decimals, because two of them are dollars; a smaller one as printToken has it. */
export function printEth(wei: bigint): string {
  const size = wei < 0n ? -wei : wei;
  return size < WAD / 1_000n || size >= 1_000n * WAD ? printToken(wei) : printAmount(wei, 4);
}

/** An amount shortened for the screen: "26.93M", "412k"; below 1,000 as printToken prints it. */
export function printTokenShort(wei: bigint): string {
  const size = wei < 0n ? -wei : wei;
  return size >= 1_000n * WAD ? printShort(weiToNumber(wei)) : printToken(wei);
}

/** An amount with all its digits, grouped, for titles and labels: "4,500,312.120000000000000001". */
export function printExact(wei: bigint): string {
  const [whole = "0", fraction] = weiToDecimal(wei < 0n ? -wei : wei).split(".");
  return withMinus(
    `${wei < 0n ? "-" : ""}${GROUPED.format(BigInt(whole))}${fraction === undefined ? "" : `.${fraction}`}`,
  );
}
