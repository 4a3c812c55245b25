const DECIMAL = /^(\d{1,30})(?:\.(\d{1,60}))?(?:[eE]([+-]?\d{1,2}))?$/;
const PLACES = 18;
/** A price past this many digits is none. */
const MOST_DIGITS = 60;

/**
 * Reads wei a pixel from a number or from decimal digits, as exactly as they stand there; what is finer than 10^-18 wei is
 * cut. @returns wei times 10^18, or null for what is no amount: negative, not finite, words
 */
export function readPixelPrice(value: string | number): bigint | null {
  const match = DECIMAL.exec(String(value).trim());
  if (match === null) return null;
  const [, whole = "", fraction = "", exponent = "0"] = match;
  const shift = PLACES + Number(exponent) - fraction.length;
  const digits = `${whole}${fraction}`;
  if (digits.length + shift > MOST_DIGITS) return null;
  return shift >= 0 ? BigInt(digits) * 10n ** BigInt(shift) : BigInt(digits) / 10n ** BigInt(-shift);
}
