import { ppmOf, weiOf } from "../links/decimal";
import { isTried, type ScenarioView } from "../links/scenario";
import type { Address } from "../units/address";
import { breakEvenStake } from "../yield/break-even";
import { type OrchestratorTerms, type Scenario, scenarioYear } from "../yield/scenario";
import { placeAmong, spreadOf } from "../yield/spread";
import { networkReactions, ownReactions, type ReactionBasis } from "./cut-reactions";
import type { Joined } from "./joined";
import type { ScenarioReport, ScenarioSide } from "./scenario-types";
import type { OrchestratorRow } from "./types";
import { selfStakes } from "./yield-self";

/** Own stakes of the registered ones, wei of LPT; a missing entry is not known. */
type OwnStakes = ReadonlyMap<Address, bigint>;

/**
 * What the link's scenario would do to an orchestrator and to its delegators, beside today.
 * @returns null where it is not active
 */
export async function scenarioOf(
  profile: ReactionBasis,
  joined: Joined,
  view: ScenarioView,
  deadlineAt: number,
): Promise<ScenarioReport | null> {
  const { row } = profile;
  if (!row.active) return null;
  const own = await selfStakes(joined.snapshot, deadlineAt);
  const terms = termsIn(joined, row, own);
  const others = joined.rows.filter((other) => other.active && other.address !== row.address);
  const reals = others.flatMap((other) => other.yield.forecast.real ?? []);
  const sideOf = (scenario: Scenario): ScenarioSide => {
    const { delegators, own: income } = scenarioYear(terms, scenario);
    const place = delegators.real === null ? null : placeAmong(delegators.real, reals);
    return { terms: scenario, delegators, own: income, place };
  };
  const asked = triedIn(view, terms);
  const today = sideOf(scenarioIn(terms));
  const costs = [today.own?.usd ?? null, ...others.map((other) => costOf(joined, other, own))];
  const spends = today.own?.usd ?? null;
  const network = networkReactions(profile);
  return {
    today,
    tried: asked && sideOf(asked),
    peers: reals.length + 1,
    breakEven: asked && breakEvenStake(terms, asked),
    costs: spreadOf(costs),
    spendLess: spends === null ? null : costs.filter((cost) => cost !== null && cost < spends).length,
    network: network.reactions,
    waiting: network.waiting,
    own: ownReactions(profile),
  };
}

function termsIn({ basis, snapshot }: Joined, row: OrchestratorRow, own: OwnStakes): OrchestratorTerms {
  return {
    path: basis.path,
    nextTreasuryCutP27: snapshot.treasury.nextRewardCutRateP27,
    rewardCutPpm: row.rewardCutPpm,
    feeSharePpm: row.feeSharePpm,
    callRatio: row.yield.forecast.callRatio,
    totalStake: row.totalStake,
    fees90Days: row.fees.days90,
    lptEth: snapshot.market.lptEth,
    ethUsd: snapshot.market.ethUsd,
    ownStake: own.get(row.address) ?? null,
  };
}

function scenarioIn({ rewardCutPpm, feeSharePpm, totalStake, fees90Days }: Scenario): Scenario {
  return { rewardCutPpm, feeSharePpm, totalStake, fees90Days };
}

/** Today's terms with what the link tries; null where it tries nothing. */
function triedIn(view: ScenarioView, terms: OrchestratorTerms): Scenario | null {
  if (!isTried(view)) return null;
  return {
    rewardCutPpm: ppmOf(view.cut) ?? terms.rewardCutPpm,
    feeSharePpm: ppmOf(view.share) ?? terms.feeSharePpm,
    totalStake: weiOf(view.stake) ?? terms.totalStake,
    fees90Days: weiOf(view.fees) ?? terms.fees90Days,
  };
}

const costs = new WeakMap<OwnStakes, Map<OrchestratorRow, number | null>>();

/** What an orchestrator can spend in a year, in dollars; worked out once for the same readings. */
function costOf(joined: Joined, row: OrchestratorRow, own: OwnStakes): number | null {
  const known = costs.get(own) ?? new Map<OrchestratorRow, number | null>();
  costs.set(own, known);
  const kept = known.get(row);
  if (kept !== undefined) return kept;
  const terms = termsIn(joined, row, own);
  const usd = scenarioYear(terms, terms).own?.usd ?? null;
  known.set(row, usd);
  return usd;
}
