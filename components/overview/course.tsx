import { courseCsvHref, OVERVIEW_SPANS, type OverviewView, overviewHref } from "@/lib/links/overview";
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
        <Spans view={view} name="Span of the charts" to="course" />
      </div>
      <p className="n2 lede">
        Yields before any cut are what the protocol issues; what a delegator gets is less by the treasury’s
        cut, the reward cut and missed calls. The median after all cuts is drawn for the last 90 rounds, each
        by itself and without fees. The median above takes those 90 rounds together, with their fees, so that
        no line ends exactly there.
      </p>
      <div className="charts">
        {COURSES.map((name) => (
          <Chart
            key={name}
            spec={courseSpec(name, span)}
            points={POINTS}
            csvHref={courseCsvHref(name, view)}
          />
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
      <Chart
        spec={dailyFees(periods?.days ?? null, periods?.daysCutShort)}
        points={POINTS}
        csvHref={courseCsvHref("fees-by-day", view)}
      />
      <Chart spec={weeklyFees(periods?.weeks ?? null)} csvHref={courseCsvHref("fees-by-week", view)} />
    </div>
  );
}

/** Ways to other spans of the charts beneath. */
export function Spans({ view, name, to }: { view: OverviewView; name: string; to: string }) {
  return (
    <nav className="seg" aria-label={name}>
      {OVERVIEW_SPANS.map((span) => (
        <a
          key={span}
          href={`${overviewHref({ span })}#${to}`}
          aria-current={span === view.span ? "true" : undefined}
        >
          {SPAN_NAMES[span]}
        </a>
      ))}
    </nav>
  );
}
