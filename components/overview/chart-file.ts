import type { CourseChart, OverviewSpan } from "@/lib/links/overview";
import type { CourseReport } from "@/lib/reports/course-types";
import { chartCsv } from "../charts/chart-csv";
import type { ChartSpec } from "../charts/chart-spec";
import { courseSpec } from "./course-specs";
import { dailyFees, weeklyFees } from "./fee-specs";
import { courseSpan, feesOfSpan } from "./span";

/** All of a chart's figures over a span as CSV, where the page draws no more of them than can be told apart. */
export function chartFile(
  chart: CourseChart,
  span: OverviewSpan,
  course: CourseReport,
  sample: boolean,
): string {
  return chartCsv(wholeSpec(chart, span, course), sample);
}

function wholeSpec(chart: CourseChart, span: OverviewSpan, course: CourseReport): ChartSpec {
  if (chart === "fees-by-day") return dailyFees(feesOfSpan(course.days, course.now, span));
  if (chart === "fees-by-week") return weeklyFees(feesOfSpan(course.weeks, course.now, span));
  return courseSpec(chart, courseSpan(course, span));
}
