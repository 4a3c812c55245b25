import { commonest, median, medianBigint, quartiles } from "../yield/middle";
import type { Medians, OrchestratorRow } from "./types";

/** Middle values over the active orchestrators; the unknown ones of a figure are left out of it. */
export function mediansOf(rows: readonly OrchestratorRow[]): Medians {
  const active = rows.filter((row) => row.active);
  const of = (pick: (row: OrchestratorRow) => number | null | undefined) =>
    median(active.map((row) => pick(row) ?? null));
  const ofBigint = (pick: (row: OrchestratorRow) => bigint | null) => medianBigint(active.map(pick));
  return {
    count: active.length,
    realisedReal: of((row) => row.yield.realised.real),
    realisedRealQuartiles: quartiles(active.map((row) => row.yield.realised.real)),
    realisedNominal: of((row) => row.yield.realised.nominal),
    realisedFees: of((row) => row.yield.realised.fees),
    forecastReal: of((row) => row.yield.forecast.real),
    forecastNominal: of((row) => row.yield.forecast.nominal),
    rewardCutPpm: ofBigint((row) => row.rewardCutPpm),
    feeSharePpm: ofBigint((row) => row.feeSharePpm),
    totalStake: ofBigint((row) => row.totalStake),
    rewardCallsMade: of((row) => row.rewardCalls?.made),
    rewardCallsEligible: of((row) => row.rewardCalls?.eligible),
    delegators: of((row) => row.delegators),
    feesDays90: ofBigint((row) => row.fees.days90),
    unknown: {
      realised: commonest(active.map((row) => row.yield.unknown.realised)),
      realisedReal: commonest(active.map((row) => row.yield.unknown.realisedReal)),
      forecast: commonest(active.map((row) => row.yield.unknown.forecast)),
    },
  };
}
