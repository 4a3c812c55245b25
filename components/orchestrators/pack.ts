import { isReason, type Reason } from "@/lib/figures/reasons";
import type { OrchestratorRow, YieldParts } from "@/lib/reports/types";
import { PPM } from "@/lib/units/perc";
import type { Entry, YieldPair } from "./entry";

type PackedYield = [real: number | null, nominal: number | null, issuanceOnly: 0 | 1];

/**
 * An entry as it travels to the browser: an array instead of names repeated in every row, amounts as decimal digits of
 * wei. Only pack and unpack know the order.
 */
export type PackedEntry = readonly [
  address: string,
  name: string | null,
  flags: number,
  rank: number | null,
  stake: string,
  share: number | null,
  rewardCutPpm: number,
  feeCutPpm: number,
  yields: readonly [PackedYield, PackedYield, PackedYield, PackedYield],
  why: readonly [string, string, string, string],
  rounds: number | null,
  calls: string | null,
  delegators: number | null,
  fees: string | null,
];

const ACTIVE = 1;
const REGISTERED = 2;

/** Makes a report's row small. @param round the running round, null where unknown */
export function pack(row: OrchestratorRow, rank: number | null, round: number | null): PackedEntry {
  const { realisedByWindow: by, forecast, unknown } = row.yield;
  const why = (reason: string | null): string => reason ?? "missing";
  const age = round === null || row.activationRound === 0 ? null : Math.max(0, round - row.activationRound);
  return [
    row.address,
    row.name,
    (row.active ? ACTIVE : 0) | (row.registered ? REGISTERED : 0),
    rank,
    row.totalStake.toString(),
    rounded(row.stakeShare),
    Number(row.rewardCutPpm),
    Number(PPM - row.feeSharePpm),
    [packYield(by[7]), packYield(by[30]), packYield(by[90]), packYield(forecast)],
    [why(unknown.realised), why(unknown.realisedReal), why(unknown.fees), why(unknown.forecast)],
    age,
    row.rewardCalls?.strip ?? null,
    row.delegators,
    row.fees.days90?.toString() ?? null,
  ];
}

/** Packs a report's rows, which come by stake, and gives the active ones their rank. */
export function packAll(rows: readonly OrchestratorRow[], round: number | null): PackedEntry[] {
  let rank = 0;
  return rows.map((row) => pack(row, row.active ? ++rank : null, round));
}

/** The entry behind a packed one. */
export function unpack(packed: PackedEntry): Entry {
  const [address, name, flags, rank, stake, share, rewardCutPpm, feeCutPpm, yields, why, rounds, calls] =
    packed;
  const [, , , , , , , , , , , , delegators, fees] = packed;
  const [seven, thirty, ninety, forecast] = yields;
  return {
    address,
    name,
    active: (flags & ACTIVE) !== 0,
    registered: (flags & REGISTERED) !== 0,
    rank,
    stake: BigInt(stake),
    share,
    rewardCutPpm,
    feeCutPpm,
    realised: { 7: unpackYield(seven), 30: unpackYield(thirty), 90: unpackYield(ninety) },
    forecast: unpackYield(forecast),
    why: { realised: reason(why[0]), real: reason(why[1]), fees: reason(why[2]), forecast: reason(why[3]) },
    rounds,
    calls,
    delegators,
    fees: fees === null ? null : BigInt(fees),
  };
}

function packYield({ real, nominal, fees }: YieldParts): PackedYield {
  return [rounded(real), rounded(nominal), nominal !== null && fees === null ? 1 : 0];
}

function unpackYield([real, nominal, issuanceOnly]: PackedYield): YieldPair {
  return { real, nominal, issuanceOnly: issuanceOnly === 1 };
}

/** Seven decimals of a fraction: two more than any figure prints, and a third of a double's digits. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e7) / 1e7;
}

function reason(text: string): Reason {
  return isReason(text) ? text : "missing";
}
