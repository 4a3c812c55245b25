import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type CompareView, DEFAULT_COMPARE } from "@/lib/links/compare";
import { FIGURE_KEYS } from "@/lib/links/directory/keys";
import type { Compared, CompareReport } from "@/lib/reports/compare-types";
import type { OrchestratorRow } from "@/lib/reports/types";
import { WAD } from "@/lib/units/wei";
import { middleOf } from "../orchestrators/middle";
import { MEDIANS, networkWith, parts, rowWith, stampWith } from "../testing/reports";
import { bestOf } from "./best";
import { compareCharts } from "./charts";
import { Compare } from "./compare";
import { figureGroups } from "./figure-rows";
import { compareName, compareTitle } from "./title";

function comparedWith(row: OrchestratorRow, nominal: number, change: Partial<Compared> = {}): Compared {
  const lpt = (1_000n * WAD * BigInt(Math.round(nominal * 1_000))) / 1_000n;
  const year = { lpt, eth: WAD / 50n, yield: parts(nominal) };
  return { row, rank: 1, year, unknown: null, days: null, networkCost: null, tried: null, ...change };
}

const ROWS = [
  rowWith(1, { name: "steady.eth", rewardCutPpm: 50_000n }),
  rowWith(2, { name: "dear.eth", rewardCutPpm: 250_000n }),
];
const BOTH = [comparedWith(ROWS[0] as OrchestratorRow, 0.5), comparedWith(ROWS[1] as OrchestratorRow, 0.4)];
const VIEW: CompareView = { ...DEFAULT_COMPARE, chosen: ROWS.map(({ address }) => address) };

function reportWith(change: Partial<CompareReport> = {}): CompareReport {
  const stamp = stampWith();
  return {
    ...stamp,
    networkFigures: networkWith(stamp),
    medians: MEDIANS,
    orchestrators: ROWS,
    compared: BOTH,
    strangers: [],
    missing: [],
    stake: { amount: 1_000n * WAD, from: "example" },
    account: null,
    present: null,
    prices: { lptEth: 0.002, ethUsd: 3_000 },
    medianYear: { lpt: 400n * WAD, eth: WAD / 100n, nominal: 0.41, real: 0.12 },
    recommendation: {
      kind: "best",
      best: ROWS[0]?.address ?? "",
      over: ROWS[1]?.address ?? "",
      difference: 0.06,
      noise: 0.011,
    },
    scenario: null,
    course: null,
    ...change,
  };
}

function html(change: Partial<CompareReport> = {}, view: CompareView = VIEW): string {
  return renderToStaticMarkup(<Compare report={reportWith(change)} view={view} ignored={[]} />);
}

/** The row of a figure, as its markup. */
function rowOf(markup: string, figure: string): string {
  const row = markup.split("<tr").find((one) => one.includes(`#${figure}"`));
  return row?.split("</tr>")[0] ?? "";
}

