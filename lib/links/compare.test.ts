import { describe, expect, it } from "vitest";
import { canonicalLink } from "./canonical";
import {
  type CompareView,
  compareCsvHref,
  compareHref,
  compareParams,
  DEFAULT_COMPARE,
  MOST_COMPARED,
  readCompareView,
  scenarioAddress,
  scenarioOfCompare,
  without,
  withScenario,
} from "./compare";

const A = "0x00000000000000000000000000000000000000A1";
const B = "0xD8E8328501E9645d16Cf49539efC04f734606ee4";

const read = (query: string) => readCompareView(new URLSearchParams(query));

const FULL: CompareView = {
  chosen: [B, A],
  account: "fjord.eth",
  amount: "1250.5",
  window: 30,
  fees: "out",
  span: "365",
  cut: "25",
  share: "12.5",
  who: A,
  stake: "250000",
  fees90: "0",
};

describe("a link to the comparison", () => {
  it("says the same after it was written and read, in the order in which it was chosen", () => {
    for (const view of [FULL, DEFAULT_COMPARE, { ...FULL, account: B.toLowerCase(), amount: "" }]) {
      const link = compareHref(view);
      const query = link.split("?")[1] ?? "";
      expect(read(query)).toEqual({ view, ignored: [] });
      expect(canonicalLink("/compare", new URLSearchParams(query))).toBe(link);
    }
    expect(compareHref(DEFAULT_COMPARE)).toBe("/compare");
    expect(compareHref(FULL)).toContain(`o=${B},${A}`);
  });

  it("takes addresses in any valid case, each once, in one parameter or in several", () => {
    const { view, ignored } = read(`o=${B.toLowerCase()},${B}&o=${A.toLowerCase()}`);
    expect(view.chosen).toEqual([B, A]);
    expect(ignored).toEqual([]);
  });

  it("takes six at most, and says how many were left out", () => {
    const many = Array.from({ length: 9 }, (_, i) => `0x${String(i + 1).padStart(40, "0")}`);
    const { view, ignored } = read(`o=${many.join()}`);
    expect(view.chosen).toHaveLength(MOST_COMPARED);
    expect(ignored).toEqual([{ name: "o", value: "3 more", why: "at most 6 stand side by side" }]);
  });

  it("takes amounts as people write them, to the wei", () => {
    expect(read("amount=1,250.50").view.amount).toBe("1250.5");
    expect(read("amount=0.000000000000000001").view.amount).toBe("0.000000000000000001");
    expect(read("amount=").ignored).toEqual([]);
  });

  it.each([
    ["amount=0", /LPT above 0/],
    ["amount=-5", /LPT above 0/],
    ["amount=1e9", /LPT above 0/],
    ["amount=1000000001", /LPT above 0/],
    ["amount=0.0000000000000000001", /LPT above 0/],
    ["account=0xd8E8328501E9645d16Cf49539efC04f734606ee4", /address or an ENS name/],
    ["account=0x12", /address or an ENS name/],
    ["cut=101", /0 to 100/],
    ["cut=5.00001", /0 to 100/],
    ["share=NaN", /0 to 100/],
    [`o=0xd8E8328501E9645d16Cf49539efC04f734606ee4`, /no address/],
    ["o=%3Cscript%3E", /no address/],
    [`who=${A}`, /none of those compared/],
    ["stake=-1", /LPT/],
    ["fees90=lots", /ETH/],
  ])("names what makes no sense: %s", (query, why) => {
    const { view, ignored } = read(query);
    expect(view).toEqual(DEFAULT_COMPARE);
    expect(ignored).toHaveLength(1);
    expect(ignored[0]?.why).toMatch(why);
    expect(canonicalLink("/compare", new URLSearchParams(query))).toBeNull();
  });

  it("shows the scenario of the first until it names another one", () => {
    const tried = { cut: "10", share: "", stake: "5", fees: "" };
    expect(scenarioAddress({ ...FULL, who: "" })).toBe(B);
    expect(scenarioAddress(DEFAULT_COMPARE)).toBeNull();
    expect(withScenario(FULL, B, tried)).toMatchObject({ who: "", cut: "10", stake: "5", fees90: "" });
    const other = withScenario({ ...FULL, who: "" }, A, tried);
    expect([scenarioAddress(other), scenarioOfCompare(other)]).toEqual([A, tried]);
  });

  it.each(["window=8", "fees=yes", "span=30", "colour=red", "window=7&window=30"])("ignores %s", (query) => {
    expect(read(query).ignored).toHaveLength(1);
  });

  it("has its table and its form fields, and drops one of those compared", () => {
    expect(compareCsvHref(DEFAULT_COMPARE)).toBe("/api/v1/compare?format=csv");
    expect(compareCsvHref({ ...DEFAULT_COMPARE, chosen: [B] })).toBe(`/api/v1/compare?o=${B}&format=csv`);
    expect(compareParams({ ...DEFAULT_COMPARE, amount: "5" })).toEqual([["amount", "5"]]);
    expect(without(FULL, B)).toMatchObject({ chosen: [A], who: A, stake: "250000" });
    expect(without(FULL, A)).toMatchObject({ chosen: [B], who: "", stake: "", fees90: "", cut: "25" });
  });
});
