/** One LPT or one ETH in wei. */
export const WAD = 10n ** 18n;

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * Reads a decimal amount of whole tokens, as the subgraph prints LPT and ETH ("12.5"), into wei.
 * Digits past the eighteenth are cut, because the subgraph's divisions can give more than exist.
 * @throws SyntaxError when the text is no plain decimal number
 */
export function weiFromDecimal(text: string): bigint {
  const match = DECIMAL.exec(text);
  if (match === null) throw new SyntaxError("not a decimal amount");
  const [, sign, whole = "0", fraction = ""] = match;
  const wei = BigInt(whole) * WAD + BigInt(fraction.slice(0, 18).padEnd(18, "0"));
  return sign === "-" ? -wei : wei;
}

/** Prints wei as a decimal of whole tokens with all its digits and no trailing zeros ("12.5", "0"). */
export function weiToDecimal(wei: bigint): string {
  const digits = (wei < 0n ? -wei : wei).toString().padStart(19, "0");
  const fraction = digits.slice(-18).replace(/0+$/, "");
  const text = digits.slice(0, -18) + (fraction === "" ? "" : `.${fraction}`);
  return wei < 0n ? `-${text}` : text;
}

/** Whole tokens as a double, for charts, rates and prices only; never for an amount that is printed or added up. */
export function weiToNumber(wei: bigint): number {
  return Number(wei) / 1e18;
}
