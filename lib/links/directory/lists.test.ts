import { describe, expect, it } from "vitest";
import { canonicalLink } from "../canonical";
import {
  DEFAULT_DIRECTORY,
  type DirectoryView,
  directoryHref,
  formHref,
  readDirectoryView,
} from "../directory";
import { DEFAULT_COLUMNS, FIGURE_KEYS, FILTER_KEYS } from "./keys";
import { MOST_TICKED } from "./lists";

const A = `0x${"a".repeat(40)}`;
const B = `0x${"b".repeat(40)}`;

function read(query: string) {
  return readDirectoryView(new URLSearchParams(query));
}

function kept(query: string): string {
  const { view, ignored } = read(query);
  expect(ignored).toEqual([]);
  return directoryHref(view);
}

describe("the columns of a link", () => {
  it("come in their one order, each once, however they are written", () => {
    expect(kept("cols=stake,real,stake")).toBe("/orchestrators?cols=real,stake");
    expect(kept("cols=stake&cols=real")).toBe("/orchestrators?cols=real,stake");
  });

  it("are left out where they are those at first, and are all in one word", () => {
    expect(kept(`cols=${DEFAULT_COLUMNS.toReversed().join()}`)).toBe("/orchestrators");
    expect(kept(`cols=${FIGURE_KEYS.join()}`)).toBe("/orchestrators?cols=all");
    expect(read("cols=all").view.columns).toEqual(FIGURE_KEYS);
  });

  it("leave out what is no column, and name it", () => {
    const { view, ignored } = read("cols=real,price,__proto__");
    expect(view.columns).toEqual(["real"]);
    expect(ignored.map(({ value }) => value)).toEqual(["price", "__proto__"]);
    expect(read("cols=price").view.columns).toEqual(DEFAULT_COLUMNS);
  });
});

describe("the ranges of a link", () => {
  it("say the same after they were written and read, for every figure", () => {
    for (const key of FILTER_KEYS)
      for (const range of [
        { min: null, max: 10 },
        { min: -0.000001, max: null },
        { min: 0, max: 123_456_789_012.5 },
      ]) {
        const view: DirectoryView = { ...DEFAULT_DIRECTORY, filters: { [key]: range } };
        const link = directoryHref(view);
        expect(read(link.split("?")[1] ?? ""), link).toEqual({ view, ignored: [] });
      }
  });

  it("are read from the two fields of a form, as people write numbers", () => {
    expect(kept("min-stake=10,000&max-stake=&min-fees=&max-fees=")).toBe("/orchestrators?stake=10000..");
    expect(kept("min-change-30=−5&max-change-30=1.50")).toBe("/orchestrators?change-30=-5..1.5");
  });

  it.each([
    ["stake=5..1", /wrong way/],
    ["min-stake=5&max-stake=1", /wrong way/],
    ["reward-cut=..", /two numbers/],
    ["reward-cut=10", /two numbers/],
    ["fees=1..2..3", /two numbers/],
    ["fees=1e9..", /two numbers/],
    ["fees=NaN..Infinity", /two numbers/],
    ["fees=1234567890123..", /two numbers/],
    ["stake=<script>..", /two numbers/],
  ])("are ignored and named where they make no sense: %s", (query, why) => {
    const { view, ignored } = read(query);
    expect(view).toEqual(DEFAULT_DIRECTORY);
    expect(ignored).toHaveLength(1);
    expect(ignored[0]?.why).toMatch(why);
  });

  it("count once", () => {
    const { view, ignored } = read("stake=1..&stake=2..&min-stake=3");
    expect(view.filters).toEqual({ stake: { min: 1, max: null } });
    expect(ignored.map(({ value }) => value)).toEqual(["2..", "3.."]);
  });
});

