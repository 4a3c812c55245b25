import { describe, expect, it } from "vitest";
import { FIND_BOUND } from "./bounds";
import { canonicalLink, sharedLink } from "./canonical";
import { EMBED_CHARTS, EMBED_YIELD, embedChart, embedHref, embedOrchestrator, readEmbedView } from "./embed";
import { findHref, readFindQuery } from "./find";
import { picturedLink, pictureHref } from "./og";

const ADDRESS = "0xD8E8328501E9645d16Cf49539efC04f734606ee4";
const params = (query: string) => new URLSearchParams(query);

describe("the link to a preview picture", () => {
  it.each([
    ["/", "/og/overview"],
    ["/methodology", "/og/methodology"],
    ["/orchestrators?window=30&sort=-fees", "/og/orchestrators?window=30&sort=-fees"],
    [`/orchestrators/${ADDRESS}`, `/og/orchestrators/${ADDRESS}`],
  ])("%s has %s, and leads back to it", (link, picture) => {
    expect(pictureHref(link)).toBe(picture);
    const [path = "", query = ""] = picture.split("?");
    const again = picturedLink(path.slice("/og".length), params(query));
    expect(again).toBe(canonicalLink(link.split("?")[0] ?? "", params(link.split("?")[1] ?? "")));
    expect(again).not.toBeNull();
  });

  it("is the page's without parameters where the page would not take them", () => {
    expect(picturedLink("/orchestrators", params("window=30&headline=Buy"))).toBe("/orchestrators");
    expect(picturedLink("/overview", params("text=hello"))).toBe("/");
  });

  it("shows nothing of what was looked for", () => {
    expect(pictureHref("/find?q=buy+now")).toBe("/og/find");
    expect(picturedLink("/find", params("q=buy+now"))).toBe("/find");
  });

  it("leads nowhere for what is no page", () => {
    for (const path of [
      "",
      "/",
      "/nowhere",
      "/find/index",
      "/orchestrators/0x12",
      "/embed/yield",
      "/__proto__",
    ]) {
      expect(picturedLink(path, params("")), path).toBeNull();
    }
  });
});

describe("the link to share", () => {
  it.each([
    ["/", "utm_source=x&span=week", "/?span=week"],
    ["/", "span=decade", "/"],
    ["/orchestrators", "sort=-fees&fbclid=1&window=30&window=7", "/orchestrators?window=30&sort=-fees"],
    [`/orchestrators/${ADDRESS.toLowerCase()}`, "ref=a&window=7", `/orchestrators/${ADDRESS}?window=7`],
    ["/methodology", "utm_source=x", "/methodology"],
    ["/find", "q=+a++b&utm_source=x", "/find?q=a+b"],
  ])("of %s?%s is the view alone: %s", (path, query, link) => {
    expect(sharedLink(path, params(query))).toBe(link);
  });

  it("is not there for what is no page", () => {
    expect(sharedLink("/nowhere", params(""))).toBeNull();
  });
});

describe("the link to an embed", () => {
  it("says its theme, the reader's own unsaid", () => {
    expect(embedHref(EMBED_YIELD)).toBe("/embed/yield");
    expect(embedHref(embedChart("supply"), { theme: "dark" })).toBe("/embed/chart/supply?theme=dark");
    expect(readEmbedView(params("theme=sepia"))).toEqual({
      view: { theme: "auto" },
      ignored: [{ name: "theme", value: "sepia" }],
    });
  });

  it("has one canonical spelling", () => {
    expect(canonicalLink("/embed/yield", params("theme=auto"))).toBe("/embed/yield");
    expect(canonicalLink(embedOrchestrator(ADDRESS.toLowerCase()), params("theme=light"))).toBe(
      `/embed/orchestrators/${ADDRESS}?theme=light`,
    );
    for (const chart of EMBED_CHARTS)
      expect(canonicalLink(embedChart(chart), params(""))).toBe(embedChart(chart));
    for (const path of ["/embed", "/embed/", "/embed/chart/none", "/embed/orchestrators/0x12"]) {
      expect(canonicalLink(path, params("")), path).toBeNull();
    }
  });
});

describe("the link to what a search finds", () => {
  it("keeps the text as it is read: trimmed, with single spaces", () => {
    expect(readFindQuery(params("q=+a++b+"))).toEqual({ q: "a b", ignored: [] });
    expect(findHref("a&b=c")).toBe("/find?q=a%26b=c");
  });

  it("takes no text past its bound, and says so", () => {
    const long = "x".repeat(FIND_BOUND + 1);
    expect(readFindQuery(params(`q=${long}`))).toEqual({ q: "", ignored: [{ name: "q", value: long }] });
  });

  it("is never kept", () => {
    expect(canonicalLink("/find", params("q=a"))).toBeNull();
    expect(canonicalLink("/find", params(""))).toBeNull();
  });
});
