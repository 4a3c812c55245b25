import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DEFAULT_DIRECTORY, type DirectoryView } from "@/lib/links/directory";
import type { DirectoryReport, OrchestratorRow } from "@/lib/reports/types";
import { WAD } from "@/lib/units/wei";
import {
  addressOf,
  callsOf,
  directoryWith,
  MEDIANS,
  rowWith,
  stampWith,
  UNKNOWN_PARTS,
  unknownFor,
  yieldOf,
} from "../testing/reports";
import { Directory } from "./directory";

function page(
  report: DirectoryReport,
  change: Partial<DirectoryView> = {},
  ignored: { name: string; value: string }[] = [],
) {
  const view = { ...DEFAULT_DIRECTORY, ...change };
  return renderToStaticMarkup(<Directory report={report} view={view} ignored={ignored} />);
}

/** The rows of the table's body, those of medians and sums left out, as markup. */
function rows(html: string): string[] {
  const body = html.slice(html.indexOf("<tbody>"), html.indexOf("</tbody>"));
  return body
    .split("<tr")
    .slice(1)
    .filter((row) => !/^ class="(med|sum)"/.test(row));
}

const without: OrchestratorRow = rowWith(3, {
  name: "newcomer.eth",
  totalStake: 50_000n * WAD,
  activationRound: 4_241,
  roundsActive: 12,
  rewardCalls: null,
  delegators: null,
  fees: { days30: null, days90: null },
  yield: {
    ...yieldOf(0.4),
    realised: UNKNOWN_PARTS,
    realisedByWindow: { 7: yieldOf(0.4).realised, 30: UNKNOWN_PARTS, 90: UNKNOWN_PARTS },
    unknown: unknownFor({ 30: "too-young", 90: "too-young" }),
  },
});
const noPrice = { realised: null, real: null, fees: "no-price" } as const;
const bareParts = { nominal: 0.4, issuance: 0.4, fees: null, real: null };
const missed = rowWith(2, {
  name: "kelpworks.eth",
  totalStake: 90_000n * WAD,
  rewardCalls: callsOf(`${"m".repeat(80)}xxxmmmmxxx`),
  warnings: [{ kind: "missed", missed: 6, eligible: 90, missedOfLast6: 3 }],
});
const gone = rowWith(4, { name: "shut.eth", active: false, stakeShare: null, totalStake: 9n * WAD });
const report = directoryWith([
  rowWith(1, { name: "granite.eth", totalStake: 4_500_312n * WAD + 1n }),
  missed,
  without,
  gone,
]);

