import { describe, expect, it } from "vitest";
import { canonicalLink } from "./canonical";
import {
  DEFAULT_PERFORMANCE,
  knownToServices,
  type PerformanceView,
  performanceCsvHref,
  performanceHref,
  performanceParams,
  performanceSortFor,
  readPerformanceView,
  unknownToServices,
  withRegion,
} from "./performance";

const read = (query: string) => readPerformanceView(new URLSearchParams(query));

const FULL: PerformanceView = {
  q: "a b&c=ü",
  kind: "ai",
  pipeline: "Text to image",
  model: "ByteDance/SDXL-Lightning",
  figure: "success",
  regions: ["FRA", "LAX"],
  sort: { key: "at-FRA", descending: false },
};

describe("a link to the performance page", () => {
  it("says the same after it was written and read", () => {
    for (const view of [FULL, DEFAULT_PERFORMANCE, { ...FULL, model: null }]) {
      const link = performanceHref(view);
      const again = read(link.split("?")[1] ?? "");
      expect(again).toEqual({ view, ignored: [] });
      expect(canonicalLink("/performance", new URLSearchParams(link.split("?")[1] ?? ""))).toBe(link);
    }
  });

  it("is bare for the defaults, and its file has the same parameters", () => {
    expect(performanceHref(DEFAULT_PERFORMANCE)).toBe("/performance");
    expect(performanceHref(read("sort=-score&kind=transcoding&figure=score").view)).toBe("/performance");
    expect(performanceCsvHref(FULL)).toBe(performanceHref(FULL).replace("/performance", "/performance/csv"));
    expect(performanceParams({ ...DEFAULT_PERFORMANCE, q: "node" })).toEqual([["q", "node"]]);
  });

  it.each([
    "kind=video",
    "figure=speed",
    "sort=--score",
    "sort=at-",
    "sort=at-%3Cscript%3E",
    "sort=__proto__",
    "regions=",
    "regions=FRA,FRA",
    "regions=a b",
    `regions=${Array.from({ length: 1000 }, (_, n) => `R${n}`).join(",")}`,
    "pipeline=Text to image",
    "model=a/b",
    "kind=transcoding&page=3",
    `q=${"x".repeat(121)}`,
  ])("falls back to the default and says so: %s", (query) => {
    const { view, ignored } = read(query);
    expect(view).toEqual(DEFAULT_PERFORMANCE);
    expect(ignored).toHaveLength(1);
    expect(canonicalLink("/performance", new URLSearchParams(query))).toBeNull();
  });

  it("names a model without its pipeline", () => {
    const { view, ignored } = read("kind=ai&model=a/b");
    expect(view.model).toBeNull();
    expect(ignored).toEqual([{ name: "model", value: "a/b" }]);
  });

  it("names what the services do not know", () => {
    const known = { pipeline: "Text to image", model: "ByteDance/SDXL-Lightning", regions: ["FRA", "LAX"] };
    expect(unknownToServices(FULL, known)).toEqual([]);
    const strange = { ...FULL, pipeline: "x", model: "y", regions: ["FRA", "OSL"] };
    expect(unknownToServices({ ...strange, sort: { key: "at-OSL", descending: true } }, known)).toEqual([
      { name: "pipeline", value: "x" },
      { name: "model", value: "y" },
      { name: "regions", value: "OSL" },
      { name: "sort", value: "at-OSL" },
    ]);
  });

  it("leaves out of a page's links what the services do not know", () => {
    const known = { pipeline: "Text to image", model: "ByteDance/SDXL-Lightning", regions: ["FRA", "LAX"] };
    expect(knownToServices(FULL, known)).toEqual(FULL);
    const strange: PerformanceView = {
      ...FULL,
      model: "y",
      regions: ["FRA", "OSL"],
      sort: { key: "at-OSL", descending: false },
    };
    expect(knownToServices(strange, known)).toEqual({
      ...FULL,
      model: null,
      regions: ["FRA"],
      sort: DEFAULT_PERFORMANCE.sort,
    });
    expect(knownToServices({ ...FULL, pipeline: "x" }, known)).toMatchObject({ pipeline: null, model: null });
  });

  it("sorts largest first, names from A and prices from the lowest, and turns round at the second press", () => {
    expect(performanceSortFor("at-FRA", DEFAULT_PERFORMANCE.sort)).toEqual({
      key: "at-FRA",
      descending: true,
    });
    expect(performanceSortFor("score", DEFAULT_PERFORMANCE.sort).descending).toBe(false);
    expect(performanceSortFor("name", DEFAULT_PERFORMANCE.sort).descending).toBe(false);
    expect(performanceSortFor("price", DEFAULT_PERFORMANCE.sort).descending).toBe(false);
  });

  it("takes region columns away and adds them, the oldest making room for a ninth", () => {
    const eight = ["A", "B", "C", "D", "E", "F", "G", "H"];
    expect(withRegion(DEFAULT_PERFORMANCE, eight, "B").regions).toEqual(["A", "C", "D", "E", "F", "G", "H"]);
    expect(withRegion(DEFAULT_PERFORMANCE, eight, "I").regions).toEqual([...eight.slice(1), "I"]);
  });
});
