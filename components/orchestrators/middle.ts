import type { Reason } from "@/lib/figures/reasons";
import type { Window } from "@/lib/links/directory";
import type { DirectoryReport, OrchestratorRow, UnknownReason, YieldParts } from "@/lib/reports/types";
import { commonest, median } from "@/lib/yield/middle";

/** A median yield, fractions a year; null: not known. */
export interface MiddleYield {
  real: number | null;
  nominal: number | null;
  /** most of the yields it is the middle of lack their fee part */
  issuanceOnly: boolean;
  /** the reason that most rows give */
  why: Record<"real" | "nominal" | "fees", Reason>;
}

/** The median row, against which the others are read; all over the active orchestrators. Amounts as digits of wei. */
export interface Middle {
  count: number;
  realised: Record<Window, MiddleYield>;
  forecast: MiddleYield;
  rewardCutPpm: number | null;
  feeCutPpm: number | null;
  stake: string | null;
  calls: { made: number; eligible: number } | null;
  delegators: number | null;
  fees: string | null;
}

/** The medians of a report; those of the yields are taken from its rows, as the report takes them for 90 rounds. */
export function middleOf({ medians, orchestrators }: DirectoryReport): Middle {
  const active = orchestrators.filter((row) => row.active);
  const { rewardCallsMade: made, rewardCallsEligible: eligible } = medians;
  return {
    count: medians.count,
    realised: {
      7: realised(active, 7),
      30: realised(active, 30),
      90: { ...realised(active, 90), real: medians.realisedReal, nominal: medians.realisedNominal },
    },
    forecast: {
      ...forecast(active),
      real: medians.forecastReal,
      nominal: medians.forecastNominal,
    },
    rewardCutPpm: medians.rewardCutPpm === null ? null : Number(medians.rewardCutPpm),
    feeCutPpm: medians.feeSharePpm === null ? null : 1_000_000 - Number(medians.feeSharePpm),
    stake: medians.totalStake?.toString() ?? null,
    calls: made === null || eligible === null ? null : { made, eligible },
    delegators: medians.delegators,
    fees: medians.feesDays90?.toString() ?? null,
  };
}

function realised(rows: readonly OrchestratorRow[], window: Window): MiddleYield {
  const unknown = rows.map((row) => row.yield.unknown.realisedByWindow[window]);
  return middleYield(
    rows.map((row) => row.yield.realisedByWindow[window]),
    unknown.map(({ real }) => real),
    unknown.map(({ realised }) => realised),
    unknown.map(({ fees }) => fees),
  );
}

function forecast(rows: readonly OrchestratorRow[]): MiddleYield {
  const why = rows.map((row) => row.yield.unknown.forecast);
  const fees = rows.map((row) => row.yield.unknown.forecastFees);
  return middleYield(
    rows.map((row) => row.yield.forecast),
    why,
    why,
    fees,
  );
}

type Reasons = readonly (UnknownReason | null)[];

function middleYield(
  parts: readonly YieldParts[],
  real: Reasons,
  nominal: Reasons,
  fees: Reasons,
): MiddleYield {
  const known = parts.filter((part) => part.nominal !== null);
  const bare = known.filter((part) => part.fees === null);
  const feeReasons = fees.filter((_, place) => parts[place]?.nominal !== null);
  return {
    real: median(parts.map((part) => part.real)),
    nominal: median(parts.map((part) => part.nominal)),
    issuanceOnly: bare.length * 2 > known.length,
    why: {
      real: commonest(real) ?? "missing",
      nominal: commonest(nominal) ?? "missing",
      fees: commonest(feeReasons) ?? "missing",
    },
  };
}
