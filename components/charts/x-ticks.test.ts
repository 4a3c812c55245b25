import { describe, expect, it } from "vitest";
import type { ChartSpec } from "./chart-spec";
import { xTicks } from "./x-ticks";

function labels(values: number[], kind: "time" | "round", plot: ChartSpec["kind"] = "lines") {
  return xTicks({ kind: plot, x: { values, kind, name: "" } }).map(({ label }) => label);
}

const at = (text: string) => Date.parse(`${text}Z`) / 1000;

describe("labels under the plot", () => {
  it("are rounds in steps of 1, 2 or 5", () => {
    expect(labels([4_163, 4_252], "round")).toEqual(["4,180", "4,200", "4,220", "4,240"]);
    expect(labels([7, 9], "round")).toEqual(["7", "8", "9"]);
  });

  it("are hours, days, weeks, months or years, as the span asks for", () => {
    expect(labels([at("2026-07-01T09:10"), at("2026-07-02T10:00")], "time")).toEqual([
      "12:00",
      "18:00",
      "2 Jul",
      "06:00",
    ]);
    expect(labels([at("2026-07-01T09:10"), at("2026-07-06T10:00")], "time")).toEqual([
      "2 Jul",
      "3 Jul",
      "4 Jul",
      "5 Jul",
      "6 Jul",
    ]);
    // Mondays
    expect(labels([at("2026-07-01T00:00"), at("2026-07-30T00:00")], "time")).toEqual([
      "6 Jul",
      "13 Jul",
      "20 Jul",
      "27 Jul",
    ]);
    expect(labels([at("2025-09-21T00:00"), at("2026-09-21T00:00")], "time")).toEqual([
      "Nov 2025",
      "Jan 2026",
      "Mar 2026",
      "May 2026",
      "Jul 2026",
      "Sep 2026",
    ]);
    expect(labels([at("2022-02-18T00:00"), at("2026-09-21T00:00")], "time")).toEqual([
      "2023",
      "2024",
      "2025",
      "2026",
    ]);
  });

  it("name at most six bars, the newest one always", () => {
    const days = Array.from({ length: 31 }, (_, index) => at("2026-07-01T00:00") + index * 86_400);
    expect(labels(days, "time", "bars")).toEqual(["1 Jul", "7 Jul", "13 Jul", "19 Jul", "25 Jul", "31 Jul"]);
  });

  it("name the year of every bar where they cross years, fewer of them", () => {
    const weeks = Array.from({ length: 53 }, (_, index) => at("2025-09-22T00:00") + index * 7 * 86_400);
    expect(labels(weeks, "time", "bars")).toEqual([
      "17 Nov 2025",
      "2 Feb 2026",
      "20 Apr 2026",
      "6 Jul 2026",
      "21 Sep 2026",
    ]);
  });

  it("are none where there is nothing", () => {
    expect(labels([], "time")).toEqual([]);
    expect(labels([4_253], "round")).toEqual(["4,253"]);
  });
});
