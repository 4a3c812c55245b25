import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DEFAULT_PROFILE } from "@/lib/links/profile";
import type { ProfileReport } from "@/lib/reports/profile-types";
import type { OrchestratorRow } from "@/lib/reports/types";
import { profileWith } from "../testing/profile";
import { callsOf, rowWith, UNKNOWN_PARTS, unknownFor, yieldOf } from "../testing/reports";
import { Profile } from "./profile";

function page(
  orchestrator: OrchestratorRow,
  other: Partial<ProfileReport> = {},
  view = DEFAULT_PROFILE,
): string {
  const report = profileWith(orchestrator, other);
  return renderToStaticMarkup(<Profile report={report} view={view} ignored={[]} />).replaceAll("\u00a0", " ");
}

describe("a profile", () => {
  it("heads with the name, the whole address under it, and one h1", () => {
    const row = rowWith(1, { name: "northgate.eth" });
    const html = page(row);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain(`<span class="mono">${row.address}</span>`);
  });

  it("reads its yield against the median", () => {
    expect(page(rowWith(1, { yield: yieldOf(0.5) }))).toMatch(/3\.2 points above the median of 15\.0 %/);
  });

  it("draws one cell for each round of the strip, missed ones crossed", () => {
    const html = page(rowWith(1, { rewardCalls: callsOf(`--xx${"m".repeat(86)}`) }));
    expect(html.match(/<i class="x" title="round/g)).toHaveLength(2);
    expect(html.match(/<i class="off" title="round/g)).toHaveLength(2);
    expect(html).toContain("86 made, 2 missed, not active in 2");
  });

  it("gives each window its own figures, and the reason where one is not known", () => {
    const known = yieldOf(0.46);
    const html = page(
      rowWith(1, {
        yield: {
          ...known,
          realised: UNKNOWN_PARTS,
          realisedByWindow: { ...known.realisedByWindow, 90: UNKNOWN_PARTS },
          unknown: unknownFor({ 90: "too-young" }),
        },
      }),
    );
    const table = html.slice(html.indexOf("<table"), html.indexOf("</table>"));
    expect(table.match(/data-reason="too-young"/g)).toHaveLength(4);
    expect(table).toContain(">48.0<");
  });

  it("says of the forecast's fees why they are not known, and marks what lacks them", () => {
    const known = yieldOf(0.46);
    const html = page(
      rowWith(1, {
        yield: {
          ...known,
          realised: UNKNOWN_PARTS,
          realisedByWindow: { ...known.realisedByWindow, 90: UNKNOWN_PARTS },
          forecast: { ...known.forecast, fees: null },
          unknown: { ...unknownFor({ 90: "too-young" }), forecastFees: "no-subgraph" },
        },
      }),
    );
    const table = html.slice(html.indexOf("<table"), html.indexOf("</table>"));
    expect(table.match(/data-reason="too-young"/g)).toHaveLength(4);
    expect(table.match(/data-reason="no-subgraph"/g)).toHaveLength(3);
    expect(table.match(/aria-label="issuance only"/g)).toHaveLength(2);
    expect(html).toContain("* Issuance only");
    expect(html.slice(0, html.indexOf("<table")).match(/aria-label="issuance only"/g)).toHaveLength(1);
    expect(page(rowWith(1))).not.toContain("ssuance only");
  });

  it("tells one that left from one that is about to leave", () => {
    const left = page(
      rowWith(1, { active: false, stakeShare: null, activationRound: 3_000, deactivationRound: 4_253 }),
    );
    expect(left).toContain("active from round 3,000 to 4,252 · left the active set with round 4,253");
    expect(left).not.toMatch(/(it|[·▲]) leaves/i);
    const leaving = page(
      rowWith(1, { deactivationRound: 4_254, warnings: [{ kind: "leaves", round: 4_254 }] }),
    );
    expect(leaving).toContain("▲ Leaves with round 4,254");
    expect(leaving).toContain("· leaves the active set with round 4,254");
    expect(leaving).toContain("only if it stayed: it leaves with round 4,254");
    expect(leaving).not.toContain("left the active set");
  });

  it("does not say that one was active which resigned before its first round", () => {
    const html = page(rowWith(1, { active: false, activationRound: 4_253, deactivationRound: 4_253 }));
    expect(html).not.toContain("active from round");
  });

  it("keeps all digits of fees and share in titles", () => {
    const html = page(
      rowWith(1, { stakeShare: 0.0123456789, fees: { days30: 10n ** 18n + 3n, days90: 10n ** 18n + 7n } }),
    );
    expect(html).toContain('title="1.000000000000000003 ETH">1.00 ETH<');
    expect(html.match(/title="1\.000000000000000007 ETH">/g)).toHaveLength(2);
    expect(html).toContain('title="1.23456789 %">1.23 % of active stake<');
  });

  it("qualifies fees at their headline where it paid them itself", () => {
    const paid = (share: number, own: boolean) => ({
      fees: {
        stretches: null,
        days: 1,
        gateways: [{ address: rowWith(1).address, name: null, fees: 1n, tickets: 1, share, own }],
      },
    });
    expect(page(rowWith(1), paid(1, true))).toContain("ETH earned in 90 days, all paid by itself");
    expect(page(rowWith(1), paid(0.5, true))).toContain("ETH earned in 90 days, 50 % paid by itself");
    expect(page(rowWith(1), paid(1, false))).not.toContain("days, all paid by itself");
  });

  it("says of each figure that is not known why, as its own source says it", () => {
    const reasonsOf = (html: string, name: string) =>
      new RegExp(`${name}</a></dt><dd><a class="unk" data-reason="([a-z-]+)"`).exec(html)?.[1];
    const untested = rowWith(1, { bestScore: null });
    expect(reasonsOf(page(untested), "Best test score")).toBe("not-tested");
    const { sources } = profileWith(untested);
    const failure = { source: "performance", kind: "timeout", text: "No answer." } as const;
    const down = { ...sources, performance: { ...sources.performance, state: "down" as const, failure } };
    expect(reasonsOf(page(untested, { sources: down }), "Best test score")).toBe("missing");
    const moved = { days7: 5n * 10n ** 18n, days30: null, reason: "too-young" } as const;
    const html = page(rowWith(1, { active: false, roundsActive: null }), { stakeMoved: moved });
    expect(html).toContain(">+5.00 LPT<");
    expect(reasonsOf(html, "Change of stake, 30 days")).toBe("too-young");
    expect(html).toContain("Age</a></dt><dd>not active now</dd>");
  });

  it("says first what is alarming, and of a window that is all of the past what it begins with", () => {
    const html = page(
      rowWith(1),
      {
        summary: [
          { kind: "missed", missed: 10, eligible: 90, lpt: null, often: true },
          { kind: "no-slashing" },
        ],
      },
      { ...DEFAULT_PROFILE, span: "all" },
    );
    const prose = html.indexOf('class="words"');
    expect(html.indexOf("It missed 10 reward calls")).toBeGreaterThan(prose);
    expect(html.indexOf("It missed 10 reward calls")).toBeLessThan(html.indexOf('id="bill"'));
    expect(html.replace(/<[^>]+>/g, "")).toContain("Stake over time, since its first round");
  });
});
