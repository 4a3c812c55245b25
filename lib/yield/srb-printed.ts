/** What the original definition of LivepeerSRB is made from, for the network or for one orchestrator. */
export interface PrintedTerms {
  /** whole LPT a round */
  lptPerRound: number;
  /** whole ETH of the trailing 30 days; null: not known */
  eth30Days: number | null;
  /** ETH for one LPT, today; null: not known */
  lptEth: number | null;
  /** whole LPT: all stake it divides by */
  stake: number;
  /** L1 blocks a round */
  roundLength: number;
  /** (1 + inflation of a round)^roundsPerYear − 1; a fraction a year */
  yearlyInflation: number;
}

/** Rates as the original definition prints them; fractions a year. */
export interface Printed {
  /** (lptDay + ethDay) ÷ stake × 365, not compounded; of LPT alone where fees are not known */
  rate: number;
  /** 1 + rate ÷ (1 + inflation) − 1: the brackets are lost, so it is never below 0 */
  real: number;
}

/**
 * LivepeerSRB as its definition stands, but for three slips of the pen that no program can have made: 21.257 is taken as
 * hours per round, a daily amount is not annualised a second time, and inflation is annualised.
 * @returns fractions a year over the original's own windows; null where nothing is staked
 */
export function printedSrb(terms: PrintedTerms): Printed | null {
  if (terms.stake <= 0) return null;
  const lptDay = (terms.lptPerRound * 24) / hoursPerRound(terms.roundLength);
  const { eth30Days, lptEth } = terms;
  const ethDay = eth30Days === null || lptEth === null || lptEth <= 0 ? 0 : eth30Days / 30 / lptEth;
  const rate = ((lptDay + ethDay) / terms.stake) * 365;
  return { rate, real: rate / (1 + terms.yearlyInflation) };
}

/** Hours of a round at 12 s an L1 block: 21.257 for 6,377 blocks. */
export function hoursPerRound(roundLength: number): number {
  return (roundLength * 12) / 3_600;
}
