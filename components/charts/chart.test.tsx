import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Chart } from "./chart";
import { chartCsv } from "./chart-csv";
import type { ChartSpec } from "./chart-spec";
import { MOST_ROWS, tableRows } from "./table-rows";
import { specWith } from "./testing";

const print = (spec: ChartSpec) => renderToStaticMarkup(<Chart spec={spec} />);

describe("a chart as the server prints it", () => {
  it("has its finding, its plot, its ticks with the unit once, and its figures as a table", () => {
    const page = print(specWith([10, 95]));
    expect(page).toContain("<h3>Stake grew</h3>");
    expect(page).toContain('d="M0 900L1000 50"');
    expect(page).toContain("100 LPT</span>");
    expect(page).toMatch(/<th scope="row" class="l">2 Jul 2026<\/th><td>95\.00<\/td>/);
    expect(page).toContain('preserveAspectRatio="none"');
  });

  it("says where its axis does not begin at 0, and only there", () => {
    expect(print(specWith([90, 95], { fromZero: false }))).toContain("the axis begins at 90\u00a0LPT");
    expect(print(specWith([90, 95]))).not.toContain("the axis begins");
  });

  it("keeps its height and says why where nothing is known", () => {
    const page = print(specWith([null, null], { absent: "Nobody told it." }));
    expect(page).toContain("Nobody told it.");
    expect(page).toContain("height:240px");
    expect(page).not.toContain("<svg");
    expect(page).not.toContain("<details");
    expect(print(specWith([]))).toContain("nothing to draw");
  });

  it("tells series apart by more than their colour", () => {
    const series = [
      { key: "a", name: "cut", colour: "c1" as const, values: [1, 2] },
      { key: "b", name: "median", colour: "c6" as const, dash: "dotted" as const, values: [2, 3] },
    ];
    expect(print(specWith([1, 2], { series })).match(/stroke-dasharray="2 4"/g)).toHaveLength(2);
    const bars = series.map((one, index) => ({ ...one, hatched: index === 1 }));
    expect(print(specWith([1, 2], { kind: "bars", series: bars }))).toContain("url(#stake-b-hatch)");
  });

  it("puts words at their points, in the table too, and never one over the other", () => {
    const spec = specWith([5, 5, 10]);
    const notes = spec.x.values.map((x, index) => ({ x, series: "stake", text: `change ${index}` }));
    const page = print({ ...spec, notes });
    expect(page).toContain('<td class="l">change 1</td>');
    expect(page.match(/class="nt c1"/g)).toHaveLength(3);
    const crowded = specWith(Array.from({ length: 60 }, () => 5));
    const many = crowded.x.values.map((x) => ({ x, series: "stake", text: "raised to 25 %" }));
    expect(print({ ...crowded, notes: many }).match(/<b class="(left|right)/g)?.length).toBeLessThan(12);
  });
});

describe("the table", () => {
  it("is newest first and never long, and says what it leaves out", () => {
    const spec = specWith(Array.from({ length: 250 }, (_, index) => index));
    const { rows, every } = tableRows(spec);
    expect(rows.length).toBeLessThanOrEqual(MOST_ROWS);
    expect(every).toBe(7);
    expect(rows[0]?.cells).toEqual(["249.00"]);
    expect(print(spec)).toContain("Every 7th point stands here. The CSV has all 250.");
    expect(print(specWith(Array.from({ length: 900 }, (_, index) => Math.sin(index))))).toMatch(
      /The chart and the CSV have \d+ of 900 points: the highest and lowest of each stretch\./,
    );
  });

  it("tells what is not known from what there is none of", () => {
    expect(print(specWith([1, null]))).toContain("not known");
    const series = [{ key: "a", name: "a", colour: "c1" as const, values: [1, null], sparse: true }];
    expect(print(specWith([1, null], { series }))).not.toContain("not known");
  });
});

describe("the CSV", () => {
  it("has every point with all its digits, oldest first, units in its head", () => {
    const spec = specWith([0.512345678901, null], { unit: "percent" });
    expect(chartCsv(spec, false)).toBe("Day; UTC,stake (%)\r\n2026-07-01,51.2345678901\r\n2026-07-02,\r\n");
  });

  it("says which points it has, and that they are invented where they are", () => {
    const rounds = { values: [1, 2], kind: "round" as const, name: "Round" };
    const spec = specWith([4, 5], { x: rounds, unit: "count", thinning: { of: 9, how: "changes" } });
    expect(chartCsv(spec, true).split("\r\n")).toEqual([
      '"Round; 2 of 9 points, where it changed; sample network",stake',
      "1,4",
      "2,5",
      "",
    ]);
  });

  it("keeps words, and lets none of them be a formula", () => {
    const spec = specWith([4, 5]);
    const note = { x: spec.x.values[0] ?? 0, series: "stake", text: "=SUM(A1)" };
    expect(chartCsv({ ...spec, notes: [note] }, false)).toContain("2026-07-01,4,'=SUM(A1)");
  });
});
