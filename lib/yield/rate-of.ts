/** Digits of a rate that are kept when it is applied to an amount: more than any rate here is known to. */
const DIGITS = 1_000_000_000_000n;

/**
 * A forecast amount: an amount times a rate, rounded down. Only for what is foreseen, because the rate is a double; what
 * the contracts book is worked out from integers alone.
 * @param amount wei; the result has the same unit
 * @param rate a fraction (0.05 is 5 %), finite
 */
export function timesRate(amount: bigint, rate: number): bigint {
  const scaled = BigInt(Math.round(rate * Number(DIGITS)));
  const product = amount * scaled;
  const down = product < 0n && product % DIGITS !== 0n ? 1n : 0n;
  return product / DIGITS - down;
}
