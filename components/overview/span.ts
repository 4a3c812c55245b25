import type { OverviewSpan } from "@/lib/links/overview";
import type { CoursePoint, CourseReport } from "@/lib/reports/course-types";
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
 * The rounds of a span that ends now, with the last one before it, so that what changed within the span can be seen.
 * Where the course began later than the span does, the words name the day it began.
 */
export function courseSpan(course: CourseReport, span: OverviewSpan): CourseSpan {
  const from = span === "all" ? Number.NEGATIVE_INFINITY : course.now - DAYS[span] * DAY;
  const within = course.points.findIndex(({ timestamp }) => timestamp >= from);
  const reaches = within > 0;
  const points = within < 0 ? course.points.slice(-1) : course.points.slice(reaches ? within - 1 : 0);
  const first = points[0];
  const words = reaches || first === undefined ? `in a ${span}` : `since ${printDay(first.timestamp)}`;
  return { points, words };
}

/** Days and weeks of fees that stand beside a course: never fewer than can be compared, nor more than can be told apart. */
export function feePeriods({ days, weeks }: CourseReport, span: OverviewSpan) {
  const dayCount = { day: 7, week: 14, month: 31, year: 92, all: 92 }[span];
  const weekCount = { day: 14, week: 14, month: 14, year: 53, all: weeks.length }[span];
  return { days: days.slice(-dayCount), weeks: weeks.slice(-weekCount) };
}
