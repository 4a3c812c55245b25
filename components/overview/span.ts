import type { OverviewSpan } from "@/lib/links/overview";
import type { CoursePoint, CourseReport, FeePeriod } from "@/lib/reports/course-types";
import { printDay } from "../charts/print";

const DAY = 86_400;

const DAYS: Record<Exclude<OverviewSpan, "all">, number> = { day: 1, week: 7, month: 30, year: 365 };

/** As a span's link names it. */
export const SPAN_NAMES: Record<OverviewSpan, string> = {
  day: "Day",
  week: "Week",
  month: "Month",
  year: "Year",
  all: "All",
};

/** A course cut to a span, and the span in words that end a sentence: "in a month", "since 18 Feb 2022". */
export interface CourseSpan {
  points: readonly CoursePoint[];
  words: string;
}

/**
 * The rounds of a span that ends now, the running one included, with the last one before it, so that what changed within
 * the span can be seen; never fewer than two where two are known, because one point shows no course. Where the rounds do
 * not reach back so far, the words name the day they begin.
 */
export function courseSpan(course: CourseReport, span: OverviewSpan): CourseSpan {
  const all = withRunning(course);
  const from = span === "all" ? Number.NEGATIVE_INFINITY : course.now - DAYS[span] * DAY;
  const within = all.findIndex(({ timestamp }) => timestamp >= from);
  const reaches = within > 0;
  const begin = reaches ? within - 1 : within < 0 ? all.length - 1 : 0;
  const points = all.slice(Math.max(0, Math.min(begin, all.length - 2)));
  const first = points[0];
  const words = reaches || first === undefined ? `in a ${span}` : sinceWords(first);
  return { points, words };
}

/** The words of a span for a figure that is not known at its beginning: they name the day from which on it is. */
export function wordsFor({ points, words }: CourseSpan, values: readonly (number | null)[]): string {
  const first = points[values.findIndex((value) => value !== null)];
  return first === undefined || first === points[0] ? words : sinceWords(first);
}

function sinceWords({ timestamp }: CoursePoint): string {
  return `since ${printDay(timestamp)}`;
}

/** A chain that hangs may run a round which the course knows as closed. */
function withRunning({ points, running }: CourseReport): readonly CoursePoint[] {
  const last = points.at(-1);
  return running === null || (last !== undefined && last.round >= running.round)
    ? points
    : [...points, running];
}

/**
 * Days and weeks of fees that stand beside a course: never fewer than can be compared, nor more than can be told apart.
 * Weeks reach back as far as the span does; `daysCutShort` says that the days do not.
 */
export function feePeriods({ days, weeks }: CourseReport, span: OverviewSpan) {
  const dayCount = { day: 7, week: 14, month: 31, year: 92, all: 92 }[span];
  const weekCount = { day: 14, week: 14, month: 14, year: 53, all: weeks.length }[span];
  const isLong = span === "year" || span === "all";
  return {
    days: days.slice(-dayCount),
    weeks: weeks.slice(-weekCount),
    daysCutShort: isLong && days.length > dayCount,
  };
}

/** Every period of fees that ends within a span, however many there are. @param now unix seconds with which spans end */
export function feesOfSpan(periods: readonly FeePeriod[], now: number, span: OverviewSpan): FeePeriod[] {
  if (span === "all") return [...periods];
  const from = now - DAYS[span] * DAY;
  return periods.filter((_, index) => (periods[index + 1]?.start ?? Number.POSITIVE_INFINITY) > from);
}
