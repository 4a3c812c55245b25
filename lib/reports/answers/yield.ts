import { amount } from "../../export/amount";
import { PPM, toFraction } from "../../units/perc";
import { DEFINITION_BASES } from "../../yield/bases";
import type { Srb, SrbDays } from "../../yield/srb";
import type { NetworkYields, OrchestratorYields, SrbFigures, YieldReport } from "../yield-types";
import { baseAnswer } from "./base";

/** Every definition of yield for programs: rates as fractions, amounts as whole tokens with all their digits. */
export function yieldAnswer(report: YieldReport) {
  return {
    ...baseAnswer(report),
    through: report.through,
    roundsPerYear: report.roundsPerYear,
    roundsPerYearBasis: report.roundsPerYearBasis,
    bases: DEFINITION_BASES,
    networkYield: networkItem(report.networkYield),
    orchestrators: report.orchestrators.map(yieldItem),
  };
}

/** One orchestrator under every definition. */
export function yieldItem(item: OrchestratorYields) {
  const { realisedByWindow, forecast } = item.yield;
  return {
    address: item.address,
    name: item.name,
    active: item.active,
    totalStake: amount(item.totalStake),
    rewardCut: toFraction(item.rewardCutPpm, PPM),
    feeShare: toFraction(item.feeSharePpm, PPM),
    realised: realisedByWindow,
    forecast: { ...forecast, callRounds: item.callRounds },
    definitions: item.definitions,
    srb: srbItem(item.srb),
  };
}

function networkItem({ srb, errors, ...rest }: NetworkYields) {
  return { ...rest, srb: srbItem(srb), srbErrors: errors };
}

function srbItem({ windows, printed, unknown, ...tokens }: SrbFigures) {
  return {
    windows: { 7: windowItem(7, windows[7]), 30: windowItem(30, windows[30]) },
    printed,
    delegatedTokens: amount(tokens.delegatedTokens),
    selfStakedTokens: amount(tokens.selfStakedTokens),
    stakingWallets: tokens.stakingWallets,
    unknown,
  };
}

function windowItem(days: SrbDays, srb: Srb | null) {
  if (srb === null) return null;
  const { rounds, breakdown, rate, real } = srb;
  const [lptDay, ethDay, ethDayInLpt] = [amount(srb.lptDay), amount(srb.ethDay), amount(srb.ethDayInLpt)];
  return { lptDays: days, ethDays: days, rounds, lptDay, ethDay, ethDayInLpt, breakdown, rate, real };
}
