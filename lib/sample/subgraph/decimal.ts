/** Decimals of an amount in wei, of a price, of a value in USD, and of a ratio, as the columns hold them. */
export const WEI_SCALE = 18;
export const PRICE_SCALE = 18;
export const USD_SCALE = 36;
export const RATIO_SCALE = 34;

const RATIO_ONE = 10n ** BigInt(RATIO_SCALE);
/** BigDecimal keeps so many; what lies beyond is lost */
const SIGNIFICANT_DIGITS = 34;

/** Prints a fixed-point number as graph-node prints a BigDecimal: plain, without trailing zeros, "0" for zero. */
export function printDecimal(value: bigint, scale: number): string {
  if (value === 0n) return "0";
  const negative = value < 0n;
  let digits = (negative ? -value : value).toString();
  if (digits.length > SIGNIFICANT_DIGITS) {
    digits = digits.slice(0, SIGNIFICANT_DIGITS).padEnd(digits.length, "0");
  }
  const padded = digits.length > scale ? digits : digits.padStart(scale + 1, "0");
  let end = padded.length;
  const point = end - scale;
  while (end > point && padded.charCodeAt(end - 1) === 48) end--;
  const text =
    end === point ? padded.slice(0, point) : `${padded.slice(0, point)}.${padded.slice(point, end)}`;
  return negative ? `-${text}` : text;
}

/** A decimal literal in fixed point, rounded down, and whether nothing was cut off; null when it is no number. */
export function parseDecimal(text: string, scale: number): { value: bigint; exact: boolean } | null {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (match === null) return null;
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  if (whole === "" && fraction === "") return null;
  const shift = scale - fraction.length + Number(exponent);
  const digits = BigInt(whole + fraction);
  const signed = sign === "-" ? -digits : digits;
  if (shift >= 0) return { value: signed * 10n ** BigInt(shift), exact: true };
  const divisor = 10n ** BigInt(-shift);
  const cut = signed / divisor;
  const exact = cut * divisor === signed;
  return { value: exact || signed >= 0n ? cut : cut - 1n, exact };
}

/** a/b in RATIO_SCALE. @throws RangeError when b is 0 */
export function ratio(a: bigint, b: bigint): bigint {
  return (a * RATIO_ONE) / b;
}

/** A price of the sample market, a double, in PRICE_SCALE: twelve decimals are kept. */
export function priceFromNumber(price: number): bigint {
  return BigInt(Math.round(price * 1e12)) * 1_000_000n;
}
