import { isReason, REASONS, type Reason } from "@/lib/figures/reasons";
import type { OrchestratorRow, OrchestratorWarning } from "@/lib/reports/types";
import type { Entry, LastCut, WhyRealised, Yields } from "./entry";
import { entriesOf, entryOf } from "./from-row";

type PackedYield = readonly [real: number | null, issuance: number | null, fees: number | null];
type PackedCut = readonly [LastCut["direction"], ...numbers: (number | null)[]];
type PackedWarning = readonly [kind: OrchestratorWarning["kind"], ...told: (number | string)[]];

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
  changes: readonly [days7: string | null, days30: string | null],
  /** 0: not known */
  lastCut: PackedCut | null | 0,
  fees30: string | null,
  best: readonly [score: number, of: string] | null,
  age: number | null,
  votes: readonly [cast: number, eligible: number] | null,
  warnings: readonly PackedWarning[],
];

const ACTIVE = 1;
const REGISTERED = 2;
const AGAIN = 4;

/** Makes a report's row small. @param round the running round, null where unknown */
export function pack(row: OrchestratorRow, rank: number | null, round: number | null): PackedEntry {
  return packEntry(entryOf(row, rank, round));
}

/** Packs a report's rows, which come by stake, and gives the active ones their rank. */
export function packAll(rows: readonly OrchestratorRow[], round: number | null): PackedEntry[] {
  return entriesOf(rows, round).map(packEntry);
}

function packEntry(entry: Entry): PackedEntry {
  const { realised, best, votes, lastCut } = entry;
  return [
    entry.address,
    entry.name,
    (entry.active ? ACTIVE : 0) | (entry.registered ? REGISTERED : 0) | (entry.again ? AGAIN : 0),
    entry.rank,
    entry.stake.toString(),
    rounded(entry.share, 10),
    entry.rewardCutPpm,
    entry.feeCutPpm,
    [packYield(realised[7]), packYield(realised[30]), packYield(realised[90]), packYield(entry.forecast)],
    packReasons(entry.why),
    entry.rounds,
    entry.calls,
    entry.delegators,
    entry.fees?.toString() ?? null,
    entry.from,
    entry.leaves,
    [entry.change[7]?.toString() ?? null, entry.change[30]?.toString() ?? null],
    lastCut === undefined ? 0 : lastCut && packCut(lastCut),
    entry.fees30?.toString() ?? null,
    best && [best.score, best.of],
    entry.age,
    votes && [votes.cast, votes.eligible],
    entry.warnings.map(packWarning),
  ];
}

/** The entry behind a packed one. */
export function unpack(packed: PackedEntry): Entry {
  const [address, name, flags, rank, stake, share, rewardCutPpm, feeCutPpm, yields, why, rounds, calls] =
    packed;
  const [, , , , , , , , , , , , delegators, fees, from, leaves, changes, lastCut, fees30] = packed;
  const [, , , , , , , , , , , , , , , , , , , best, age, votes, warnings] = packed;
  const [seven, thirty, ninety, forecast] = yields;
  return {
    address,
    name,
    active: (flags & ACTIVE) !== 0,
    registered: (flags & REGISTERED) !== 0,
    rank,
    stake: BigInt(stake),
    change: { 7: amount(changes[0]), 30: amount(changes[1]) },
    share,
    rewardCutPpm,
    feeCutPpm,
    lastCut: lastCut === 0 ? undefined : lastCut && unpackCut(lastCut),
    realised: { 7: unpackYield(seven), 30: unpackYield(thirty), 90: unpackYield(ninety) },
    forecast: unpackYield(forecast),
    why: unpackReasons(why),
    rounds,
    age,
    again: (flags & AGAIN) !== 0,
    from,
    leaves,
    calls,
    delegators,
    fees: amount(fees),
    fees30: amount(fees30),
    best: best && { score: best[0], of: best[1] },
    votes: votes && { cast: votes[0], eligible: votes[1] },
    warnings: warnings.flatMap((warning) => unpackWarning(warning) ?? []),
  };
}

function amount(digits: string | null): bigint | null {
  return digits === null ? null : BigInt(digits);
}

function packYield({ real, issuance, fees }: Yields): PackedYield {
  return [rounded(real), rounded(issuance), rounded(fees)];
}

function unpackYield([real, issuance, fees]: PackedYield): Yields {
  return { real, issuance, fees, nominal: issuance === null ? null : rounded(issuance + (fees ?? 0)) };
}

/** Seven decimals of a fraction, unless more are shown: two more than any yield prints. */
function rounded(value: number | null, decimals = 7): number | null {
  return value === null ? null : Math.round(value * 10 ** decimals) / 10 ** decimals;
}

function packCut({ direction, round, timestamp, ago, reward, fee }: LastCut): PackedCut {
  return [direction, round, timestamp, ago, ...reward, ...fee];
}

function unpackCut([direction, round, timestamp, ago, ...cuts]: PackedCut): LastCut {
  const [fromReward, toReward, fromFee, toFee] = cuts.map((cut) => cut ?? 0);
  return {
    direction,
    round: round ?? 0,
    timestamp: timestamp ?? 0,
    ago: ago ?? null,
    reward: [fromReward ?? 0, toReward ?? 0],
    fee: [fromFee ?? 0, toFee ?? 0],
  };
}

function packWarning(warning: OrchestratorWarning): PackedWarning {
  switch (warning.kind) {
    case "leaves":
      return ["leaves", warning.round];
    case "edge":
      return ["edge", warning.rank, warning.marginWei.toString()];
    case "cut-raised":
      return ["cut-raised", Number(warning.fromPpm), Number(warning.toPpm), warning.round, warning.cut];
    case "unstable-cut":
      return ["unstable-cut", warning.changes];
    case "missed":
      return ["missed", warning.missed, warning.eligible, warning.missedOfLast6];
    case "keeps-all":
      return ["keeps-all"];
  }
}

function unpackWarning([kind, a = 0, b = 0, c = 0, d]: PackedWarning): OrchestratorWarning | null {
  switch (kind) {
    case "leaves":
      return { kind, round: Number(a) };
    case "edge":
      return { kind, rank: Number(a), marginWei: BigInt(b) };
    case "cut-raised":
      return {
        kind,
        fromPpm: BigInt(a),
        toPpm: BigInt(b),
        round: Number(c),
        cut: d === "fee" ? "fee" : "reward",
      };
    case "unstable-cut":
      return { kind, changes: Number(a) };
    case "missed":
      return { kind, missed: Number(a), eligible: Number(b), missedOfLast6: Number(c) };
    case "keeps-all":
      return { kind };
    default:
      return null;
  }
}

const ORDER = Object.keys(REASONS).filter(isReason);

/** Each reason as one digit, its place in the registry: the windows' three each, then the forecast's two. */
function packReasons({ realised: by, forecast, forecastFees }: Entry["why"]): string {
  const realised = [by[7], by[30], by[90]].flatMap(({ realised, real, fees }) => [realised, real, fees]);
  return [...realised, forecast, forecastFees].map((why) => ORDER.indexOf(why)).join("");
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
