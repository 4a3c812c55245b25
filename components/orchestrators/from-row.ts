import type { LastCutChange, OrchestratorRow, OrchestratorYield } from "@/lib/reports/types";
import { PPM } from "@/lib/units/perc";
import type { Entry, LastCut, WhyRealised } from "./entry";
import { stationsOf } from "./stations";

/** The entry of a report's row, with all its digits. @param round the running round, null where unknown */
export function entryOf(row: OrchestratorRow, rank: number | null, round: number | null): Entry {
  const { realisedByWindow: by, forecast, unknown } = row.yield;
  const { again, from, leaves } = stationsOf(row, round);
  const best = row.bestScore;
  return {
    address: row.address,
    name: row.name,
    active: row.active,
    registered: row.registered,
    rank,
    stake: row.totalStake,
    change: { 7: row.stakeChange.days7, 30: row.stakeChange.days30 },
    share: row.stakeShare,
    rewardCutPpm: Number(row.rewardCutPpm),
    feeCutPpm: Number(PPM - row.feeSharePpm),
    lastCut: row.cuts === null ? undefined : lastCutOf(row.cuts.last, round),
    realised: { 7: by[7], 30: by[30], 90: by[90] },
    forecast,
    why: reasonsOf(unknown),
    rounds: round === null || row.activationRound === 0 ? null : Math.max(0, round - row.activationRound),
    age: row.roundsActive,
    again,
    from,
    leaves,
    calls: row.rewardCalls?.strip ?? null,
    delegators: row.delegators,
    fees: row.fees.days90,
    fees30: row.fees.days30,
    best: best && {
      score: best.score,
      of: [best.kind === "ai" ? "AI" : "transcoding", best.pipeline, best.region].filter(Boolean).join(", "),
    },
    votes: row.votes,
    warnings: row.warnings,
  };
}

/** The entries of a report's rows, which come by stake; the active ones get their rank. */
export function entriesOf(rows: readonly OrchestratorRow[], round: number | null): Entry[] {
  let rank = 0;
  return rows.map((row) => entryOf(row, row.active ? ++rank : null, round));
}

function lastCutOf(last: LastCutChange | null, running: number | null): LastCut | null {
  if (last === null) return null;
  const { direction, round, timestamp, rewardCutPpm: reward, feeCutPpm: fee } = last;
  return {
    direction,
    round,
    timestamp,
    ago: running === null ? null : Math.max(0, running - round),
    reward: [Number(reward.from), Number(reward.to)],
    fee: [Number(fee.from), Number(fee.to)],
  };
}

function reasonsOf({
  realisedByWindow: by,
  forecast,
  forecastFees,
}: OrchestratorYield["unknown"]): Entry["why"] {
  const at = ({ realised, real, fees }: (typeof by)[7]): WhyRealised => ({
    realised: realised ?? "missing",
    real: real ?? "missing",
    fees: fees ?? "missing",
  });
  return {
    realised: { 7: at(by[7]), 30: at(by[30]), 90: at(by[90]) },
    forecast: forecast ?? "missing",
    forecastFees: forecastFees ?? "missing",
  };
}