describe("the directory", () => {
  it("puts the median first, over the active ones, and the rows by stake under it", () => {
    const html = page(report);
    expect(html).toMatch(/<tbody><tr class="med">(<td[^>]*><\/td>)+<th[^>]*>Median of 100 active<\/th>/);
    expect(rows(html).map((row) => /[a-z]+\.eth/.exec(row)?.[0])).toEqual([
      "granite.eth",
      "kelpworks.eth",
      "newcomer.eth",
    ]);
  });

  it("prints amounts shortened to the whole token, with every digit in the title", () => {
    expect(rows(page(report))[0]).toContain('title="4,500,312.000000000000000001">4,500,312</td>');
  });

  it("labels each figure for its card on a phone", () => {
    const [row = ""] = rows(page(report));
    for (const label of ["Real, % a year", "Forecast real, %", "Reward cut, %", "Stake, LPT", "Reward calls"])
      expect(row).toContain(`data-l="${label}"`);
  });

  it("says not known with its reason, never zero, and how long a newcomer has been active", () => {
    const row = rows(page(report))[2] ?? "";
    expect(row).toContain('data-reason="too-young"');
    expect(row.match(/data-reason="no-subgraph"/g)).toHaveLength(3);
    expect(row).toContain("Active for 12 rounds");
    expect(row).not.toMatch(/>0(\.0)?</);
  });

  it("shows a window that a newcomer fills, where a longer one is not known", () => {
    expect(rows(page(report, { window: 7 }))[2]).not.toContain('data-reason="too-young"');
  });

  it("says of how many not all warnings are known, and nothing of it where they are", () => {
    const known = [rowWith(1), rowWith(2)];
    expect(page(directoryWith(known))).not.toContain("are not known of");
    expect(page(directoryWith([...known, rowWith(3, { cuts: null })]))).toContain(
      "△ Warnings of changed cuts are not known of 1 active orchestrator.",
    );
    expect(page(directoryWith(known.map((row) => ({ ...row, cuts: null, rewardCalls: null }))))).toContain(
      "△ Warnings of changed cuts and of missed calls are not known of any active orchestrator.",
    );
  });

  it("warns of missed calls beside the name, and draws them", () => {
    const row = rows(page(report))[1] ?? "";
    expect(row).toContain("× Missed 6 calls, 3 of last 6");
    expect(row).toContain("84/90");
    expect(row.match(/class="x" d="([^"]+)"/)?.[1]?.match(/M/g)).toHaveLength(6);
  });

  it("marks a yield without its fee part instead of passing it for the whole", () => {
    const bare = { ...yieldOf(0.4).realised, fees: null };
    const issuance: OrchestratorRow = rowWith(5, {
      yield: {
        ...yieldOf(0.4),
        realisedByWindow: { 7: bare, 30: bare, 90: bare },
        unknown: {
          ...yieldOf(0.4).unknown,
          realisedByWindow: { 7: noPrice, 30: noPrice, 90: noPrice },
        },
      },
    });
    const html = page(directoryWith([issuance]));
    expect(rows(html)[0]).toContain('data-reason="no-price"');
    const start = html.indexOf('<tr class="med">');
    const median = html.slice(start, html.indexOf("</tr>", start));
    expect(median.match(/data-reason="no-price"/g)).toHaveLength(2);
  });

  it("gives each window its own reason, not that of the longest", () => {
    const alone: OrchestratorRow = rowWith(5, {
      yield: {
        ...yieldOf(0.4),
        realisedByWindow: { 7: bareParts, 30: UNKNOWN_PARTS, 90: UNKNOWN_PARTS },
        forecast: { ...bareParts, real: 0.1, callRatio: null },
        unknown: {
          ...unknownFor({ 30: "too-young", 90: "too-young" }),
          realisedByWindow: {
            ...unknownFor({ 30: "too-young", 90: "too-young" }).realisedByWindow,
            7: { realised: null, real: "no-subgraph", fees: "no-subgraph" },
          },
          forecastFees: "no-subgraph",
        },
      },
    });
    const html = page(directoryWith([alone]), { window: 7 });
    expect(html.slice(html.indexOf("<tbody>"))).not.toContain('data-reason="too-young"');
    const [row = ""] = rows(html);
    // the real yield; and the marks of nominal and both forecasts
    expect(row.match(/data-reason="no-subgraph"/g)).toHaveLength(4);
    expect(rows(page(directoryWith([alone])))[0]).toContain('data-reason="too-young"');
  });

  it("warns of one that is about to leave, and says so at its forecast", () => {
    const leaving = rowWith(6, { deactivationRound: 4_254, warnings: [{ kind: "leaves", round: 4_254 }] });
    const [row = ""] = rows(page(directoryWith([leaving])));
    expect(row).toContain("▲ Leaves with round 4,254");
    expect(row).toContain("Only if it stayed active: it leaves with round 4,254");
    const past = rowWith(6, { active: false, deactivationRound: 4_253 });
    expect(page(directoryWith([past]), { show: "all" })).not.toContain("Leaves with");
  });

  it("says when one joined in this round or will with the next, instead of counting no rounds", () => {
    const marks = (change: Partial<OrchestratorRow>) =>
      rows(page(directoryWith([rowWith(7, { ...change })]), { show: "all" }))[0] ?? "";
    expect(marks({ activationRound: 4_253, lastRewardRound: 4_100 })).toContain("Joined again this round");
    expect(marks({ activationRound: 4_253, lastRewardRound: 0, rewardCalls: null })).toContain(
      ">Joined this round<",
    );
    const next = marks({ activationRound: 4_254, active: false });
    expect(next).toContain("Active from round 4,254");
    expect(next).not.toContain("Not active");
    expect(marks({ activationRound: 4_254, deactivationRound: 4_254, active: false })).toContain(
      "Not active",
    );
  });

  it("marks a yield that is mostly fees, in the window in which it is", () => {
    const fees = { nominal: 26.3, issuance: 0.3, fees: 26, real: 20 };
    const known = yieldOf(0.4);
    const lucky = rowWith(8, {
      yield: { ...known, realisedByWindow: { ...known.realisedByWindow, 90: fees } },
    });
    expect(rows(page(directoryWith([lucky])))[0]).toMatch(/title="[^"]*may not come again">Mostly fees</);
    expect(rows(page(directoryWith([lucky]), { window: 7 }))[0]).not.toContain("Mostly fees");
    const little = { nominal: 0.09, issuance: 0, fees: 0.09, real: 0 };
    const small = rowWith(8, {
      yield: { ...known, realisedByWindow: { ...known.realisedByWindow, 90: little } },
    });
    expect(rows(page(directoryWith([small])))[0]).not.toContain("Mostly fees");
  });

  it("keeps all digits of fees and share in the title", () => {
    const [row = ""] = rows(
      page(directoryWith([rowWith(9, { stakeShare: 0.0123456789, fees: { days30: 0n, days90: WAD + 7n } })])),
    );
    expect(row).toContain('title="1.000000000000000007">1.00<');
    expect(row).toContain('title="1.23456789 %">1.23<');
  });

  it("leaves out who is not active until asked, and then says so", () => {
    expect(page(report)).not.toContain("shut.eth");
    const all = rows(page(report, { show: "all" }));
    expect(all).toHaveLength(4);
    expect(all[3]).toContain("Not active");
  });

  it("names strangers with their tricks made visible", () => {
    expect(page(directoryWith([rowWith(1, { name: "safe\u202ehte.eth" })]))).toContain("safe⟨U+202E⟩hte.eth");
  });

  it("says what hides the rows when a search finds none, and how to have them back", () => {
    const html = page(report, { q: "shut" });
    expect(html).toContain("No active orchestrator matches “shut”.");
    expect(html).toContain('href="/orchestrators?q=shut&amp;show=all"');
    expect(html).toContain('href="/orchestrators">Clear the search</a>: 3 without it');
    expect(page(report, { q: "nobody", show: "all" })).toContain("Clear the search</a>: 4 without it");
  });

  it("offers the whole list as a file, and says that it is the whole one", () => {
    expect(page(report, { q: "shut" })).toMatch(/format=csv"[^>]*>CSV, all 4</);
  });

  it("finds by part of an address in any case", () => {
    expect(rows(page(report, { q: addressOf(2).slice(2, 12).toUpperCase() }))).toHaveLength(1);
  });

  it("sorts by the link, tells readers of the screen, and turns round at the next press", () => {
    const html = page(report, { sort: { key: "reward-calls", descending: false } });
    expect(rows(html)[0]).toContain("kelpworks.eth");
    expect(html).toMatch(/aria-sort="ascending"><a data-view="" href="\/orchestrators\?sort=-reward-calls">/);
  });

  it("names what a link asked for in vain", () => {
    expect(page(report, {}, [{ name: "page", value: "99" }])).toContain("page=99");
  });

  it("keeps the view in the form that works without script", () => {
    const html = page(report, { window: 7, show: "all", q: "granite" });
    expect(html).toContain('<input type="hidden" name="window" value="7"/>');
    expect(html).toContain('<input type="hidden" name="show" value="all"/>');
    expect(html).toMatch(/name="q"[^>]*value="granite"/);
  });
});

describe("the directory when a source fails", () => {
  it("says how old the figures of a lagging source are, and which ones", () => {
    const late = { state: "lagging", block: 479_990_112, ageSeconds: 2_460, failure: null } as const;
    const html = page(directoryWith([rowWith(1)], stampWith({ subgraph: late })));
    expect(html).toContain("Fees, delegator counts and reward calls are 41 min old.");
    expect(html).toContain("479,990,112");
    expect(html).toContain("subgraph, 41 min behind");
  });

  it("names the one that is down, and offers another try of the same view", () => {
    const failure = {
      source: "subgraph",
      kind: "timeout",
      text: "The subgraph did not answer within 4 s.",
    } as const;
    const down = { state: "down", block: null, ageSeconds: null, failure } as const;
    const html = page(directoryWith([without], stampWith({ subgraph: down })), { window: 30 });
    expect(html).toContain("The subgraph did not answer within 4 s.");
    expect(html).toContain('<a href="/orchestrators?window=30">Try again</a>');
  });

  it("prints medians that are not known as not known", () => {
    const medians = {
      ...MEDIANS,
      realisedReal: null,
      realisedNominal: null,
      delegators: null,
      feesDays90: null,
    };
    const html = page(
      directoryWith([without], stampWith(), {
        ...medians,
        unknown: { ...medians.unknown, realisedReal: "too-young" },
      }),
    );
    expect(html.slice(0, html.indexOf("<table"))).toContain('data-reason="too-young"');
    const row = html.slice(
      html.indexOf('<tr class="med">'),
      html.indexOf("</tr>", html.indexOf('<tr class="med">')),
    );
    expect(row.match(/not known/g)?.length).toBeGreaterThanOrEqual(4);
  });
});
