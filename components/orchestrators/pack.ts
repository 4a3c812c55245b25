import { isReason, REASONS, type Reason } from "@/lib/figures/reasons";
import type { OrchestratorRow, OrchestratorYield, YieldParts } from "@/lib/reports/types";
import { PPM } from "@/lib/units/perc";
import type { Entry, WhyRealised, YieldPair } from "./entry";
import { stationsOf } from "./stations";

type PackedYield = [real: number | null, nominal: number | null, flags: number];

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
  why: string,
  rounds: number | null,
  calls: string | null,
  delegators: number | null,
  fees: string | null,
  from: number | null,
  leaves: number | null,
];

const ACTIVE = 1;
const REGISTERED = 2;
const AGAIN = 4;

const ISSUANCE_ONLY = 1;
const MOSTLY_FEES = 2;

/** A year's fees below this share of the stake are not worth a mark, whatever the issuance. */
const NOTABLE_FEES = 0.1;

/** Makes a report's row small. @param round the running round, null where unknown */
export function pack(row: OrchestratorRow, rank: number | null, round: number | null): PackedEntry {
  const { realisedByWindow: by, forecast } = row.yield;
  const { again, from, leaves } = stationsOf(row, round);
  const age = round === null || row.activationRound === 0 ? null : Math.max(0, round - row.activationRound);
  return [
    row.address,
    row.name,
    (row.active ? ACTIVE : 0) | (row.registered ? REGISTERED : 0) | (again ? AGAIN : 0),
    rank,
    row.totalStake.toString(),
    rounded(row.stakeShare, 10),
    Number(row.rewardCutPpm),
    Number(PPM - row.feeSharePpm),
    [packYield(by[7]), packYield(by[30]), packYield(by[90]), packYield(forecast)],
    packReasons(row.yield.unknown),
    age,
    row.rewardCalls?.strip ?? null,
    row.delegators,
    row.fees.days90?.toString() ?? null,
    from,
    leaves,
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
  const [, , , , , , , , , , , , delegators, fees, from, leaves] = packed;
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
    why: unpackReasons(why),
    rounds,
    again: (flags & AGAIN) !== 0,
    from,
    leaves,
    calls,
    delegators,
    fees: fees === null ? null : BigInt(fees),
  };
}

function packYield({ real, nominal, issuance, fees }: YieldParts): PackedYield {
  const mostlyFees = fees !== null && fees > NOTABLE_FEES && fees > (issuance ?? 0);
  const issuanceOnly = nominal !== null && fees === null;
  return [
    rounded(real),
    rounded(nominal),
    (issuanceOnly ? ISSUANCE_ONLY : 0) | (mostlyFees ? MOSTLY_FEES : 0),
  ];
}

function unpackYield([real, nominal, flags]: PackedYield): YieldPair {
  return {
    real,
    nominal,
    issuanceOnly: (flags & ISSUANCE_ONLY) !== 0,
    mostlyFees: (flags & MOSTLY_FEES) !== 0,
  };
}

/** Seven decimals of a fraction, unless more are shown: two more than any yield prints. */
function rounded(value: number | null, decimals = 7): number | null {
  return value === null ? null : Math.round(value * 10 ** decimals) / 10 ** decimals;
}

const ORDER = Object.keys(REASONS).filter(isReason);

/** Each reason as one digit, its place in the registry: the windows' three each, then the forecast's two. */
function packReasons({ realisedByWindow: by, forecast, forecastFees }: OrchestratorYield["unknown"]): string {
  const realised = [by[7], by[30], by[90]].flatMap(({ realised, real, fees }) => [realised, real, fees]);
  return [...realised, forecast, forecastFees].map((why) => ORDER.indexOf(why ?? "missing")).join("");
}

function unpackReasons(digits: string): Entry["why"] {
  const at = (place: number): Reason => ORDER[Number(digits[place])] ?? "missing";
  const from = (place: number): WhyRealised => ({
    realised: at(place),
    real: at(place + 1),
    fees: at(place + 2),
  });
  return { realised: { 7: from(0), 30: from(3), 90: from(6) }, forecast: at(9), forecastFees: at(10) };
}
