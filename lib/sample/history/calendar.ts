import type { Calendar } from "../chain/calendar";

/** Seconds between L1 blocks: twelve-second slots, of which a few are missed. */
const L1_BLOCK_SECONDS = 12.06;
const L2_BLOCKS_PER_SECOND = 4;
export const ROUND_LENGTH = 6377;
const LAST_ROUND = 4260;
const L1_AT_LAST_ROUND = 23_997_449;
const L2_AT_END = 480_000_000;
/** How far into its last round history ends. */
const ELAPSED_BLOCKS = 2551;

/**
 * Time, blocks and rounds of the sample chain, each a monotone function of the others. They hang on the moment at
 * which history ends, so that numbers look alike on whatever day it is played.
 */
export interface RoundCalendar extends Calendar {
  /** unix seconds at which history ends, a UTC midnight */
  readonly end: number;
  readonly firstRound: number;
  /** the round in which history ends */
  readonly lastRound: number;
  readonly firstRoundStartBlock: number;
  /** unix seconds at which the first round begins */
  readonly start: number;
  /** round in which the moment falls, initialised or not */
  roundAt(timestamp: number): number;
  /** first whole second in which the round's first L1 block has come */
  roundStart(round: number): number;
}

/** @param end unix seconds @param rounds how many lie before the last one */
export function createCalendar(end: number, rounds: number): RoundCalendar {
  const lastRound = LAST_ROUND;
  const firstRound = lastRound - rounds;
  const startBlockOf = (round: number) => L1_AT_LAST_ROUND + (round - lastRound) * ROUND_LENGTH;
  const l1AtEnd = L1_AT_LAST_ROUND + ELAPSED_BLOCKS;
  const l1At = (timestamp: number) => l1AtEnd + Math.floor((timestamp - end) / L1_BLOCK_SECONDS);
  const roundStart = (round: number) => {
    let time = end + Math.ceil((startBlockOf(round) - l1AtEnd) * L1_BLOCK_SECONDS);
    while (l1At(time) < startBlockOf(round)) time += 1;
    return time;
  };
  return {
    end,
    firstRound,
    lastRound,
    firstRoundStartBlock: startBlockOf(firstRound),
    start: roundStart(firstRound),
    l1At,
    l2At: (timestamp) => L2_AT_END + (timestamp - end) * L2_BLOCKS_PER_SECOND + L2_BLOCKS_PER_SECOND - 1,
    timeOfL2: (block) => end + Math.floor((block - L2_AT_END) / L2_BLOCKS_PER_SECOND),
    roundAt: (timestamp) => lastRound + Math.floor((l1At(timestamp) - L1_AT_LAST_ROUND) / ROUND_LENGTH),
    roundStart,
  };
}

/** The UTC midnight at or before a moment, unix seconds. */
export function dayStart(timestamp: number): number {
  return Math.floor(timestamp / 86_400) * 86_400;
}
