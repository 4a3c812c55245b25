import type { CoursePoint, CourseReport } from "@/lib/reports/course-types";
import { WAD } from "@/lib/units/wei";

const DAY = 86_400;
const NOW = 1_790_000_000;
const ROUND = 4_253;
/** 20,717 days and a part of one since 1 January 1970. */
const TODAY = Math.floor(NOW / DAY) * DAY;

/** A round, so many before the running one; participation falls by a tenth of a point a round, looking forward. */
export function pointBack(back: number, change: Partial<CoursePoint> = {}): CoursePoint {
  return {
    round: ROUND - back,
    timestamp: NOW - 3_600 - back * 77_000,
    participation: 0.5 + back * 0.001,
    inflationPpb: 560_500n + BigInt(back) * 500n,
    issuance: (28_000n + BigInt(back)) * WAD,
    supply: (51_000_000n - BigInt(back) * 28_000n) * WAD,
    nominalBeforeCuts: 0.55 + back * 0.001,
    realBeforeCuts: 0.21 + back * 0.001,
    dilution: 0.2 + back * 0.0002,
    medianAfterCuts: back > 0 && back <= 90 ? 0.15 + back * 0.001 : null,
    ...change,
  };
}

/** A network of some rounds and of 40 days on which 2 ETH were paid each, 1 so far on the running one. */
export function courseWith(rounds = 500): CourseReport {
  const days = Array.from({ length: 41 }, (_, index) => ({
    start: TODAY - (40 - index) * DAY,
    fees: (index === 40 ? 1n : 2n) * WAD,
    running: index === 40,
  }));
  const weeks = Array.from({ length: 6 }, (_, index) => ({
    start: TODAY - (5 - index) * 7 * DAY,
    fees: (index === 5 ? 3n : 14n) * WAD,
    running: index === 5,
  }));
  return {
    points: Array.from({ length: rounds }, (_, index) => pointBack(rounds - index)),
    running: pointBack(0),
    days,
    weeks,
    now: NOW,
  };
}