describe("the comparison", () => {
  it("marks the best of a row, and says how far each is from the median", () => {
    const row = rowOf(html(), "reward-cut");
    const [, first = "", second = ""] = row.split("<td");
    expect(first).toContain("best of the row");
    expect(first).toContain("−4.0 to the median");
    expect(second).not.toContain("best of the row");
    expect(second).toContain("+16.0 to the median");
  });

  it("says what the stake would be after a year at each", () => {
    const row = rowOf(html(), "stake-after-year");
    expect(row).toContain("1,500");
    expect(row).toContain("1,400");
    expect(html()).toContain("With an example of 1,000 LPT");
    expect(html({ stake: { amount: 5n * WAD, from: "typed" } })).toContain("With my 5.00 LPT");
  });

  it("has every figure of the directory, and leaves out the parts of fees with the fees", () => {
    for (const figure of ["votes", "best-score", "delegators", "rounds-active", "fee-yield", "stake-change"])
      expect(rowOf(html(), figure), figure).not.toBe("");
    const out = html({}, { ...VIEW, fees: "out" });
    for (const figure of ["fee-yield", "stake-fees-year"]) expect(rowOf(out, figure), figure).toBe("");
  });

  it("leaves out no figure that the directory can show", () => {
    const groups = figureGroups([], middleOf(reportWith()), VIEW);
    expect(groups.flatMap(({ rows }) => rows.map(({ key }) => key)).sort()).toEqual([...FIGURE_KEYS].sort());
  });

  it("says how far the share of calls made is from the median", () => {
    const last30 = { made: 21, eligible: 30 };
    const calls = {
      window: 90 as const,
      last30,
      made: 81,
      eligible: 90,
      strip: "m".repeat(81) + "x".repeat(9),
    };
    const missing = comparedWith(rowWith(1, { rewardCalls: calls }), 0.5);
    const row = rowOf(html({ compared: [missing, BOTH[1] as Compared] }), "reward-calls");
    expect(row).toMatch(/−\d+\.\d to the median/);
  });

  it("says not known where it is not, never 0", () => {
    const year = { lpt: null, eth: null, yield: { nominal: null, issuance: null, fees: null, real: null } };
    const inactive = comparedWith(rowWith(3, { active: false }), 0, {
      year,
      unknown: "not-active",
      rank: null,
    });
    const row = rowOf(html({ compared: [...BOTH, inactive] }), "stake-after-year");
    expect(row).toContain('data-reason="not-active"');
  });

  it("works from links and forms alone", () => {
    const markup = html();
    expect(markup).toContain('name="amount"');
    expect(markup).toContain('name="account"');
    expect(markup).toContain(`href="/compare?o=${ROWS[1]?.address}"`);
    expect(markup).toContain("format=csv");
    expect(markup).toContain(`href="/stake?to=${ROWS[0]?.address}"`);
  });

  it("says how to choose where fewer than two are chosen", () => {
    const none = html({ compared: [] }, DEFAULT_COMPARE);
    expect(none).toContain("Choose two to six");
    expect(none).toContain('href="/orchestrators"');
    const one = html({ compared: BOTH.slice(0, 1) }, { ...VIEW, chosen: VIEW.chosen.slice(0, 1) });
    expect(one).toContain("One more is needed");
  });

  it("names those that never were orchestrators, or did not come in time", () => {
    const [stranger] = VIEW.chosen;
    expect(html({ strangers: stranger === undefined ? [] : [stranger] })).toContain(
      "never was an orchestrator",
    );
    expect(html({ missing: stranger === undefined ? [] : [stranger] })).toContain("not known");
  });
});

