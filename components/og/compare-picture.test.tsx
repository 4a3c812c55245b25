import { describe, expect, it } from "vitest";
import { DEFAULT_COMPARE } from "@/lib/links/compare";
import type { Compared, CompareReport } from "@/lib/reports/compare-types";
import { WAD } from "@/lib/units/wei";
import { MEDIANS, networkWith, rowWith, stampWith } from "../testing/reports";
import { ComparePicture } from "./compare-picture";
import { drawn } from "./testing";

const NOTHING = { nominal: null, issuance: null, fees: null, real: null };

function reportOf(names: readonly string[]): CompareReport {
  const stamp = stampWith();
  const rows = names.map((name, place) => rowWith(place + 1, { name }));
  const compared = rows.map((row): Compared => {
    const year = { lpt: null, eth: null, yield: NOTHING };
    return { row, rank: null, year, unknown: null, days: null, networkCost: null, tried: null };
  });
  return {
    ...stamp,
    networkFigures: networkWith(stamp),
    medians: MEDIANS,
    orchestrators: rows,
    compared,
    strangers: [],
    missing: [],
    stake: { amount: WAD, from: "example" },
    account: null,
    present: null,
    prices: { lptEth: null, ethUsd: null },
    medianYear: { lpt: null, eth: null, nominal: null, real: null },
    recommendation: { kind: "unknown" },
    scenario: null,
    course: null,
  };
}

describe("the picture of a comparison", () => {
  it("shows those compared in their order, with the window of the link", () => {
    const view = { ...DEFAULT_COMPARE, window: 30, fees: "out" } as const;
    const texts = drawn(<ComparePicture report={reportOf(["beta.eth", "alpha.eth"])} view={view} />);
    expect(texts).toContain("Two orchestrators side by side");
    expect(texts).toContain("Yields over 30 rounds, fees left out");
    expect(texts.filter((text) => text.endsWith(".eth"))).toEqual(["beta.eth", "alpha.eth"]);
  });

  it("says what the page is for where nobody is chosen", () => {
    const texts = drawn(<ComparePicture report={reportOf([])} view={DEFAULT_COMPARE} />);
    expect(texts.join(" ")).toContain("Compare orchestrators");
    expect(texts.join(" ")).toContain("Two to six side by side");
  });
});
