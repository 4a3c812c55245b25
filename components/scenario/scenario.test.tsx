import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DEFAULT_PROFILE, type ProfileView } from "@/lib/links/profile";
import type { ScenarioReport, ScenarioSide } from "@/lib/reports/scenario-types";
import { WAD } from "@/lib/units/wei";
import { profileWith } from "../testing/profile";
import { parts, rowWith } from "../testing/reports";
import { ScenarioSection } from "./scenario-section";

const ROW = rowWith(1, { name: "steady.eth", totalStake: 250_000n * WAD + 1n });

function side(nominal: number, lpt: bigint, place: number): ScenarioSide {
  return {
    terms: { rewardCutPpm: 100_000n, feeSharePpm: 750_000n, totalStake: ROW.totalStake, fees90Days: WAD },
    delegators: parts(nominal),
    own: { lpt, eth: WAD, inLpt: Number(lpt / WAD), usd: Number(lpt / WAD) * 3 },
    place,
  };
}

const NONE = { cases: 0, orchestrators: 0, median: null, quartiles: null, lost: 0 };
const TODAY: ScenarioReport = {
  today: side(0.4, 12_000n * WAD, 12),
  tried: null,
  peers: 98,
  breakEven: null,
  costs: { count: 97, least: 10, first: 2_000, median: 9_000, third: 40_000, most: 900_000 },
  spendLess: 61,
  network: {
    up: { cases: 14, orchestrators: 5, median: -0.031, quartiles: [-0.2, 0.01], lost: 9 },
    down: NONE,
  },
  waiting: 3,
  own: null,
};
const TRIED: ScenarioReport = {
  ...TODAY,
  tried: {
    ...side(0.3, 22_000n * WAD, 71),
    terms: { ...TODAY.today.terms, rewardCutPpm: 250_000n },
  },
  breakEven: { stake: 130_000n * WAD, change: -120_000n * WAD, rising: true },
};

function html(scenario: ScenarioReport | null, view: ProfileView = DEFAULT_PROFILE): string {
  return renderToStaticMarkup(<ScenarioSection report={profileWith(ROW, { scenario })} view={view} />);
}

describe("what a cut does", () => {
  it("shows today, and beside it what is tried with its difference", () => {
    expect(html(TODAY)).not.toContain("Difference");
    const markup = html(TRIED, { ...DEFAULT_PROFILE, cut: "25" });
    for (const text of ["+15", "−10.0", "12th", "71st", "59 places down", "+10,000", "among 98 active"])
      expect(markup, text).toContain(text);
  });

  it("says what stake it could lose, must gain, or that none would do", () => {
    expect(html(TRIED)).toContain("It could lose");
    const gain = { stake: 300_000n * WAD, change: 50_000n * WAD, rising: true };
    expect(html({ ...TRIED, breakEven: gain })).toContain("It would have to gain");
    expect(html({ ...TRIED, breakEven: { ...gain, rising: false } })).toContain("It could gain");
    const dear = { ...gain, change: -50_000n * WAD, rising: false };
    expect(html({ ...TRIED, breakEven: dear })).toContain("It would have to lose");
    expect(html({ ...TRIED, breakEven: null })).toContain("It has more at any stake");
    const less = { ...TRIED, today: TRIED.tried ?? TRIED.today, tried: TRIED.today, breakEven: null };
    expect(html(less)).toContain("No stake would make up for it");
  });

  it("says where fees are not counted in what it needs, and why its dollars are not known", () => {
    const own = { lpt: WAD, eth: null, inLpt: 1, usd: null };
    const blind = { ...TRIED, costs: null, today: { ...TRIED.today, own }, tried: { ...TRIED.today, own } };
    expect(html(blind)).toContain("Fees are not known and not counted in it.");
    expect(html(blind)).not.toContain('data-reason="no-price"');
    const unpriced = { ...own, eth: WAD };
    const noPrice = {
      ...TRIED,
      costs: null,
      today: { ...TRIED.today, own: unpriced },
      tried: { ...TRIED.today, own: unpriced },
    };
    expect(html(noPrice)).toContain("the price of LPT in ETH is not known");
    expect(html(noPrice)).toContain('data-reason="no-price"');
  });

  it("makes every try a link that keeps the rest of the view", () => {
    const markup = html(TODAY, { ...DEFAULT_PROFILE, window: 30 });
    expect(markup).toContain(`href="/orchestrators/${ROW.address}?window=30&amp;cut=20#what-a-cut-does"`);
    expect(markup).toContain(
      `href="/orchestrators/${ROW.address}?window=30&amp;stake=125000#what-a-cut-does"`,
    );
    expect(markup).toContain('<input type="hidden" name="window" value="30"/>');
    expect(markup).toContain('placeholder="250000"');
  });

  it("says on how many cases a reaction rests, and where nothing is known", () => {
    const markup = html(TODAY);
    expect(markup).toContain("9 of 14");
    expect(markup).toContain("by 5 orchestrators");
    const one = { cases: 14, orchestrators: 1, median: 0, quartiles: [0, 0] as [number, number], lost: 3 };
    expect(html({ ...TODAY, network: { up: one, down: NONE } })).toContain("by 1 orchestrator<");
    expect(html({ ...TODAY, network: null, own: { up: one, down: NONE } })).not.toContain(
      "by 1 orchestrator",
    );
    expect(markup).toContain("none yet");
    expect(html({ ...TODAY, waiting: 0 })).toContain("no case");
    expect(markup).toContain("3 more changes");
    expect(html({ ...TODAY, network: null, waiting: 0 })).toContain("the subgraph, and it gave none");
  });

  it("says that one that is not active has nothing to try", () => {
    expect(html(null)).toContain("It is not active");
    expect(html(null)).not.toContain("<form");
  });
});
