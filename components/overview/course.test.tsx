import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DEFAULT_OVERVIEW, OVERVIEW_SPANS, type OverviewView } from "@/lib/links/overview";
import type { CourseReport } from "@/lib/reports/course-types";
import { courseWith, pointBack } from "../testing/course";
import { overviewWith, rowWith } from "../testing/reports";
import { Course } from "./course";
import { courseSpec } from "./course-specs";
import { dailyFees, weeklyFees } from "./fee-specs";
import { finding } from "./finding";
import { Overview } from "./overview";
import { courseSpan, feePeriods } from "./span";

const ENDS = {
  name: "Participation",
  print: (value: number, digits: number) => value.toFixed(digits),
  unit: "%",
};

function titles(course: CourseReport, view: OverviewView = DEFAULT_OVERVIEW): string[] {
  const page = renderToStaticMarkup(<Course course={course} view={view} />);
  return Array.from(page.matchAll(/<h3>(.*?)<\/h3>/g), ([, title = ""]) => title);
}

describe("a finding", () => {
  it.each([
    [[53.14, null, 51.22], "Participation fell from 53.1 to 51.2 % in a month"],
    [[51.22, 53.14], "Participation rose from 51.2 to 53.1 % in a month"],
    [[51.22, 51.24], "Participation rose from 51.22 to 51.24 % in a month"],
    [[51.22, 60, 51.22], "Participation ended where it began in a month, at 51.2 %"],
    [[null, 51.22], "Participation was 51.2 %"],
    [[null], null],
  ])("of %j", (values, words) => expect(finding({ ...ENDS, values, span: "in a month" })).toBe(words));
});

describe("a span", () => {
  it("begins with the last round before it, so that its whole change is seen", () => {
    const course = courseWith();
    const { points, words } = courseSpan(course, "week");
    expect(words).toBe("in a week");
    expect(points[0]?.timestamp).toBeLessThan(course.now - 7 * 86_400);
    expect(points[1]?.timestamp).toBeGreaterThanOrEqual(course.now - 7 * 86_400);
    expect(courseSpan(course, "day").points.length).toBeGreaterThan(1);
  });

  it("names the day from which on there is a course, where it began within the span", () => {
    const { points, words } = courseSpan(courseWith(20), "year");
    expect(points).toHaveLength(20);
    expect(words).toBe("since 3 Sep 2026");
    expect(courseSpan(courseWith(), "all")).toMatchObject({ words: expect.stringMatching(/^since /) });
  });

  it("shows what there is where no round falls into it", () => {
    const course = { ...courseWith(3), now: 1_790_000_000 + 30 * 86_400 };
    expect(courseSpan(course, "week").points).toHaveLength(1);
    expect(courseSpan({ ...course, points: [] }, "all").points).toEqual([]);
  });
});

describe("the courses", () => {
  it("are titled by what they show", () => {
    expect(titles(courseWith(), { span: "month" })).toEqual([
      "Real yield before any cut fell from 24.4 to 21.1 % in a month",
      "Participation fell from 53.4 to 50.1 % in a month",
      "Inflation fell from 0.05775 to 0.0561 % a round in a month",
      "Issuance fell from 28,034 to 28,001 LPT a round in a month",
      "Supply grew by 1.8 % in a month, to 50.97M LPT",
    ]);
  });

  it("mark the chosen span and link to the others without script", () => {
    const page = renderToStaticMarkup(<Course course={courseWith()} view={{ span: "week" }} />);
    expect(page).toContain('<a href="/?span=week#course" aria-current="true">Week</a>');
    expect(page).toContain('<a href="/#course">Year</a>');
    expect(page.match(/aria-current/g)).toHaveLength(1);
  });

  it("keep their places and say why where nobody told them", () => {
    const page = renderToStaticMarkup(<Course course={null} view={DEFAULT_OVERVIEW} />);
    expect(page.match(/class="no-plot"/g)).toHaveLength(5);
    expect(page.match(/the past is told by the subgraph, and it gave none/g)).toHaveLength(5);
    expect(page).not.toMatch(/fell|rose|NaN/);
  });

  it("leave a gap where a yield is not known", () => {
    const points = [
      pointBack(3),
      pointBack(2, { nominalBeforeCuts: null, realBeforeCuts: null }),
      pointBack(1),
    ];
    const spec = courseSpec("real-yield", { points, words: "in a week" });
    expect(spec.series[0]?.values[1]).toBeNull();
  });
});

describe("fees", () => {
  it("count full days and weeks, and keep the running ones apart", () => {
    const { days, weeks } = feePeriods(courseWith(), "month");
    const daily = dailyFees(days);
    expect(daily.title).toBe("Gateways paid 60.00 ETH in the last 30 full days");
    expect(daily.series[0]?.values.at(-1)).toBeNull();
    expect(daily.series[1]?.values.at(-1)).toBe(1);
    expect(weeklyFees(weeks).title).toBe(
      "The last full week brought 14.00 ETH, as much as the mean of the 4 before",
    );
  });

  it("compare the last full week with those before", () => {
    const weeks = [4n, 4n, 5n, 1n].map((eth, index) => ({
      start: index * 604_800,
      fees: eth * 10n ** 18n,
      running: index === 3,
    }));
    expect(weeklyFees(weeks).title).toBe(
      "The last full week brought 5.00 ETH, 25.0 % more than the mean of the 2 before",
    );
  });

  it("say so where they are not known", () => {
    expect(dailyFees(null)).toMatchObject({
      title: "Fees by day",
      absent: expect.stringContaining("Not known"),
    });
    expect(weeklyFees([])).toMatchObject({ title: "Fees by week" });
  });
});

describe("the overview's other parts", () => {
  const page = (change: object = {}) =>
    renderToStaticMarkup(
      <Overview report={{ ...overviewWith([rowWith(1)]), ...change }} view={DEFAULT_OVERVIEW} ignored={[]} />,
    );

  it("tell who holds the stake, and do not know it where nobody does", () => {
    expect(page()).toContain("9 of 100 orchestrators hold more than half of active stake");
    const bare = page({ concentration: null });
    expect(bare).toContain("<h2>Concentration of stake</h2>");
    expect(bare).not.toContain('class="spread"');
  });

  it("give every chart of every span its own anchor, and figures that are numbers", () => {
    for (const span of OVERVIEW_SPANS) {
      const html = renderToStaticMarkup(<Overview report={overviewWith([])} view={{ span }} ignored={[]} />);
      const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(html).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});
