import { type CompareView, compareHref } from "@/lib/links/compare";
import { SPANS } from "@/lib/links/profile";
import type { CompareReport } from "@/lib/reports/compare-types";
import { Chart } from "../charts/chart";
import { Choices } from "../profile/choices";
import { compareCharts } from "./charts";
import { called } from "./letters";

/** What happened to those compared, each figure as lines over each other. */
export function CourseSection({ report, view }: { report: CompareReport; view: CompareView }) {
  const names = report.compared.map(({ row }) => called(row));
  return (
    <section className="sec" id="course">
      <div className="sh">
        <h2>Round by round</h2>
        <Choices
          label="Rounds of the charts"
          options={SPANS.map((value) => ({ value, text: value === "all" ? "all" : `${value} rounds` }))}
          chosen={view.span}
          href={(span) => `${compareHref({ ...view, span })}#course`}
        />
      </div>
      <div className="cols even">
        {compareCharts(report.course, names).map((spec) => (
          <Chart key={spec.id} spec={spec} height={190} points={120} />
        ))}
      </div>
    </section>
  );
}
