/** One whole (100 %) in the protocol's four fixed-point scales; a name that ends in Ppm, Ppb or P27 carries its scale. */
export const PPM = 1_000_000n;
export const PPB = 1_000_000_000n;
export const P27 = 10n ** 27n;

/**
 * A share of an amount, as MathUtils, MathUtilsV2 and PreciseMathUtils take it: two floor divisions, the fraction first.
 * @param amount any unit; the result has the same
 * @param scale the library's divisor: PPM, PPB or P27
 * @throws RangeError on division by zero, where the contract reverts
 */
export function percOf(amount: bigint, numerator: bigint, denominator: bigint, scale: bigint): bigint {
  return (amount * percPoints(numerator, denominator, scale)) / scale;
}

/** A fraction in fixed point, rounded down: floor(numerator * scale / denominator). @throws RangeError when the denominator is 0 */
export function percPoints(numerator: bigint, denominator: bigint, scale: bigint): bigint {
  return (numerator * scale) / denominator;
}

/** A fixed-point share as a JavaScript fraction (0.05 is 5 %); exact to a double's precision at every scale. */
export function toFraction(value: bigint, scale: bigint): number {
  return ratio(value, scale);
}

/** The quotient of two amounts of the same unit as a number; null when the denominator is 0, because unknown is not zero. */
export function quotient(numerator: bigint, denominator: bigint): number | null {
  return denominator === 0n ? null : ratio(numerator, denominator);
}

function ratio(numerator: bigint, denominator: bigint): number {
  const precision = 10n ** 18n;
  const whole = numerator / denominator;
  const rest = ((numerator % denominator) * precision) / denominator;
  return Number(whole) + Number(rest) / 1e18;
}
