import { PPB, quotient, toFraction } from "../units/perc";
import type { Course, CourseRound } from "../upstream/past-readings";
import type { History } from "../upstream/readings";
import { sources } from "../upstream/sources";
import { ratesBeforeCuts } from "../yield/before-cuts";
import { mediansAfterCuts } from "./course-after-cuts";
import { runningRound } from "./course-running";
import { afterStartUp } from "./course-start";
import type { CoursePoint, CourseReport, FeePeriod } from "./course-types";
import { deadlineFromNow } from "./deadline";
import { readJoined } from "./joined";

const DAY = 86_400;
/** Days since 1 January 1970, a Thursday, to the first Monday. */
const MONDAY = 4;

/**
 * The network's course until now.
 * @returns null where the subgraph or the chain never told
 */
export async function readCourse(deadlineAt = deadlineFromNow()): Promise<CourseReport | null> {
  const reading = sources().course(deadlineAt);
  const joined = await readJoined(deadlineAt);
  const course = (await reading).value;
  if (course === null || joined === null) return null;
  const { snapshot, basis, history } = joined;
  const isCurrent = sources().statuses().subgraph.state === "ok";
  const now = snapshot.block.timestamp;
  const told = isCurrent ? now : Math.min(now, course.block.timestamp);
  const days = feeDays(course.days, now, told);
  const running = runningRound(snapshot, history);
  return {
    points: pointsOf(course, history, basis.rounds.value),
    running: running === null ? null : coursePoint(running, basis.rounds.value, null),
    days,
    weeks: feeWeeks(days),
    now,
  };
}

// What a course says of its rounds is worked out once, however often it is asked for.
const worked = new WeakMap<
  Course,
  { history: History | null; roundsPerYear: number; points: readonly CoursePoint[] }
>();

function pointsOf(course: Course, history: History | null, roundsPerYear: number): readonly CoursePoint[] {
  const kept = worked.get(course);
  if (kept?.roundsPerYear === roundsPerYear && kept.history === history) return kept.points;
  const rounds = afterStartUp(course.rounds);
  const medians = mediansAfterCuts(history, rounds, roundsPerYear);
  const points = rounds.map((round) => coursePoint(round, roundsPerYear, medians.get(round.number) ?? null));
  worked.set(course, { history, roundsPerYear, points });
  return points;
}

function coursePoint(round: CourseRound, roundsPerYear: number, medianAfterCuts: number | null): CoursePoint {
  const { number, startTimestamp, inflationPpb, totalSupply, totalActiveStake, mintable } = round;
  const participation = quotient(totalActiveStake, totalSupply);
  const rates = ratesBeforeCuts(toFraction(inflationPpb, PPB), participation ?? 0, roundsPerYear);
  return {
    round: number,
    timestamp: startTimestamp,
    participation,
    inflationPpb,
    issuance: mintable,
    supply: totalSupply === 0n ? null : totalSupply,
    nominalBeforeCuts: rates?.nominal ?? null,
    realBeforeCuts: rates?.real ?? null,
    dilution: rates?.dilution ?? null,
    medianAfterCuts,
  };
}

/**
 * Every day from the first ticket to the running one; a day without tickets has none.
 * @param told unix seconds up to which the source speaks
 */
function feeDays(known: Course["days"], now: number, told: number): FeePeriod[] {
  const first = known[0]?.day;
  if (first === undefined) return [];
  const fees = new Map(known.map((entry) => [entry.day, entry.fees]));
  const running = Math.floor(now / DAY);
  return Array.from({ length: Math.max(0, running - first + 1) }, (_, index) => {
    const day = first + index;
    // the day in which the source stops is told in part alone, unless it is the one that runs and it speaks until now
    const isTold = Math.min((day + 1) * DAY, now) <= told;
    return { start: day * DAY, fees: isTold ? (fees.get(day) ?? 0n) : null, running: day === running };
  });
}

function feeWeeks(days: readonly FeePeriod[]): FeePeriod[] {
  const weeks = new Map<number, FeePeriod>();
  for (const { start, fees, running } of days) {
    const day = start / DAY;
    const monday = (day - ((day - MONDAY) % 7)) * DAY;
    const week = weeks.get(monday) ?? { start: monday, fees: 0n, running: false };
    const sum = week.fees === null || fees === null ? null : week.fees + fees;
    weeks.set(monday, { start: monday, fees: sum, running });
  }
  const all = [...weeks.values()];
  const last = all.at(-1);
  // The running day may be a Sunday, and its week is running all the same.
  return last === undefined ? [] : [...all.slice(0, -1).map(ended), { ...last, running: true }];
}

function ended(period: FeePeriod): FeePeriod {
  return { ...period, running: false };
}
