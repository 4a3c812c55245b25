import { describe, expect, it } from "vitest";
import { WINDOWS } from "../yield/realised";
import { canonicalLink } from "./canonical";
import { CALL_SPANS, DEFAULT_PROFILE, MOST_PAGES, profileHref, readProfileView, SPANS } from "./profile";
import { AS_TODAY } from "./scenario";

const ADDRESS = "0x00000000000000000000000000000000000000AA";
const read = (query: string) => readProfileView(new URLSearchParams(query));

describe("a link to a profile", () => {
  it("says the same after it was written and read, whatever the view", () => {
    for (const window of WINDOWS)
      for (const span of SPANS)
        for (const calls of CALL_SPANS)
          for (const page of [1, 2, MOST_PAGES]) {
            const tried = page === 2 ? { cut: "12.5", share: "0", stake: "1000.5", fees: "0" } : AS_TODAY;
            const view = { window, span, calls, page, ...tried };
            const link = profileHref(ADDRESS, view);
            expect(read(link.split("?")[1] ?? "")).toEqual({ view, ignored: [] });
          }
  });

  it("is bare for the defaults", () => {
    expect(profileHref(ADDRESS, DEFAULT_PROFILE)).toBe(`/orchestrators/${ADDRESS}`);
    expect(profileHref(ADDRESS, { ...DEFAULT_PROFILE, window: 7, page: 2 })).toBe(
      `/orchestrators/${ADDRESS}?window=7&page=2`,
    );
  });

  it.each([
    "window=8",
    "span=1",
    "calls=ALL",
    "page=0",
    "page=-1",
    "page=401",
    "page=1e2",
    "page=2.5",
    "page=",
    "sort=stake",
    "__proto__=1",
    "cut=101",
    "share=-1",
    "stake=1e9",
    "fees=1.0000000000000000001",
    "window=%3Cscript%3E",
  ])("falls back to the default and names what it ignored: %s", (query) => {
    const { view, ignored } = read(query);
    expect(view).toEqual(DEFAULT_PROFILE);
    expect(ignored).toHaveLength(1);
  });

  it("is kept under one spelling of address and parameters, and not at all with parameters that are ignored", () => {
    const lower = ADDRESS.toLowerCase();
    const canonical = (query: string) => canonicalLink(`/orchestrators/${lower}`, new URLSearchParams(query));
    expect(canonical("")).toBe(`/orchestrators/${ADDRESS}`);
    expect(canonical("page=2&window=30&span=365")).toBe(`/orchestrators/${ADDRESS}?window=30&page=2`);
    expect(canonical("page=2&x=1")).toBeNull();
    expect(canonicalLink("/orchestrators/0x12", new URLSearchParams())).toBeNull();
  });
});
