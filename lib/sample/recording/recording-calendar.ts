import type { Calendar } from "../chain/calendar";

/** seconds; recordings tell rounds, and blocks only as far as rounds follow from them */
const L1_SECONDS = 12;
const L2_PER_SECOND = 4;
/** past the block in which the real contracts were deployed, before which no reader looks for anything */
const FIRST_L2_BLOCK = 100_000_000;

/** Time on the chain of a recording, counted from its first L1 block. */
export interface RecordingCalendar extends Calendar {
  /** unix seconds at which an L1 block begins */
  timeOfL1(block: number): number;
}

/** @param start unix seconds of that first block */
export function recordingCalendar(firstL1Block: number, start: number): RecordingCalendar {
  return {
    l2At: (timestamp) => FIRST_L2_BLOCK + (timestamp - start) * L2_PER_SECOND + L2_PER_SECOND - 1,
    timeOfL2: (block) => start + Math.floor((block - FIRST_L2_BLOCK) / L2_PER_SECOND),
    l1At: (timestamp) => firstL1Block + Math.max(0, Math.floor((timestamp - start) / L1_SECONDS)),
    timeOfL1: (block) => start + (block - firstL1Block) * L1_SECONDS,
  };
}

/** Seconds that so many L1 blocks take. */
export function secondsOf(l1Blocks: number): number {
  return l1Blocks * L1_SECONDS;
}
