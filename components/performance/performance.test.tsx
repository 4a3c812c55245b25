import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DEFAULT_PERFORMANCE, type PerformanceView } from "@/lib/links/performance";
import type { PerformanceReport, PerformanceRow, TestFigures } from "@/lib/reports/performance-types";
import { WAD } from "@/lib/units/wei";
import { addressOf, stampWith } from "../testing/reports";
import { csvItems, csvPaths } from "./csv-rows";
import { Performance } from "./performance";
import { printPrice } from "./print-price";
import { tableData } from "./table-data";

const DOWN = { source: "performance" as const, kind: "network" as const, text: "It cannot be reached." };

function row(number: number, name: string, scores: Record<string, number>): PerformanceRow {
  const regions = new Map<string, TestFigures>(
    Object.entries(scores).map(([id, score]) => [id, { score, successRate: 0.5, roundTripScore: 0.25 }]),
  );
  const values = Object.values(scores);
  const score = values.reduce((sum, one) => sum + one, 0) / values.length;
  const [region = "", best = 0] = Object.entries(scores).sort((a, b) => b[1] - a[1])[0] ?? [];
  return {
    address: addressOf(number),
    name,
    totalStake: BigInt(number) * WAD,
    stakeShare: 0.01 * number,
    result:
      values.length === 0
        ? null
        : { mean: { score, successRate: 0.5, roundTripScore: 0.25 }, best: { region, score: best }, regions },
    kinds: { transcoding: null, ai: null },
    weiPerPixelP18: number === 1 ? 1_200n * 10n ** 18n : null,
  };
}

function reportWith(change: Partial<PerformanceReport> = {}): PerformanceReport {
  return {
    ...stampWith(),
    test: {
      kind: "transcoding",
      pipeline: null,
      model: null,
      state: "ok",
      readAt: 1_789_999_000,
      failure: null,
    },
    windowHours: 24,
    regions: [
      { id: "FRA", name: "Frankfurt" },
      { id: "LAX", name: "Los Angeles" },
    ],
    pipelines: [],
    unasked: 0,
    dropped: 0,
    tested: 2,
    testedInactive: 0,
    pricing: { state: "absent", readAt: null, failure: null, dropped: 0 },
    orchestrators: [
      row(1, "slow.eth", { FRA: 0.2, LAX: 0.4 }),
      row(2, "fast-one.eth", { FRA: 0.9 }),
      row(3, "never.eth", {}),
    ],
    ...change,
  };
}

function page(
  report: PerformanceReport,
  change: Partial<PerformanceView> = {},
  ignored: { name: string; value: string }[] = [],
) {
  const view = { ...DEFAULT_PERFORMANCE, ...change };
  return renderToStaticMarkup(<Performance report={report} view={view} ignored={ignored} />);
}

function namesOf(html: string): string[] {
  return Array.from(html.matchAll(/>([\w-]+\.eth)</g), ([, name = ""]) => name);
}