describe("what the figures say", () => {
  it("names the lead and the noise, and what speaks against it", () => {
    const warned = comparedWith(
      rowWith(1, { name: "steady.eth", warnings: [{ kind: "leaves", round: 4_260 }] }),
      0.5,
    );
    const markup = html({ compared: [warned, BOTH[1] as Compared] });
    expect(markup).toContain("steady.eth would earn the stake most, by more than chance explains.");
    expect(markup).toContain("is 1.1 points");
    expect(markup).toContain("Against steady.eth:");
    expect(markup).toContain("Leaves with round 4,260");
  });

  it("is told in a line over the table, with its first reason and a way to the others", () => {
    const top = (change: Partial<CompareReport> = {}) =>
      (html(change).split("<table")[0] ?? "").replace(/<[^>]+>/g, "");
    expect(top()).toContain("steady.eth would earn the stake most, by more than chance explains.");
    expect(top()).toContain("is 6.0 points a year above that of dear.eth.");
    expect(top()).toContain("What this rests on");
    expect(html()).toContain('href="#what-the-figures-say"');
    const row = rowWith(1, { name: "steady.eth", warnings: [{ kind: "leaves", round: 4_260 }] });
    expect(top({ compared: [comparedWith(row, 0.5), BOTH[1] as Compared] })).toContain(
      "What speaks against steady.eth",
    );
    expect(top({ recommendation: { kind: "unknown" } })).toContain("nothing can be said");
    expect(top({ compared: BOTH.slice(0, 1) })).not.toContain("What this rests on");
  });

  it("says so where the difference is within the noise", () => {
    const [best, other] = VIEW.chosen;
    const recommendation = {
      kind: "alike",
      best: best ?? "",
      alike: [other ?? ""],
      difference: 0.001,
      noise: 0.01,
    } as const;
    expect(html({ recommendation })).toContain(
      "The difference is within the noise: steady.eth and dear.eth cannot be told apart.",
    );
  });

  it("says what moving now forfeits, and when it pays", () => {
    const [here, there] = BOTH as [Compared, Compared];
    const account = {
      kind: "read",
      address: VIEW.chosen[0] as Compared["row"]["address"],
      name: null,
      status: "bonded",
      delegate: here.row.address,
      delegateName: "steady.eth",
      pendingStake: 100n * WAD,
      isRewardCalled: false,
    } as const;
    const present = {
      row: here.row,
      year: here.year,
      cost: { rounds: 1, forfeited: WAD },
      isOwn: false,
    } as const;
    const fee = { kind: "known", gas: 512_345n, gasPriceWei: 20_000_000n, wei: 10_246_900_000_000n } as const;
    const markup = html({ account, present, compared: [here, { ...there, days: 12.4, networkCost: fee }] });
    for (const text of ["0.00001 ETH", "$0.03", "0.005 LPT", "512,345 gas"]) expect(markup).toContain(text);
    const typed = { amount: 10n * WAD, from: "typed" } as const;
    const part = html({ account, present, stake: typed, compared: [here, { ...there, days: 12.4 }] });
    expect(part.replace(/<[^>]+>/g, "")).toContain("the whole stake, 100.00 LPT and not only the 10.00");
    expect(markup).toContain("what is forfeited and the transaction costs is");
    const unknown = { kind: "unknown", text: "The node gave no answer." } as const;
    const without = html({
      account,
      present,
      compared: [here, { ...there, days: 0.4, networkCost: unknown }],
    });
    expect(without).toContain("</b> and not counted. The node gave no answer.");
    expect(without).toContain("earned back in less than a day");
    const own = html({ account, present: { ...present, isOwn: true }, compared: [here, there] });
    expect(own).toContain("This stake cannot be moved:");
    expect(own).toContain("cannot move");
    expect(markup).toContain(`href="/stake?do=move&amp;to=${there.row.address}"`);
    expect(own).not.toContain("do=move");
    expect(markup).toContain("has not called reward in round 4,253 yet");
    expect(markup).toContain("earned back in about 12 days");
    expect(markup).not.toContain("Compare it too");
    const elsewhere = html({ account, present }, { ...VIEW, chosen: VIEW.chosen.slice(1) });
    expect(elsewhere).toContain(`href="/compare?o=${VIEW.chosen[1]},${VIEW.chosen[0]}">Compare it too`);
    const called = html({ account: { ...account, isRewardCalled: true }, present });
    expect(called).toContain("has called reward in round 4,253 already");
  });
});

