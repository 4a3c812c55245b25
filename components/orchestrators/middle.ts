import { isReason, type Reason } from "@/lib/figures/reasons";
import type { DirectoryReport, YieldParts } from "@/lib/reports/types";
import { median } from "@/lib/yield/middle";
import type { YieldPair } from "./entry";

/** The median row, against which the others are read; all over the active orchestrators. Amounts as digits of wei. */
export interface Middle {
  count: number;
  realised: Record<7 | 30 | 90, YieldPair>;
  forecast: YieldPair;
  rewardCutPpm: number | null;
  feeCutPpm: number | null;
  stake: string | null;
  calls: { made: number; eligible: number } | null;
  delegators: number | null;
  fees: string | null;
  /** why the medians of yields are not known */
  why: Reason;
}

/** The medians of a report; those of the shorter windows are taken from its rows, as the 90-round ones were. */
export function middleOf({ medians, orchestrators }: DirectoryReport): Middle {
  const active = orchestrators.filter((row) => row.active);
  const over = (window: 7 | 30): YieldPair => {
    const parts = active.map((row): YieldParts => row.yield.realisedByWindow[window]);
    return pair(median(parts.map(({ real }) => real)), median(parts.map(({ nominal }) => nominal)));
  };
  const reason =
    active.find((row) => row.yield.unknown.realised !== null)?.yield.unknown.realised ?? "missing";
  const { rewardCallsMade: made, rewardCallsEligible: eligible } = medians;
  return {
    count: medians.count,
    realised: { 7: over(7), 30: over(30), 90: pair(medians.realisedReal, medians.realisedNominal) },
    forecast: pair(medians.forecastReal, medians.forecastNominal),
    rewardCutPpm: medians.rewardCutPpm === null ? null : Number(medians.rewardCutPpm),
    feeCutPpm: medians.feeSharePpm === null ? null : 1_000_000 - Number(medians.feeSharePpm),
    stake: medians.totalStake?.toString() ?? null,
    calls: made === null || eligible === null ? null : { made, eligible },
    delegators: medians.delegators,
    fees: medians.feesDays90?.toString() ?? null,
    why: isReason(reason) ? reason : "missing",
  };
}

function pair(real: number | null, nominal: number | null): YieldPair {
  return { real, nominal, issuanceOnly: false };
}
