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
    expect(points.at(-1)).toEqual(course.running);
  });

  it("shows a course even of a day in which no round closed: the newest closed rounds and the running one", () => {
    const course = courseWith();
    const late = { ...course, now: course.now + 70_000 };
    const { points, words } = courseSpan(late, "day");
    expect(points.map(({ round }) => round)).toEqual([4_252, 4_253]);
    expect(words).toBe("in a day");
    const waits = { ...course, running: null, now: course.now + 90_000 };
    expect(courseSpan(waits, "day").points.map(({ round }) => round)).toEqual([4_251, 4_252]);
    expect(courseSpan(waits, "day").words).toMatch(/^since /);
  });

  it("has no round twice where a chain that hangs still runs one that is known as closed", () => {
    const course = courseWith();
    const { points } = courseSpan({ ...course, running: pointBack(1) }, "week");
    expect(points.filter(({ round }) => round === 4_252)).toHaveLength(1);
  });

  it("names the day from which on there is a course, where it began within the span", () => {
    const { points, words } = courseSpan(courseWith(20), "year");
    expect(points).toHaveLength(21);
    expect(words).toBe("since 3 Sep 2026");
    expect(courseSpan(courseWith(), "all")).toMatchObject({ words: expect.stringMatching(/^since /) });
  });

  it("shows what there is where no round falls into it", () => {
    const course = { ...courseWith(3), now: 1_790_000_000 + 30 * 86_400 };
    expect(courseSpan(course, "week").points).toHaveLength(2);
    expect(courseSpan({ ...course, points: [], running: null }, "all").points).toEqual([]);
  });
});

describe("the courses", () => {
  it("are titled by what they show", () => {
    expect(titles(courseWith(), { span: "month" })).toEqual([
      "Real yield before any cut fell from 24.4 to 21.0 % in a month",
      "Participation fell from 53.4 to 50.0 % in a month",
      "Inflation fell from 0.05775 to 0.05605 % a round in a month",
      "Issuance fell from 28,034 to 28,000 LPT a round in a month",
      "Supply grew by 1.9 % in a month, to 51.00M LPT",
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

  it("name the day from which a figure is known, where that is later than the course", () => {
    const points = [pointBack(30, { supply: null, participation: null }), pointBack(20), pointBack(10)];
    const course = { ...courseWith(), points };
    expect(titles(course, { span: "all" })).toMatchObject([
      expect.stringContaining("since 25 Aug 2026"),
      expect.stringContaining("since 3 Sep 2026"),
      expect.stringContaining("since 25 Aug 2026"),
      expect.stringContaining("since 25 Aug 2026"),
      expect.stringContaining("since 3 Sep 2026"),
    ]);
  });

  it("have what delegators got after all cuts, and say why it does not end at the headline", () => {
    const spec = courseSpec("real-yield", courseSpan(courseWith(), "year"));
    const net = spec.series.find(({ key }) => key === "median_real_yield_after_cuts")?.values ?? [];
    expect(net.filter((value) => value !== null)).toHaveLength(90);
    expect(net.at(-2)).toBe(0.151);
    expect(net.at(-1)).toBeNull();
    const page = renderToStaticMarkup(<Course course={courseWith()} view={DEFAULT_OVERVIEW} />);
    expect(page).toContain("no line ends exactly there");
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

  it("say how far back days reach where the span reaches further, and let weeks follow it", () => {
    const day = courseWith().days[0];
    if (day === undefined) return expect.unreachable();
    const days = Array.from({ length: 800 }, (_, index) => ({ ...day, start: index * 86_400 }));
    const weeks = Array.from({ length: 115 }, (_, index) => ({ ...day, start: index * 604_800 }));
    const course = { ...courseWith(), days, weeks };
    const of = (span: (typeof OVERVIEW_SPANS)[number]) => feePeriods(course, span);
    expect(of("all").weeks).toHaveLength(115);
    expect(dailyFees(of("all").days, of("all").daysCutShort).sub).toContain("the last 92 days");
    expect(dailyFees(of("month").days, of("month").daysCutShort).sub).toBe("ETH a day, from midnight UTC");
    const page = renderToStaticMarkup(
      <Overview report={overviewWith([])} view={{ span: "all" }} ignored={[]} />,
    );
    expect(page).toContain('<a href="/?span=month#fees">Month</a>');
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