describe("what a cut does, in a comparison", () => {
  const [first, second] = ROWS as [OrchestratorRow, OrchestratorRow];
  const view: CompareView = { ...VIEW, amount: "7", cut: "20", who: second.address, stake: "5" };
  const side = {
    terms: { rewardCutPpm: 200_000n, feeSharePpm: 750_000n, totalStake: WAD, fees90Days: WAD },
    delegators: parts(0.3),
    own: { lpt: WAD, eth: WAD, inLpt: 2, usd: 4_000 },
    place: 3,
  };
  const report = {
    today: side,
    tried: { ...side, place: 9 },
    peers: 98,
    breakEven: { stake: WAD, change: WAD, rising: true },
    costs: { count: 97, least: 10, first: 2_000, median: 9_000, third: 40_000, most: 900_000 },
    spendLess: 61,
    network: null,
    waiting: 0,
    own: null,
  };

  it("stands there for the one that the link names, with a link to each of the others", () => {
    const markup = html({ scenario: { row: second, report } }, view);
    expect(markup).toContain("What a cut does to dear.eth");
    for (const text of ["6 places down", "It would have to gain", "61 of 97 can spend less"])
      expect(markup, text).toContain(text);
    const chosen = VIEW.chosen.join(",");
    // another one keeps the cuts that are tried on all, and not the stake of this one
    expect(markup).toContain(`href="/compare?o=${chosen}&amp;amount=7&amp;cut=20#what-a-cut-does"`);
    expect(markup).toContain(`<input type="hidden" name="who" value="${second.address}"/>`);
    for (const name of ["cut", "share", "stake", "fees90"]) expect(markup).toContain(`name="${name}"`);
    expect(markup).toContain(
      `href="/compare?o=${chosen}&amp;amount=7&amp;who=${second.address}&amp;fees90=0#what-a-cut-does"`,
    );
  });

  it("says that one that is not active has nothing to try, and leads to the others all the same", () => {
    const markup = html({ scenario: { row: first, report: null } });
    expect(markup).toContain("It is not active");
    expect(markup).toContain(`who=${second.address}`);
  });
});

describe("the charts of a comparison", () => {
  const series = (stake: number, missed: number) => ({
    address: VIEW.chosen[0] as Compared["row"]["address"],
    realised: [0.4, 0.5],
    rewardCut: [0.1, 0.1],
    feeCut: [0.1, 0.1],
    stake: [stake, stake],
    missed: [0, missed],
    fees: [0, 1],
  });
  const course = { rounds: [1, 2], yields: "nominal", series: [series(10, 0), series(20, 2)] } as const;

  it("name the finding, and each line by letter and name", () => {
    const charts = compareCharts(course, ["steady.eth", "dear.eth"]);
    const titles = Object.fromEntries(charts.map(({ id, title }) => [id, title]));
    expect(titles["compared-stake"]).toBe("B has the most stake: 20 LPT; A 10 LPT");
    expect(titles["compared-missed"]).toBe("B missed most reward calls: 2; A 0");
    expect(titles["compared-rewardcut"]).toBe("All of them alike: 10.0 %");
    expect(charts[0]?.series.map(({ name }) => name)).toEqual(["A steady.eth", "B dear.eth"]);
  });

  it("say whether the realised yield holds fees", () => {
    const [whole] = compareCharts(course, ["a", "b"]);
    expect([whole?.title, whole?.sub]).toEqual([
      "All of them alike: 50.0 %",
      expect.stringMatching(/issuance and fees/),
    ]);
    const [part] = compareCharts({ ...course, yields: "issuance" }, ["a", "b"]);
    expect(part?.sub).toMatch(/without fees/);
  });

  it("say why there is none without a subgraph", () => {
    expect(compareCharts(null, []).every(({ absent }) => absent?.startsWith("Not known"))).toBe(true);
  });
});

describe("the best of a row", () => {
  it("is all that share it, none where all do or one alone is known", () => {
    expect(bestOf([1, 3, 3], "high")).toEqual([1, 2]);
    expect(bestOf([2n, 1n, null], "low")).toEqual([1]);
    expect(bestOf([1, 1], "high")).toEqual([]);
    expect(bestOf([1, null], "high")).toEqual([]);
    expect(bestOf([45.31, 45.32, 44], "high")).toEqual([0, 1]);
    expect(bestOf([1, 2], null)).toEqual([]);
  });
});

describe("what a comparison is called", () => {
  it("names those compared, up to three", () => {
    expect(compareTitle(3)).toBe("Three orchestrators side by side");
    expect(compareName(["a"])).toBe("Compare orchestrators");
    expect(compareName(["a", "b"])).toBe("a and b side by side");
    expect(compareName(["a", "b", "c", "d", "e"])).toBe("a, b, c and 2 more side by side");
  });
});
