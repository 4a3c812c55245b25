import type { Course } from "../upstream/past-readings";
import type { ChainSnapshot } from "../upstream/readings";
import { L1_BLOCK_SECONDS } from "../yield/rounds-per-year";

/** What of a snapshot dates events. */
export interface ChainMoment {
  round: Pick<ChainSnapshot["round"], "number" | "startBlock" | "length">;
  block: Pick<ChainSnapshot["block"], "l1Number" | "timestamp">;
}

/** The start of the first initialised round after a given one, unix seconds; null while it is not known. */
export type StartAfter = (round: number) => number | null;

/** @param running the round that is running, whose start a course does not hold */
export function roundStarts(course: Course | null, running: number): StartAfter {
  const rounds = course?.rounds ?? [];
  const starts = new Map(rounds.map(({ number, startTimestamp }) => [number, startTimestamp]));
  return (round) => {
    for (let next = round + 1; next <= running; next += 1) {
      const start = starts.get(next);
      if (start !== undefined) return start;
    }
    const last = rounds.at(-1);
    // the running round is not in the course: what closed with the last one in it is dated by what was read
    return last !== undefined && round === last.number ? (course?.block.timestamp ?? null) : null;
  };
}

/**
 * When an L1 block came or will come, unix seconds: by the starts of the rounds round it, or at 12 s a block from the
 * newest one. null where it lies in rounds whose starts are not known.
 */
export function timeOfL1Block(block: number, course: Course | null, now: ChainMoment): number | null {
  const { round } = now;
  if (block >= round.startBlock || round.length === 0)
    return now.block.timestamp + (block - now.block.l1Number) * L1_BLOCK_SECONDS;
  const back = (block - round.startBlock) / round.length;
  const number = round.number + Math.floor(back);
  const rounds = course?.rounds ?? [];
  const at = rounds.findLastIndex((one) => one.number === number);
  const [start, next] = [
    rounds[at]?.startTimestamp,
    rounds[at + 1]?.startTimestamp ?? course?.block.timestamp,
  ];
  if (start === undefined || next === undefined) return null;
  return Math.round(start + (back - Math.floor(back)) * Math.max(0, next - start));
}
