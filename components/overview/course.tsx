import { OVERVIEW_SPANS, type OverviewView, overviewHref } from "@/lib/links/overview";
import type { CourseReport } from "@/lib/reports/course-types";
import { Chart } from "../charts/chart";
import { COURSES, courseSpec } from "./course-specs";
import { dailyFees, weeklyFees } from "./fee-specs";
import { courseSpan, feePeriods, SPAN_NAMES } from "./span";

/** Points of a chart of half the page's width. */
const POINTS = 180;

interface Props {
  course: CourseReport | null;
  view: OverviewView;
}

/** How the network came to where it is: yield, participation, inflation, issuance and supply over a span of choice. */
export function Course({ course, view }: Props) {
  const span = course === null ? null : courseSpan(course, view.span);
  return (
    <section className="sec" id="course">
      <div className="sh">
        <h2>Course over time</h2>
        <Spans view={view} />
      </div>
      <div className="charts">
        {COURSES.map((name) => (
          <Chart key={name} spec={courseSpec(name, span)} points={POINTS} />
        ))}
      </div>
    </section>
  );
}

/** Fees by day and by week, as far back as the span lets them be told apart. */
export function FeeCharts({ course, view }: Props) {
  const periods = course === null ? null : feePeriods(course, view.span);
  return (
    <div className="charts">
      <Chart spec={dailyFees(periods?.days ?? null)} points={POINTS} />
      <Chart spec={weeklyFees(periods?.weeks ?? null)} points={POINTS} />
    </div>
  );
}

function Spans({ view }: { view: OverviewView }) {
  return (
    <nav className="seg" aria-label="Span of the charts">
      {OVERVIEW_SPANS.map((span) => (
        <a
          key={span}
          href={`${overviewHref({ span })}#course`}
          aria-current={span === view.span ? "true" : undefined}
        >
          {SPAN_NAMES[span]}
        </a>
      ))}
    </nav>
  );
}
