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
    realisedIssuance: of((row) => row.yield.realised.issuance),
    realisedFees: of((row) => row.yield.realised.fees),
    forecastReal: of((row) => row.yield.forecast.real),
    forecastNominal: of((row) => row.yield.forecast.nominal),
    forecastIssuance: of((row) => row.yield.forecast.issuance),
    forecastFees: of((row) => row.yield.forecast.fees),
    rewardCutPpm: ofBigint((row) => row.rewardCutPpm),
    feeSharePpm: ofBigint((row) => row.feeSharePpm),
    totalStake: ofBigint((row) => row.totalStake),
    stakeShare: of((row) => row.stakeShare),
    stakeChangeDays7: ofBigint((row) => row.stakeChange.days7),
    stakeChangeDays30: ofBigint((row) => row.stakeChange.days30),
    rewardCallsMade: of((row) => row.rewardCalls?.made),
    rewardCallsEligible: of((row) => row.rewardCalls?.eligible),
    rewardCalls30Made: of((row) => row.rewardCalls?.last30.made),
    rewardCalls30Eligible: of((row) => row.rewardCalls?.last30.eligible),
    delegators: of((row) => row.delegators),
    feesDays30: ofBigint((row) => row.fees.days30),
    feesDays90: ofBigint((row) => row.fees.days90),
    cutChangesInYear: of((row) => row.cuts?.changesInYear),
    bestScore: of((row) => row.bestScore?.score),
    roundsActive: of((row) => row.roundsActive),
    votesShare: of(({ votes }) =>
      votes === null || votes.eligible === 0 ? null : votes.cast / votes.eligible,
    ),
    unknown: {
      realised: commonest(active.map((row) => row.yield.unknown.realised)),
      realisedReal: commonest(active.map((row) => row.yield.unknown.realisedReal)),
      forecast: commonest(active.map((row) => row.yield.unknown.forecast)),
    },
  };
}
