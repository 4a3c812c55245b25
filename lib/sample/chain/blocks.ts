import type { SampleBlock } from "../ledger";
import type { Calendar } from "./calendar";

/** The recorded blocks, ascending, and the calendar that tells of the empty ones between them. */
export interface Timeline {
  blocks: readonly SampleBlock[];
  calendar: Calendar;
}

/** Index of the last recorded block at or before that number; −1 when there is none. */
export function indexAtOrBefore(blocks: readonly SampleBlock[], number: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as SampleBlock).number <= number) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The block of that number. An empty one takes its time from the calendar, kept between its recorded neighbours. */
export function blockAt({ blocks, calendar }: Timeline, number: number): SampleBlock {
  const index = indexAtOrBefore(blocks, number);
  const before = blocks[index];
  if (before?.number === number) return before;
  const after = blocks[index + 1];
  const timestamp = between(calendar.timeOfL2(number), before?.timestamp, after?.timestamp);
  const l1Number = between(calendar.l1At(timestamp), before?.l1Number, after?.l1Number);
  return { number, l1Number, timestamp };
}

function between(value: number, low: number | undefined, high: number | undefined): number {
  return Math.min(Math.max(value, low ?? value), high ?? Number.POSITIVE_INFINITY);
}
