import { P27, PPB, PPM, quotient, toFraction } from "../units/perc";
import type { HeldTerms } from "../yield/definitions";
import { median, medianBigint } from "../yield/middle";
import { weightedMean } from "../yield/weighted";
import type { Basis } from "./basis";
import type { OrchestratorRow, YieldParts } from "./types";
import type { AcrossNetwork } from "./yield-types";

/**
 * Today's terms held for a year: the running round's inflation, active stake over the supply as it is now, the next round's
 * treasury cut.
 * @param callRatio null: not known
 */
export function heldTerms(basis: Basis, rewardCutPpm: bigint, callRatio: number | null): HeldTerms {
  const { minter, activeStake, totalSupply, treasury } = basis.snapshot;
  return {
    issuance: toFraction(minter.inflationPpb, PPB),
    bondingRate: quotient(activeStake.current, totalSupply) ?? 0,
    treasuryCut: toFraction(treasury.nextRewardCutRateP27, P27),
    rewardCut: toFraction(rewardCutPpm, PPM),
    callRatio,
    roundsPerYear: basis.rounds.value,
  };
}

/** The network's terms: the middle reward cut and the middle call ratio of its active orchestrators. */
export function networkTerms(basis: Basis, active: readonly OrchestratorRow[]): HeldTerms {
  const cut = medianBigint(active.map((row) => row.rewardCutPpm)) ?? 0n;
  return heldTerms(basis, cut, median(active.map((row) => row.yield.forecast.callRatio)));
}

/** Middle and stake-weighted mean of each part over the rows for which it is known. */
export function acrossNetwork(
  active: readonly OrchestratorRow[],
  pick: (row: OrchestratorRow) => YieldParts,
): AcrossNetwork {
  const all = active.map((row) => ({ parts: pick(row), weight: row.totalStake }));
  const of = (middle: (part: keyof YieldParts) => number | null): YieldParts => ({
    nominal: middle("nominal"),
    issuance: middle("issuance"),
    fees: middle("fees"),
    real: middle("real"),
  });
  return {
    median: of((part) => median(all.map(({ parts }) => parts[part]))),
    weighted: of((part) => weightedMean(all.map(({ parts, weight }) => ({ value: parts[part], weight })))),
    count: all.filter(({ parts }) => parts.nominal !== null).length,
  };
}
