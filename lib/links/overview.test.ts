import { describe, expect, it } from "vitest";
import { canonicalLink } from "./canonical";
import { OVERVIEW_SPANS, overviewHref, readOverviewView } from "./overview";

function read(query: string) {
  return readOverviewView(new URLSearchParams(query));
}

describe("a link to the overview", () => {
  it("says the same after it was written and read, whatever the span", () => {
    for (const span of OVERVIEW_SPANS) {
      const query = overviewHref({ span }).slice(1);
      expect(read(query)).toEqual({ view: { span }, ignored: [] });
    }
    expect(overviewHref({ span: "year" })).toBe("/");
  });

  it("falls back to a year, and names what it did not use", () => {
    expect(read("span=century&x=1")).toEqual({
      view: { span: "year" },
      ignored: [
        { name: "span", value: "century" },
        { name: "x", value: "1" },
      ],
    });
  });

  it("has one canonical spelling, and none where a part was ignored", () => {
    const canonical = (query: string) => canonicalLink("/", new URLSearchParams(query));
    expect(canonical("")).toBe("/");
    expect(canonical("span=year")).toBe("/");
    expect(canonical("span=month")).toBe("/?span=month");
    expect(canonical("span=century")).toBeNull();
    expect(canonical("span=month&span=week")).toBeNull();
  });
});
