import { amount } from "../../export/amount";
import { PPM, toFraction } from "../../units/perc";
import type {
  DirectoryReport,
  LastCutChange,
  OrchestratorReport,
  OrchestratorRow,
  OrchestratorWarning,
} from "../types";
import { unknownWarnings } from "../warnings";
import { baseAnswer } from "./base";

/** One orchestrator for programs. */
export function orchestratorItem(row: OrchestratorRow) {
  const { yield: rates, fees, stakeChange, cuts } = row;
  return {
    address: row.address,
    name: row.name,
    active: row.active,
    registered: row.registered,
    totalStake: amount(row.totalStake),
    stakeShare: row.stakeShare,
    stakeChange: { days7: amount(stakeChange.days7), days30: amount(stakeChange.days30) },
    rewardCut: toFraction(row.rewardCutPpm, PPM),
    feeShare: toFraction(row.feeSharePpm, PPM),
    feeCut: toFraction(PPM - row.feeSharePpm, PPM),
    cuts: cuts === null ? null : { changesInYear: cuts.changesInYear, last: lastChange(cuts.last) },
    rewardCalls: row.rewardCalls,
    lastRewardRound: row.lastRewardRound,
    activationRound: row.activationRound,
    deactivationRound: row.deactivationRound,
    roundsActive: row.roundsActive,
    delegators: row.delegators,
    fees: { days30: amount(fees.days30), days90: amount(fees.days90) },
    bestScore: row.bestScore,
    votes: row.votes,
    ...warningItems(row),
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

/** One orchestrator as a line of a table: its warnings, and those not known, by their kinds alone, in one cell each. */
export function orchestratorLine(row: OrchestratorRow) {
  const kinds = new Set(row.warnings.map(({ kind }) => kind));
  const unknown = unknownWarnings(row).join(" ");
  return { ...orchestratorItem(row), warnings: [...kinds].join(" "), warningsUnknown: unknown };
}

/** An empty list says that there is nothing to warn of: where kinds are not known and no other is there, it is null. */
function warningItems(row: OrchestratorRow) {
  const unknown = unknownWarnings(row);
  const known = row.warnings.map(warningItem);
  return { warnings: known.length === 0 && unknown.length > 0 ? null : known, warningsUnknown: unknown };
}

function lastChange(last: LastCutChange | null) {
  if (last === null) return null;
  const { round, timestamp, direction, rewardCutPpm, feeCutPpm } = last;
  return { round, timestamp, direction, rewardCut: fromTo(rewardCutPpm), feeCut: fromTo(feeCutPpm) };
}

function fromTo({ from, to }: { from: bigint; to: bigint }) {
  return { from: toFraction(from, PPM), to: toFraction(to, PPM) };
}

function warningItem(warning: OrchestratorWarning) {
  if (warning.kind === "edge") {
    return { kind: warning.kind, rank: warning.rank, margin: amount(warning.marginWei) };
  }
  if (warning.kind === "cut-raised") {
    const { kind, cut, round, fromPpm: from, toPpm: to } = warning;
    return { kind, cut, round, ...fromTo({ from, to }) };
  }
  return warning;
}

/** The directory for programs. */
export function orchestratorsAnswer(report: DirectoryReport) {
  return { ...baseAnswer(report), orchestrators: report.orchestrators.map(orchestratorItem) };
}

/** A profile for programs: the same figures as its row in the directory, under their names. */
export function orchestratorAnswer(report: OrchestratorReport) {
  return { ...baseAnswer(report), ...orchestratorItem(report.orchestrator) };
}
