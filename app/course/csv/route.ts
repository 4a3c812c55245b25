import { chartFile } from "@/components/overview/chart-file";
import { runtime } from "@/lib/config/runtime";
import { csvAnswer } from "@/lib/export/answer";
import { problem } from "@/lib/export/problem";
import { COURSE_CHARTS, readCourseCsv } from "@/lib/links/overview";
import { respond } from "@/lib/reports/answers/respond";
import { readCourse } from "@/lib/reports/course";
import { costly } from "@/lib/reports/gate";

export const dynamic = "force-dynamic";

/** All figures of one of the overview's charts over a span, as a file. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const asked = readCourseCsv(new URL(request.url).searchParams);
    if (asked === null) return problem(400, `chart must be one of: ${COURSE_CHARTS.join(", ")}.`);
    const entered = await costly().enter(async () => {
      const course = await readCourse();
      if (course === null)
        return problem(503, "The course over time is not known: chain or subgraph gave none.");
      const isSample = runtime().config.network === "sample";
      const name = `bondwise-${isSample ? "sample-" : ""}${asked.chart}.csv`;
      return csvAnswer(request, chartFile(asked.chart, asked.span, course, isSample), name);
    });
    return entered?.value ?? problem(503, "Too many tables are being made at this moment.");
  });
}
