import type { Reason } from "@/lib/figures/reasons";
import type { Window } from "@/lib/links/directory";
import type { DirectoryReport, OrchestratorRow, UnknownReason, YieldParts } from "@/lib/reports/types";
import { commonest, median } from "@/lib/yield/middle";
import { growth } from "./figure-value";

/** A median yield, fractions a year; null: not known. */
export interface MiddleYield {
  real: number | null;
  nominal: number | null;
  issuance: number | null;
  fees: number | null;
  /** most of the yields it is the middle of lack their fee part */
  issuanceOnly: boolean;
  /** the reason that most rows give */
  why: Record<"real" | "nominal" | "fees", Reason>;
}

type Calls = { made: number; eligible: number } | null;

/** What stands above the rows, against which they are read; all over the active orchestrators. Amounts as digits of wei. */
export interface Middle {
  count: number;
  realised: Record<Window, MiddleYield>;
  forecast: MiddleYield;
  rewardCutPpm: number | null;
  feeCutPpm: number | null;
  stake: string | null;
  change: { 7: string | null; 30: string | null };
  growth: number | null;
  share: number | null;
  calls: Calls;
  calls30: Calls;
  delegators: number | null;
  fees: string | null;
  fees30: string | null;
  score: number | null;
  age: number | null;
  /** votes cast over those it could cast, 0 to 1 */
  votes: number | null;
  sums: Sums;
}

/** Sums over the active orchestrators, of those whose part is known; null where none is. */
export interface Sums {
  stake: string | null;
  change: { 7: string | null; 30: string | null };
  delegators: number | null;
  fees: string | null;
  fees30: string | null;
}

/** The medians of a report; those of the yields are taken from its rows, as the report takes them for 90 rounds. */
export function middleOf({
  medians,
  orchestrators,
}: Pick<DirectoryReport, "medians" | "orchestrators">): Middle {
  const active = orchestrators.filter((row) => row.active);
  const { rewardCallsMade: made, rewardCallsEligible: eligible } = medians;
  const { rewardCalls30Made: made30, rewardCalls30Eligible: eligible30 } = medians;
  return {
    count: medians.count,
    realised: {
      7: realised(active, 7),
      30: realised(active, 30),
      90: {
        ...realised(active, 90),
        real: medians.realisedReal,
        nominal: medians.realisedNominal,
        issuance: medians.realisedIssuance,
        fees: medians.realisedFees,
      },
    },
    forecast: {
      ...forecast(active),
      real: medians.forecastReal,
      nominal: medians.forecastNominal,
      issuance: medians.forecastIssuance,
      fees: medians.forecastFees,
    },
    rewardCutPpm: medians.rewardCutPpm === null ? null : Number(medians.rewardCutPpm),
    feeCutPpm: medians.feeSharePpm === null ? null : 1_000_000 - Number(medians.feeSharePpm),
    stake: digits(medians.totalStake),
    change: { 7: digits(medians.stakeChangeDays7), 30: digits(medians.stakeChangeDays30) },
    growth: median(active.map(growthOf)),
    share: medians.stakeShare,
    calls: made === null || eligible === null ? null : { made, eligible },
    calls30: made30 === null || eligible30 === null ? null : { made: made30, eligible: eligible30 },
    delegators: medians.delegators,
    fees: digits(medians.feesDays90),
    fees30: digits(medians.feesDays30),
    score: medians.bestScore,
    age: medians.roundsActive,
    votes: medians.votesShare,
    sums: sumsOf(active),
  };
}

function growthOf({ totalStake: stake, stakeChange }: OrchestratorRow): number | null {
  return growth({ stake, change: { 7: null, 30: stakeChange.days30 } });
}

function sumsOf(rows: readonly OrchestratorRow[]): Sums {
  const sum = (pick: (row: OrchestratorRow) => bigint | null) => {
    const known = rows.map(pick).filter((amount) => amount !== null);
    return known.length === 0 ? null : known.reduce((all, amount) => all + amount, 0n);
  };
  const delegators = sum(({ delegators }) => (delegators === null ? null : BigInt(delegators)));
  return {
    stake: digits(sum((row) => row.totalStake)),
    change: {
      7: digits(sum((row) => row.stakeChange.days7)),
      30: digits(sum((row) => row.stakeChange.days30)),
    },
    delegators: delegators === null ? null : Number(delegators),
    fees: digits(sum((row) => row.fees.days90)),
    fees30: digits(sum((row) => row.fees.days30)),
  };
}

function digits(amount: bigint | null): string | null {
  return amount?.toString() ?? null;
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
    issuance: median(parts.map((part) => part.issuance)),
    fees: median(parts.map((part) => part.fees)),
    issuanceOnly: bare.length * 2 > known.length,
    why: {
      real: commonest(real) ?? "missing",
      nominal: commonest(nominal) ?? "missing",
      fees: commonest(feeReasons) ?? "missing",
    },
  };
}
