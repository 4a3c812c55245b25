import { P27, PPM, percOf } from "../units/perc";
import { demand, PANIC } from "./refuse";
import type { ModelContract } from "./types";

/** uint256's largest value: "never" as a deactivation round. */
export const MAX_UINT256 = 2n ** 256n - 1n;

/** a − b in unsigned arithmetic. @throws Refusal with the EVM's panic when b is larger */
export function minus(contract: ModelContract, a: bigint, b: bigint): bigint {
  demand(b <= a, contract, PANIC.overflow);
  return a - b;
}

/** MathUtils.percOf with a ready fraction: floor(amount * ppm / 1e6). */
export function shareOfPpm(amount: bigint, ppm: bigint): bigint {
  return (amount * ppm) / PPM;
}

/** PreciseMathUtils.percOf with a ready fraction: floor(amount * fraction / 1e27). */
export function shareOfP27(amount: bigint, fraction: bigint): bigint {
  return (amount * fraction) / P27;
}

/**
 * A share in two floor divisions at the given scale, as MathUtils (1e6), MathUtilsV2 (1e9) and PreciseMathUtils (1e27).
 * @throws Refusal with the EVM's panic when the denominator is 0
 */
export function fractionOf(
  contract: ModelContract,
  amount: bigint,
  numerator: bigint,
  denominator: bigint,
  scale: bigint,
): bigint {
  demand(denominator !== 0n, contract, PANIC.divisionByZero);
  return percOf(amount, numerator, denominator, scale);
}
