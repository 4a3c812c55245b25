import { PPM } from "../units/perc";
import { weiToNumber } from "../units/wei";
import { type ForecastTerms, forecastYield } from "./forecast";
import { compound, type IssuancePath } from "./issuance-path";
import { pathWith } from "./own-stake";
import type { YieldOfYear } from "./parts";
import { timesRate } from "./rate-of";

/** What an orchestrator is tried at: its own terms, or others. */
export interface Scenario {
  rewardCutPpm: bigint;
  feeSharePpm: bigint;
  /** wei of LPT delegated to it, its own included */
  totalStake: bigint;
  /** wei of ETH, face values of 90 days; null: not known */
  fees90Days: bigint | null;
}

/** An orchestrator's terms as they are, and what it holds in its own stake. */
export interface OrchestratorTerms extends ForecastTerms {
  /** wei of LPT; null: not known */
  ownStake: bigint | null;
  /** dollars for one ETH; null: not known */
  ethUsd: number | null;
}

/** What an orchestrator itself would get in a year, before it pays for anything. */
export interface OwnIncome {
  /** wei of LPT: its reward cut with what that earns, and its own stake's rewards */
  lpt: bigint;
  /** wei of ETH: its fee cut, and its own stake's part of the fees; null: not known */
  eth: bigint | null;
  /** both in LPT at today's price; LPT alone where ETH or its price is not known */
  inLpt: number;
  /** both in dollars at today's prices; null: not known */
  usd: number | null;
}

export interface ScenarioYear {
  delegators: YieldOfYear;
  /** null: its own stake is not known, or no stake is active */
  own: OwnIncome | null;
}

/**
 * The next 365 days in a scenario. Stake that comes or goes changes the active stake by as much, so that it thins or
 * thickens all rewards and may turn the direction of inflation. The orchestrator gets all that the pool is paid less what
 * its delegators get: with G the pool's growth before the reward cut and g the delegators' after it, own · g + T · (G − g).
 */
export function scenarioYear(terms: OrchestratorTerms, scenario: Scenario): ScenarioYear {
  const path = pathAt(terms, scenario.totalStake);
  const delegators = forecastYield({ ...terms, ...scenario, path });
  const gross = forecastYield({ ...terms, ...scenario, path, rewardCutPpm: 0n }).issuance;
  if (terms.ownStake === null || delegators.issuance === null || gross === null)
    return { delegators, own: null };
  // more cannot leave than the delegators have; what the orchestrator then takes out is its own
  const ownStake = terms.ownStake < scenario.totalStake ? terms.ownStake : scenario.totalStake;
  const lpt =
    timesRate(ownStake, delegators.issuance) + timesRate(scenario.totalStake, gross - delegators.issuance);
  const eth = ownFees(scenario, ownStake);
  return { delegators, own: incomeOf(lpt, eth, terms) };
}

/** Growth of the supply in a scenario, a fraction a year. */
export function supplyGrowthIn(terms: OrchestratorTerms, { totalStake }: Scenario): number {
  return compound(pathAt(terms, totalStake), 1);
}

/** The same rounds with the orchestrator at another stake, all others as they are. */
function pathAt({ path, totalStake: now }: OrchestratorTerms, totalStake: bigint): IssuancePath {
  if (now === totalStake) return path;
  const active = path.terms.activeStake + totalStake - now;
  return pathWith(path, active > 0n ? active : 0n);
}

/** Wei of ETH a year of its fee cut and of its own stake's part of what is shared. */
function ownFees({ fees90Days, feeSharePpm, totalStake }: Scenario, ownStake: bigint): bigint | null {
  if (fees90Days === null) return null;
  const year = (fees90Days * 365n) / 90n;
  const shared = (year * feeSharePpm) / PPM;
  return year - shared + (totalStake === 0n ? 0n : (shared * ownStake) / totalStake);
}

function incomeOf(lpt: bigint, eth: bigint | null, { lptEth, ethUsd }: OrchestratorTerms): OwnIncome {
  const known = eth !== null && lptEth !== null && lptEth > 0;
  const usd =
    eth === null || lptEth === null || ethUsd === null
      ? null
      : (weiToNumber(lpt) * lptEth + weiToNumber(eth)) * ethUsd;
  return { lpt, eth, inLpt: weiToNumber(lpt) + (known ? weiToNumber(eth) / lptEth : 0), usd };
}
