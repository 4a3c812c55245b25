/**
 * A growth over some rounds, compounded to a year: (1 + g)^(roundsPerYear / rounds) − 1. Fractions (0.05 is 5 %).
 * @param growth above −1: of what is lost whole no year can be made
 * @param rounds that the growth took, at least 1
 */
export function annualise(growth: number, rounds: number, roundsPerYear: number): number {
  return Math.expm1((roundsPerYear / rounds) * Math.log1p(growth));
}

/**
 * What is left of a yield once the whole supply has grown: (1 + nominal) / (1 + supply growth) − 1. Fractions of the same
 * span, a round or a year.
 * @param supplyGrowth above −1
 */
export function realYield(nominal: number, supplyGrowth: number): number {
  return (1 + nominal) / (1 + supplyGrowth) - 1;
}