describe("the ticks of a link", () => {
  it("are addresses in any case, each once, with commas or as a form sends them", () => {
    expect(kept(`o=${A.toUpperCase().replace("X", "x")},${B},${A}`)).toBe(`/orchestrators?o=${A},${B}`);
    expect(kept(`o=${A}&o=${B}`)).toBe(`/orchestrators?o=${A},${B}`);
  });

  it("are six at most, and the others are counted in words", () => {
    const many = Array.from({ length: 1_000 }, (_, i) => `0x${i.toString(16).padStart(40, "0")}`);
    const { view, ignored } = read(many.map((one) => `o=${one}`).join("&"));
    expect(view.ticked).toEqual(many.slice(0, MOST_TICKED));
    expect(ignored.length).toBeLessThan(10);
    expect(ignored[0]?.why).toContain("at most 6");
  });

  it("name what is no address", () => {
    const { view, ignored } = read(`o=0x12,${A},<script>`);
    expect(view.ticked).toEqual([A]);
    expect(ignored.map(({ value }) => value)).toEqual(["0x12", "<script>"]);
  });
});

describe("the account of a link", () => {
  it("is an address or a dotted name", () => {
    expect(read(`account=${A.toUpperCase().replace("X", "x")}`).view.account).toBe(A);
    expect(read("account=Vitalik.eth").view.account).toBe("vitalik.eth");
  });

  it.each(["0x12", "a b.eth", ".eth", "x..y", `${"x".repeat(300)}.eth`, "<script>"])(
    "is ignored and named where it is neither: %s",
    (account) => {
      const { view, ignored } = read(new URLSearchParams({ account }).toString());
      expect(view.account).toBe("");
      expect(ignored).toHaveLength(1);
    },
  );
});

describe("a form's many fields", () => {
  it("become the one short link that says the same", () => {
    const form = new URLSearchParams("sort=-fees&min-stake=10,000&max-stake=&min-fees=&max-fees=&o=");
    expect(formHref(form)).toBe("/orchestrators?sort=-fees&stake=10000..");
    expect(formHref(new URLSearchParams("min-stake=&max-stake="))).toBe("/orchestrators");
  });

  it("are never answered by what is kept for that link, which would leave the long one standing", () => {
    expect(canonicalLink("/orchestrators", new URLSearchParams("min-stake=1&max-stake="))).toBeNull();
    expect(canonicalLink("/orchestrators", new URLSearchParams("stake=1.."))).toBe(
      "/orchestrators?stake=1..",
    );
  });

  it("leave what makes no sense in it, to be named and put right", () => {
    const href = formHref(new URLSearchParams("min-stake=9&max-stake=1&max-fee-cut=5")) ?? "";
    const { view, ignored } = read(href.split("?")[1] ?? "");
    expect(view.filters).toEqual({ "fee-cut": { min: null, max: 5 } });
    expect(ignored).toEqual([{ name: "stake", value: "9..1", why: expect.stringContaining("wrong way") }]);
  });

  it("are no form's where there are none, so that a link is never sent round in circles", () => {
    for (const link of ["", "stake=9..1", "sort=-fees&min-nothing=1", "cols=real&cols=stake"])
      expect(formHref(new URLSearchParams(link)), link).toBeNull();
    const short = formHref(new URLSearchParams("min-stake=9&max-stake=1&min-stake=<&o=1&x=min-fees")) ?? "";
    expect(formHref(new URLSearchParams(short.split("?")[1]))).toBeNull();
  });
});

describe("a link as a whole", () => {
  it("keeps that no column may leave only where it is about the first columns", () => {
    expect(kept("fit=all")).toBe("/orchestrators?fit=all");
    expect(kept("fit=all&cols=real")).toBe("/orchestrators?cols=real");
    expect(kept("fit=screen")).toBe("/orchestrators");
  });

  it("says the same after it was written and read", () => {
    const view: DirectoryView = {
      q: "a b&c=ü",
      show: "ticked",
      yield: "nominal",
      window: 7,
      sort: { key: "growth-30", descending: true },
      columns: ["stake", "votes"],
      fit: "screen",
      filters: { "reward-cut": { min: null, max: 10 }, warnings: { min: 1, max: 1 } },
      ticked: [A, B],
      account: "fjord.eth",
    };
    const link = directoryHref(view);
    expect(read(link.split("?")[1] ?? "")).toEqual({ view, ignored: [] });
    expect(link.length).toBeLessThan(300);
  });
});
