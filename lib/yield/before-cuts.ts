/**
 * Rates that one round's issuance comes to in a year, if every round were like it. They are gross: neither the
 * treasury's cut nor any orchestrator's is taken off, and every reward is called. Fractions (0.05 is 5 %).
 */
export interface RatesBeforeCuts {
  /** what stake grows by: (1 + i/P)^N − 1 */
  nominal: number;
  /** what a staker's share of all LPT grows by: ((1 + i/P) / (1 + i))^N − 1 */
  real: number;
  /** the part of its share that unstaked LPT loses: 1 − 1/(1 + i)^N */
  dilution: number;
}

/**
 * @param inflation i, new LPT of the round as a fraction of all LPT
 * @param participation P, active stake as a fraction of all LPT
 * @param roundsPerYear N
 * @returns fractions a year; null where nothing is staked, because no rate can be related to it
 */
export function ratesBeforeCuts(
  inflation: number,
  participation: number,
  roundsPerYear: number,
): RatesBeforeCuts | null {
  if (participation <= 0) return null;
  const stake = Math.log1p(inflation / participation);
  const supply = Math.log1p(inflation);
  return {
    nominal: Math.expm1(roundsPerYear * stake),
    real: Math.expm1(roundsPerYear * (stake - supply)),
    dilution: -Math.expm1(-roundsPerYear * supply),
  };
}

/**
 * What one round's growth of a stake comes to in a year after dilution, if every round were like it: ((1 + g) / (1 + i))^N − 1.
 * @param growth g, of the stake in the round; fractions
 * @param inflation i, new LPT of the round as a fraction of all LPT
 * @param roundsPerYear N
 */
export function realYieldOfRound(growth: number, inflation: number, roundsPerYear: number): number {
  return Math.expm1(roundsPerYear * (Math.log1p(growth) - Math.log1p(inflation)));
}
