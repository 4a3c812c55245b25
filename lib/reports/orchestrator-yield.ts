import type { ChainOrchestrator, RoundPrice } from "../upstream/readings";
import type { FeeRound } from "../yield/fees";
import { forecastYield } from "../yield/forecast";
import { UNKNOWN_YIELD, type YieldOfYear } from "../yield/parts";
import { realisedYield, WINDOWS, type Window } from "../yield/realised";
import { callRatio } from "../yield/reward-calls";
import type { Basis } from "./basis";
import { supplyAtStart } from "./supply";
import type { OrchestratorYield, RewardCalls, UnknownParts, UnknownReason } from "./types";

interface Realised {
  parts: YieldOfYear;
  unknown: UnknownParts;
}

/** One orchestrator's yields, realised and forecast, with the reason for each part that is not known. */
export function orchestratorYield(
  basis: Basis,
  orchestrator: ChainOrchestrator,
  calls: RewardCalls | null,
): OrchestratorYield {
  const rounds = pricedRounds(basis, orchestrator);
  const windows = {
    7: realisedOver(basis, orchestrator, 7, rounds),
    30: realisedOver(basis, orchestrator, 30, rounds),
    90: realisedOver(basis, orchestrator, 90, rounds),
  };
  const realised = windows[90];
  const ratio = callRatio(calls);
  const forecast = forecastOf(basis, orchestrator, ratio);
  return {
    window: 90,
    through: basis.last,
    roundsPerYear: basis.rounds.value,
    roundsPerYearBasis: basis.rounds.basis,
    realised: realised.parts,
    realisedByWindow: { 7: windows[7].parts, 30: windows[30].parts, 90: realised.parts },
    forecast: { ...forecast.parts, callRatio: ratio },
    unknown: {
      realised: realised.unknown.realised,
      realisedReal: realised.unknown.real,
      fees: realised.unknown.fees,
      forecast: forecast.reason,
      realisedByWindow: { 7: windows[7].unknown, 30: windows[30].unknown, 90: realised.unknown },
      forecastFees: forecast.feeReason,
    },
  };
}

function realisedOver(
  basis: Basis,
  { activationRound: since, address }: ChainOrchestrator,
  window: Window,
  rounds: readonly PricedRound[] | null,
): Realised {
  const nothing = (reason: UnknownReason): Realised => ({
    parts: UNKNOWN_YIELD,
    unknown: { realised: reason, real: reason, fees: reason },
  });
  if (since === 0) return nothing("not-active");
  if (basis.last - since + 1 < window) return nothing("too-young");
  const start = basis.factors?.get(address)?.get(basis.last - window)?.rewardFactorP27;
  const end = basis.factors?.get(address)?.get(basis.last)?.rewardFactorP27;
  if (start === undefined || end === undefined) return nothing("loading");
  const facts = {
    window,
    rewardFactorP27: { start, end },
    feeRounds: rounds?.filter(({ round }) => round > basis.last - window) ?? null,
    supply: supplyOver(basis, window),
  };
  const parts = realisedYield(facts, basis.rounds.value);
  return {
    parts,
    unknown: {
      realised: null,
      real: parts.real === null ? "no-subgraph" : null,
      fees: parts.fees === null ? missingFees(facts.feeRounds) : null,
    },
  };
}

/** The rounds of the longest window in which it had a pool, each with its price; null: not known. */
function pricedRounds({ history, pools, last, prices }: Basis, { address }: ChainOrchestrator) {
  if (history === null) return null;
  const own = pools?.get(address);
  const rounds: PricedRound[] = [];
  for (let round = last - Math.max(...WINDOWS) + 1; round <= last; round += 1) {
    const pool = own?.get(round);
    if (pool === undefined) continue;
    const price = prices.get(round);
    const { fees, feeSharePpm, totalStake } = pool;
    rounds.push({ round, fees, feeSharePpm, totalStake, price, lptEth: price?.lptEth?.value ?? null });
  }
  return rounds;
}

interface PricedRound extends FeeRound {
  round: number;
  /** undefined: still being looked up */
  price: RoundPrice | undefined;
}

function missingFees(rounds: readonly PricedRound[] | null): UnknownReason {
  if (rounds === null) return "no-subgraph";
  return rounds.some(({ price }) => price === undefined) ? "loading" : "no-price";
}

function supplyOver(basis: Basis, window: Window): { start: bigint; end: bigint } | null {
  const { history, snapshot, last } = basis;
  if (history === null) return null;
  const start = supplyAtStart(last - window + 1, history, snapshot);
  const end = supplyAtStart(last + 1, history, snapshot);
  return start === null || end === null ? null : { start, end };
}

function forecastOf(
  basis: Basis,
  orchestrator: ChainOrchestrator,
  ratio: number | null,
): { parts: YieldOfYear; reason: UnknownReason | null; feeReason: UnknownReason | null } {
  if (!orchestrator.active) return { parts: UNKNOWN_YIELD, reason: "not-active", feeReason: "not-active" };
  const parts = forecastYield({
    path: basis.path,
    nextTreasuryCutP27: basis.snapshot.treasury.nextRewardCutRateP27,
    rewardCutPpm: orchestrator.rewardCutPpm,
    feeSharePpm: orchestrator.feeSharePpm,
    callRatio: ratio,
    totalStake: orchestrator.totalStake,
    fees90Days:
      basis.fees === null ? null : (basis.fees.byOrchestrator.get(orchestrator.address)?.days90 ?? 0n),
    lptEth: basis.snapshot.market.lptEth,
  });
  return {
    parts,
    reason: parts.nominal === null ? "no-stake" : null,
    feeReason: parts.fees === null ? missingForecastFees(basis, parts) : null,
  };
}

function missingForecastFees({ fees, snapshot }: Basis, { nominal }: YieldOfYear): UnknownReason {
  if (nominal === null) return "no-stake";
  if (fees === null) return "no-subgraph";
  return snapshot.market.lptEth === null ? "no-price" : "no-stake";
}
