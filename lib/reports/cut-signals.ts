import { PPM } from "../units/perc";
import type { CutChange } from "../upstream/past-readings";
import type { ChainOrchestrator } from "../upstream/readings";
import type { LastCutChange, OrchestratorRow, OrchestratorWarning } from "./types";

const YEAR = 365 * 86_400;
/** A raise is looked for over so many rounds, the running one included. */
const RAISE_WINDOW = 90;
/** From so many points on a raise is sharp. */
const SHARP_PPM = 50_000n;

/** A change whose cuts before it are known. */
type Change = CutChange & { before: NonNullable<CutChange["before"]> };

type Kept = (terms: { rewardCutPpm: bigint; feeSharePpm: bigint }) => bigint;
const ofRewards: Kept = ({ rewardCutPpm }) => rewardCutPpm;
const ofFees: Kept = ({ feeSharePpm }) => PPM - feeSharePpm;
const KEPT = [
  ["reward", ofRewards],
  ["fee", ofFees],
] as const;

/** The cuts of one that never set any. */
const UNSET = { rewardCutPpm: 0n, feeSharePpm: 0n };

/** Cuts as the contract holds them. */
type Terms = Pick<ChainOrchestrator, "rewardCutPpm" | "feeSharePpm">;

/**
 * How often an orchestrator changed its cuts, and how the last time.
 * @param now what the contract holds of it @param asOf unix seconds of that
 * @returns null where the changes told do not end with the cuts of now: one of them at least is not told yet
 */
export function cutsOf(changes: readonly CutChange[], now: Terms, asOf: number): OrchestratorRow["cuts"] {
  const told = changes.filter(({ timestamp }) => timestamp <= asOf);
  const { rewardCutPpm, feeSharePpm } = told.at(-1) ?? UNSET;
  if (rewardCutPpm !== now.rewardCutPpm || feeSharePpm !== now.feeSharePpm) return null;
  const last = told.findLast(isChange);
  return {
    changesInYear: changesInYear(changes, asOf),
    last: last === undefined ? null : lastChange(last),
  };
}

/** Changes that are told of the year before a moment. @param asOf unix seconds */
export function changesInYear(changes: readonly CutChange[], asOf: number): number {
  return changes.filter(isChange).filter(({ timestamp }) => timestamp >= asOf - YEAR && timestamp <= asOf)
    .length;
}

/**
 * Sharp raises that still hold: what it keeps now, against the lowest that it kept in the last 90 rounds, so that a raise
 * in small steps counts and one that was taken back does not.
 * @param now its cuts of today @param round the running round
 */
export function raisedCuts(changes: readonly CutChange[], now: Terms, round: number): OrchestratorWarning[] {
  const recent = changes.filter(isChange).filter((change) => change.round > round - RAISE_WINDOW);
  return KEPT.flatMap(([cut, kept]) => {
    const lowest = lowestOf(recent, kept);
    const toPpm = kept(now);
    if (lowest === null || toPpm - lowest.fromPpm < SHARP_PPM) return [];
    return [{ kind: "cut-raised", cut, toPpm, ...lowest } as const];
  });
}

/** The lowest cut before a change, and the round of that change; of several as low the last. */
function lowestOf(changes: readonly Change[], kept: Kept): { fromPpm: bigint; round: number } | null {
  let lowest: { fromPpm: bigint; round: number } | null = null;
  for (const change of changes) {
    const fromPpm = kept(change.before);
    const rises = kept(change) > fromPpm;
    if (rises && (lowest === null || fromPpm <= lowest.fromPpm)) lowest = { fromPpm, round: change.round };
  }
  return lowest;
}

function lastChange(change: Change): LastCutChange {
  const { round, timestamp, before } = change;
  const reward = { from: ofRewards(before), to: ofRewards(change) };
  const fee = { from: ofFees(before), to: ofFees(change) };
  return {
    round,
    timestamp,
    rewardCutPpm: reward,
    feeCutPpm: fee,
    direction: directionOf(reward.to - reward.from, fee.to - fee.from),
  };
}

function directionOf(reward: bigint, fee: bigint): LastCutChange["direction"] {
  if (reward >= 0n && fee >= 0n) return "up";
  return reward <= 0n && fee <= 0n ? "down" : "mixed";
}

/** The first terms known of an orchestrator are where its cuts begin, and no change of them. */
function isChange(change: CutChange): change is Change {
  return change.before !== null;
}
