import { PPM, quotient, toFraction } from "../units/perc";
import { weiToNumber } from "../units/wei";
import { growthOf, WINDOWS, type Window } from "../yield/realised";
import type { ProfileBasis } from "./profile-basis";

/** What one LPT that stood through a window of closed rounds became, and what it earned. */
export interface StakeThrough {
  window: Window;
  /** growth by rewards over the window, not annualised: of the cumulative reward factor */
  growth: number;
  /** ETH of fees for each LPT at the start; null: not known */
  feesEth: number | null;
}

/** The longest window that is known of it; null where none is. */
export function stakeThrough(profile: ProfileBasis): StakeThrough | null {
  for (const window of WINDOWS.toReversed()) {
    const growth = growthOver(profile, window);
    if (growth !== null) return { window, growth, feesEth: feesOver(profile, window) };
  }
  return null;
}

function growthOver({ row, basis }: ProfileBasis, window: Window): number | null {
  if (row.yield.realisedByWindow[window].issuance === null) return null;
  const factors = basis.factors?.get(row.address);
  const start = factors?.get(basis.last - window)?.rewardFactorP27;
  const end = factors?.get(basis.last)?.rewardFactorP27;
  return start === undefined || end === undefined ? null : growthOf(start, end);
}

/** Fees of each round on what the LPT had become by then: a pool's fees are paid on stake with its earlier rewards. */
function feesOver({ row, basis }: ProfileBasis, window: Window): number | null {
  if (basis.history === null) return null;
  const pools = basis.pools?.get(row.address);
  let stake = 1;
  let eth = 0;
  for (let round = basis.last - window + 1; round <= basis.last; round += 1) {
    const pool = pools?.get(round);
    if (pool === undefined || pool.totalStake === 0n) continue;
    const share = toFraction(pool.feeSharePpm, PPM);
    eth += (stake * weiToNumber(pool.fees) * share) / weiToNumber(pool.totalStake);
    const kept = 1 - toFraction(pool.rewardCutPpm, PPM);
    stake *= 1 + (quotient(pool.rewardTokens ?? 0n, pool.totalStake) ?? 0) * kept;
  }
  return eth;
}
