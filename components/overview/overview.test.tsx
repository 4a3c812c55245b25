import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DEFAULT_OVERVIEW } from "@/lib/links/overview";
import type { OverviewReport } from "@/lib/reports/types";
import { P27 } from "@/lib/units/perc";
import { networkWith, overviewWith, rowWith, stampWith } from "../testing/reports";
import { Overview } from "./overview";

function text(report: OverviewReport): string {
  return renderToStaticMarkup(<Overview report={report} view={DEFAULT_OVERVIEW} ignored={[]} />)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

describe("the overview", () => {
  it("prints each figure with its unit", () => {
    const page = text(overviewWith([rowWith(1)]));
    for (const words of [
      "Round 4,253",
      "15.0 % a year middle half 11.2 to 17.4",
      "0.0561 % a round",
      "28,890 LPT a round",
      "51.57M LPT",
      "unstaked LPT loses 17.6 %",
      "485k LPT",
      "Cut, next round 0 % of issuance",
      "106.00 ETH",
      "3,222 accounts",
      "3.30 USD",
    ])
      expect(page).toContain(words);
  });

  it("says which way inflation goes, and why", () => {
    expect(text(overviewWith([]))).toContain("−0.00005 a round, above target");
    const report = overviewWith([]);
    report.networkFigures.stake = { active: 1n, bondingRate: 0.45 };
    expect(text(report)).toContain("+0.00005 a round, below target");
  });

  it("says what the treasury takes as it is, not as it was while it took a cut", () => {
    const report = overviewWith([]);
    const { treasury } = report.networkFigures;
    if (treasury === null) return expect.unreachable();
    const words = (rewardCutRateP27: bigint, nextRewardCutRateP27: bigint) => {
      report.networkFigures.treasury = { ...treasury, rewardCutRateP27, nextRewardCutRateP27 };
      return text(report);
    };
    const cut = P27 / 10n;
    expect(words(0n, 0n)).toContain(
      "Its cut is 0. It stops at the ceiling and stays 0 until governance sets it again.",
    );
    expect(words(cut, 0n)).toContain("Its cut is 0 from the next round. It stops at the ceiling");
    report.networkFigures.treasury = { ...treasury, lpt: treasury.ceiling, rewardCutRateP27: 0n };
    expect(text(report)).toContain(
      "Its cut is 0, because its ceiling is reached. It stays 0 until governance sets it again.",
    );
    expect(words(0n, cut)).toContain("takes nothing this round; from the next one its cut");
    expect(words(cut, cut)).toContain("takes its cut of issuance until its ceiling is reached");
    for (const [now, next] of [
      [0n, 0n],
      [cut, 0n],
    ] as const)
      expect(words(now, next)).not.toContain("takes its cut");
  });

  it("prints what is not known as not known", () => {
    const network = {
      ...networkWith(stampWith()),
      prices: { lptEth: null, ethUsd: null, lptUsd: null, timestamp: null },
    };
    const report = {
      ...overviewWith([]),
      networkFigures: network,
      delegatorCount: null,
      fees: { days30: null, days90: null },
    };
    const page = text(report);
    expect(page).toMatch(/Fees, 30 days not known/);
    expect(page).toMatch(/Delegators not known/);
    expect(page).toMatch(/LPT not known/);
    expect(page).not.toMatch(/ 0(\.00)? (USD|accounts)/);
  });

  it("marks the yields of its table that lack their fee part", () => {
    const known = rowWith(1);
    const bare = rowWith(1, {
      yield: {
        ...known.yield,
        forecast: { ...known.yield.forecast, fees: null },
        unknown: { ...known.yield.unknown, forecastFees: "no-subgraph" },
      },
    });
    const marks = (row: typeof known) =>
      renderToStaticMarkup(
        <Overview report={overviewWith([row])} view={DEFAULT_OVERVIEW} ignored={[]} />,
      ).match(/aria-label="issuance only"/g);
    expect(marks(known)).toBeNull();
    expect(marks(bare)).toHaveLength(1);
  });

  it("leaves to the banners of every page that the protocol is paused", () => {
    const report = overviewWith([]);
    report.networkFigures.paused = true;
    expect(text(report)).not.toContain("paused");
  });
});
