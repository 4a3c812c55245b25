import { describe, expect, it } from "vitest";
import { canonicalLink } from "./canonical";
import {
  DEFAULT_DIRECTORY,
  type DirectoryView,
  directoryHref,
  directoryParams,
  readDirectoryView,
  SORT_KEYS,
  sortFor,
  WINDOWS,
} from "./directory";
import { SEARCH_BOUND } from "./search";

function read(query: string) {
  return readDirectoryView(new URLSearchParams(query));
}

describe("a link to the directory", () => {
  it("says the same after it was written and read, whatever the view", () => {
    for (const key of SORT_KEYS)
      for (const window of WINDOWS)
        for (const descending of [true, false]) {
          const view: DirectoryView = {
            ...DEFAULT_DIRECTORY,
            q: "a b&c=ü",
            show: "all",
            yield: "nominal",
            window,
            sort: { key, descending },
          };
          const link = directoryHref(view);
          const again = read(link.split("?")[1] ?? "");
          expect(again).toEqual({ view, ignored: [] });
          expect(directoryHref(again.view)).toBe(link);
        }
  });

  it("is bare for the defaults, and drops defaults that were spelled out", () => {
    expect(directoryHref(DEFAULT_DIRECTORY)).toBe("/orchestrators");
    const { view, ignored } = read("sort=-stake&window=90&yield=real&show=active&q=");
    expect(directoryHref(view)).toBe("/orchestrators");
    expect(ignored).toEqual([]);
  });

  it("has one order of parameters however it was typed", () => {
    const one = directoryHref(read("window=7&sort=real&q=node").view);
    const other = directoryHref(read("q=node&sort=real&window=7").view);
    expect(one).toBe(other);
  });

  it.each([
    "window=8",
    "window=90.0.1",
    "window=NaN",
    "sort=--stake",
    "sort=price",
    "sort=__proto__",
    "yield=REAL",
    "show=",
    "page=99",
    "constructor=1",
    `q=${"x".repeat(SEARCH_BOUND + 1)}`,
  ])("falls back to the default and says so: %s", (query) => {
    const { view, ignored } = read(query);
    expect(view).toEqual(DEFAULT_DIRECTORY);
    expect(ignored.map(({ name, value }) => `${name}=${value}`)).toEqual([query]);
  });

  it("takes the first of a repeated parameter and names the others", () => {
    const { view, ignored } = readDirectoryView({ window: ["7", "30"], sort: undefined });
    expect(view.window).toBe(7);
    expect(ignored).toEqual([{ name: "window", value: "30" }]);
  });

  it("names a bounded number of what it ignored", () => {
    const many = Array.from({ length: 500 }, (_, i) => `p${i}=1`).join("&");
    expect(read(many).ignored.length).toBeLessThan(10);
  });

  it("gives a form its view without the defaults", () => {
    expect(directoryParams({ ...DEFAULT_DIRECTORY, window: 7, q: "node" })).toEqual([
      ["q", "node"],
      ["window", "7"],
    ]);
  });

  it("sorts largest first, names from A, and turns round at the second press", () => {
    const first = sortFor("fees", DEFAULT_DIRECTORY.sort);
    expect(first).toEqual({ key: "fees", descending: true });
    expect(sortFor("fees", first)).toEqual({ key: "fees", descending: false });
    expect(sortFor("name", first)).toEqual({ key: "name", descending: false });
  });

  it("sorts cuts from the lowest, which is what a delegator looks for", () => {
    for (const key of ["reward-cut", "fee-cut"] as const) {
      const first = sortFor(key, DEFAULT_DIRECTORY.sort);
      expect(first).toEqual({ key, descending: false });
      expect(sortFor(key, first)).toEqual({ key, descending: true });
    }
  });
});

describe("the canonical link", () => {
  const none = new URLSearchParams();
  it("is shared by spellings of the same view", () => {
    expect(canonicalLink("/orchestrators", new URLSearchParams("window=7&sort=-stake"))).toBe(
      "/orchestrators?window=7",
    );
    expect(canonicalLink("/orchestrators/0xd8e8328501e9645d16cf49539efc04f734606ee4", none)).toBe(
      "/orchestrators/0xD8E8328501E9645d16Cf49539efC04f734606ee4",
    );
  });
  it("is refused to what nobody should keep", () => {
    expect(canonicalLink("/orchestrators", new URLSearchParams("utm=1"))).toBeNull();
    expect(canonicalLink("/", new URLSearchParams("a=1"))).toBeNull();
    expect(canonicalLink("/orchestrators/0x12", none)).toBeNull();
    expect(canonicalLink("/nowhere", none)).toBeNull();
  });
});
