import { describe, expect, it } from "vitest";
import {
  type ActivityView,
  activityHref,
  DEFAULT_ACTIVITY,
  dayText,
  EVENT_KINDS,
  pastLast,
  readActivityView,
  SPANS,
} from "./activity";

function read(query: string) {
  return readActivityView(new URLSearchParams(query));
}

describe("a link to the activity", () => {
  it("says the same after it was written and read", () => {
    for (const span of SPANS) {
      const view: ActivityView = {
        ...DEFAULT_ACTIVITY,
        kind: ["missed", "moves"],
        span,
        of: "0xD8E8328501E9645d16Cf49539efC04f734606ee4",
        page: 7,
      };
      const again = read(activityHref(view).split("?")[1] ?? "");
      expect(again).toEqual({ view, ignored: [] });
    }
    const dated: ActivityView = { ...DEFAULT_ACTIVITY, from: 20_000, until: 20_010 };
    expect(read(activityHref(dated).split("?")[1] ?? "").view).toEqual(dated);
    expect(dayText(20_000)).toBe("2024-10-04");
  });

  it("is bare for the defaults, for all kinds named, and for a span beside days", () => {
    expect(activityHref(DEFAULT_ACTIVITY)).toBe("/activity");
    expect(activityHref(read(`kind=${EVENT_KINDS.join()}&page=1&span=month`).view)).toBe("/activity");
    expect(activityHref(read("span=year&from=2026-01-01").view)).toBe("/activity?from=2026-01-01");
  });

  it("takes a day left empty in the form for none, and names any other empty parameter", () => {
    expect(read("kind=missed&from=2026-01-01&until=").ignored).toEqual([]);
    expect(read("until=&page=").ignored).toEqual([{ name: "page", value: "" }]);
  });

  it("has one order of kinds however they were typed", () => {
    expect(activityHref(read("kind=moves,cuts").view)).toBe(activityHref(read("kind=cuts,moves").view));
  });

  it.each([
    "kind=price",
    "kind=cuts,price",
    "kind=",
    "kind=cuts,cuts,<b>",
    "span=decade",
    "from=2026-02-30",
    "from=yesterday",
    "until=1999-01-01",
    "of=0x12",
    "of=0xD8E8328501E9645d16Cf49539efC04f734606ee5",
    "page=0",
    "page=1e3",
    "page=99999",
    "page=-1",
    "sort=time",
  ])("falls back to the default and says so: %s", (query) => {
    const { view, ignored } = read(query);
    expect(view).toEqual(DEFAULT_ACTIVITY);
    expect(ignored.map(({ name, value }) => `${name}=${value}`)).toEqual([query]);
  });

  it("names a period that ends before it begins", () => {
    const { view, ignored } = read("from=2026-03-01&until=2026-02-01");
    expect(view).toEqual(DEFAULT_ACTIVITY);
    expect(ignored).toEqual([
      { name: "from", value: "2026-03-01" },
      { name: "until", value: "2026-02-01" },
    ]);
  });

  it("says of a page past the last one how many there are", () => {
    expect(pastLast(99, 3)).toEqual({ name: "page", value: "99", why: "there are 3 pages" });
    expect(pastLast(2, 1).why).toBe("there is one page");
  });
});
