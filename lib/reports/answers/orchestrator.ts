import { amount } from "../../export/amount";
import { PPM, toFraction } from "../../units/perc";
import type { DirectoryReport, OrchestratorReport, OrchestratorRow } from "../types";
import { baseAnswer } from "./base";

/** One orchestrator for programs. */
export function orchestratorItem(row: OrchestratorRow) {
  const { yield: rates, fees } = row;
  return {
    address: row.address,
    name: row.name,
    active: row.active,
    registered: row.registered,
    totalStake: amount(row.totalStake),
    stakeShare: row.stakeShare,
    rewardCut: toFraction(row.rewardCutPpm, PPM),
    feeShare: toFraction(row.feeSharePpm, PPM),
    feeCut: toFraction(PPM - row.feeSharePpm, PPM),
    rewardCalls: row.rewardCalls,
    lastRewardRound: row.lastRewardRound,
    activationRound: row.activationRound,
    deactivationRound: row.deactivationRound,
    delegators: row.delegators,
    fees: { days30: amount(fees.days30), days90: amount(fees.days90) },
    yield: {
      window: rates.window,
      through: rates.through ?? null,
      roundsPerYear: rates.roundsPerYear,
      roundsPerYearBasis: rates.roundsPerYearBasis,
      realised: rates.realised,
      realisedByWindow: rates.realisedByWindow,
      forecast: rates.forecast,
      unknown: rates.unknown,
    },
  };
}

/** The directory for programs. */
export function orchestratorsAnswer(report: DirectoryReport) {
  return { ...baseAnswer(report), orchestrators: report.orchestrators.map(orchestratorItem) };
}

/** A profile for programs: the same figures as its row in the directory, under their names. */
export function orchestratorAnswer(report: OrchestratorReport) {
  return { ...baseAnswer(report), ...orchestratorItem(report.orchestrator) };
}