describe("the performance page", () => {
  it("sorts by score, leaves who was not tested last in both directions, and shows no 0 for them", () => {
    expect(namesOf(page(reportWith()))).toEqual(["fast-one.eth", "slow.eth", "never.eth"]);
    const turned = page(reportWith(), { sort: { key: "score", descending: false } });
    expect(namesOf(turned)).toEqual(["slow.eth", "fast-one.eth", "never.eth"]);
    const last = turned.slice(turned.indexOf("never.eth"));
    expect(last.slice(0, last.indexOf("</tr>"))).toContain("not tested");
    expect(last.slice(0, last.indexOf("</tr>"))).not.toMatch(/>0(\.0)?</);
  });

  it("sorts by a region through a link with aria-sort, and shows the figure chosen there", () => {
    const html = page(reportWith(), { sort: { key: "at-LAX", descending: true }, figure: "success" });
    expect(html).toMatch(/aria-sort="descending"><a data-view="" title="Success in Los Angeles"/);
    expect(namesOf(html)[0]).toBe("slow.eth");
    expect(html).toContain('data-l="Los Angeles, %"');
  });

  it("finds by name, hyphens or not, and by address; says when nobody is found", () => {
    expect(namesOf(page(reportWith(), { q: "Fast one" }))).toEqual(["fast-one.eth"]);
    expect(namesOf(page(reportWith(), { q: addressOf(1).toLowerCase() }))).toEqual(["slow.eth"]);
    const empty = page(reportWith(), { q: "nobody" });
    expect(empty).toContain("No active orchestrator matches the search.");
    expect(empty).toContain("0 of 3 active orchestrators shown");
  });

  it("names what it ignored, and shows the regions there are where strange ones were asked for", () => {
    const html = page(reportWith(), { regions: ["OSL"] }, [{ name: "regions", value: "<b>" }]);
    expect(html).toContain("regions=&lt;b&gt;");
    expect(html).toContain("Regions: 2 of 2 shown");
  });

  it("says since when, over which window and of how many", () => {
    const html = page(reportWith({ dropped: 3, testedInactive: 4 }));
    expect(html).toContain("21 September 2026 13:56 UTC, 16 min ago");
    expect(html).toMatch(/2 of 3 active orchestrators have a result/);
    expect(html).toContain("4 more are tested but not active.");
    expect(html).toContain("3 results made no sense and are left out.");
  });

  it("keeps the orchestrators when the service is down: their scores are not known, nobody is called untested", () => {
    const test = { ...reportWith().test, state: "down" as const, readAt: null, failure: DOWN };
    const orchestrators = [1, 2].map((number) => row(number, `n${number}.eth`, {}));
    const html = page(reportWith({ test, orchestrators, regions: [], tested: 0 }));
    expect(html).toContain("△ Transcoding scores are not known.");
    expect(html).toContain("It cannot be reached.");
    expect(namesOf(html)).toHaveLength(2);
    expect(html).toContain('data-reason="missing"');
    expect(html).not.toContain("not tested<");
    const absent = page(reportWith({ test: { ...test, state: "absent", failure: null } }));
    expect(absent).toContain("No service that tests this is set up on this site.");
    const stale = page(reportWith({ test: { ...reportWith().test, state: "stale", failure: DOWN } }));
    expect(stale).toContain("△ Transcoding scores are older than they should be.");
    expect(stale).toContain("90.0");
  });

  it("offers AI by pipeline and model, with how many are tested", () => {
    const pipelines = [
      {
        id: "Text to image",
        models: [
          { id: "a/b", tested: 12 },
          { id: "c/d", tested: null },
        ],
      },
      { id: "Audio to text", models: [{ id: "w", tested: 3 }] },
    ];
    const test = { ...reportWith().test, kind: "ai" as const, pipeline: "Text to image", model: "a/b" };
    const html = page(reportWith({ test, pipelines }), { kind: "ai" });
    expect(html).toContain('href="/performance?kind=ai&amp;pipeline=Audio+to+text"');
    expect(html).toMatch(/aria-current="true"><span>a\/b<\/span> <small>12<\/small>/);
  });

  it("names what is not public, and the price only where a pricing service is configured", () => {
    const html = page(reportWith());
    for (const what of ["Completion times", "Capacity", "Kinds of failure", "none is configured"])
      expect(html).toContain(what);
    expect(html).not.toContain("c-price");
    const pricing = { state: "ok" as const, readAt: 1_789_999_000, failure: null, dropped: 1 };
    const priced = page(reportWith({ pricing }));
    expect(priced).toMatch(/title="1200 wei">1,200</);
    expect(priced).toContain("1 entries made no sense");
    expect(priced).toContain("not listed");
    const down = page(reportWith({ pricing: { ...pricing, state: "down", readAt: null } }));
    expect(down).not.toContain("not listed");
  });
});

describe("the file of the page", () => {
  it("holds the rows and region columns that are shown, in their order, unknown as null", () => {
    const data = tableData(reportWith());
    const view: PerformanceView = { ...DEFAULT_PERFORMANCE, regions: ["LAX"], figure: "success", q: "e" };
    expect(csvPaths(data, view)).toContain("success.LAX");
    expect(csvPaths(data, view)).not.toContain("success.FRA");
    const items = csvItems(data, view);
    expect(items).toMatchObject([
      { name: "fast-one.eth", success: { LAX: null }, regionsTested: 1 },
      { name: "slow.eth", success: { LAX: 0.5 }, mean: { score: 0.3 } },
      {
        name: "never.eth",
        mean: { score: undefined },
        best: { region: null, score: null },
        regionsTested: null,
      },
    ]);
  });
});

describe("a price", () => {
  it.each([
    ["0", "0"],
    [`${10n ** 18n}`, "1"],
    [`${1_234_567n * 10n ** 15n}`, "1,234.567"],
    [`${5n * 10n ** 12n}`, "0.000005"],
    [`${10n ** 18n + 1n}`, "1"],
  ])("of %s is printed %s", (digits, printed) => expect(printPrice(digits)).toBe(printed));
});
