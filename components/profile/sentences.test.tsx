import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Sentence } from "@/lib/reports/profile-sentences";
import { PPM } from "@/lib/units/perc";
import { words } from "./sentences";

const said = (sentence: Sentence, now: number | null = null) =>
  renderToStaticMarkup(words(sentence, now))
    .replace(/<[^>]+>/g, "")
    .replace(/\s+/g, " ");

const DAY = 86_400;
const LPT = 10n ** 18n;
const BECAME = {
  kind: "became",
  rounds: 90,
  lpt: 1_004.6,
  eth: 0.5,
  nominal: 0.2,
  issuance: 0.02,
  supplyGrowth: 0.1,
  share: 1.02 / 1.1 - 1,
  real: 1.2 / 1.1 - 1,
  issuanceOnly: false,
} as const;

describe("the summary in words", () => {
  it("prints fees with two digits at least, so that nobody counts a third too much after them", () => {
    expect(said({ ...BECAME, eth: 0.01517 })).toContain("earned 0.015 ETH in fees");
    expect(said({ ...BECAME, eth: 0.000_003_31 })).toContain("earned 0.0000033 ETH in fees");
    expect(said({ ...BECAME, eth: 1.234 })).toContain("earned 1.23 ETH in fees");
  });

  it("tells of one that keeps all rewards what is left for delegators", () => {
    const keeping = (feeCutPpm: bigint, noFees: boolean | null) =>
      said({ kind: "keeps-all-rewards", feeCutPpm, noFees });
    expect(keeping(PPM, false)).toBe(
      "It keeps all rewards and all fees. Whoever delegates here earns nothing.",
    );
    expect(keeping(PPM / 4n, false)).toMatch(/earns fees alone, of which it keeps 25 %\.$/);
    expect(keeping(0n, true)).toMatch(/and in the last 90 days there were none\.$/);
    expect(keeping(0n, null)).not.toContain("none");
  });

  it("names the round in which one left the active set only where it was in it", () => {
    const gone = { kind: "not-active", registered: true, from: null, lastActive: null } as const;
    expect(said({ ...gone, since: 3_976 })).toMatch(
      /^It is not active, and left the active set with round 3,976:/,
    );
    expect(said({ ...gone, since: null })).toMatch(/^It is not active: stake with it earns nothing\./);
  });

  it("says that cuts can change again only of one that is registered", () => {
    expect(said({ kind: "cuts-never-changed", canChange: true })).toContain("except its last tenth");
    expect(said({ kind: "cuts-never-changed", canChange: false })).toBe("It never changed its cuts.");
  });

  it("says of the share of all LPT what issuance alone did to it, and of fees apart from it what they made of the yield", () => {
    const words = said(BECAME);
    expect(words).toContain("That is 2 % a year of new LPT.");
    expect(words).toContain("the share of all LPT held by that stake shrank at 7.3 % a year.");
    expect(words).toContain("the nominal yield is 20 % a year and the real yield 9.1 %.");
    const { issuance, share } = BECAME;
    expect(said({ ...BECAME, eth: 0, nominal: issuance, real: share })).not.toContain("With its fees");
    expect(said({ ...BECAME, supplyGrowth: null, share: null, real: null })).toContain("is not known");
  });

  it("says of a short window that it says little of a year", () => {
    expect(said(BECAME)).not.toContain("little of a year");
    for (const rounds of [7, 30]) expect(said({ ...BECAME, rounds })).toContain("say little of a year");
  });

  it("tells how a cut was raised, at once or in several changes, and what had come before", () => {
    const now = 1_790_000_000;
    const raised = {
      kind: "cut-raised",
      cuts: [{ cut: "reward", fromPpm: 50_000n, toPpm: 950_000n }],
      timestamp: now - 153 * DAY,
      changes: 1,
      before: 52_529n * LPT,
    } as const;
    expect(said(raised, now)).toBe(
      "▲ It raised its reward cut from 5 to 95 % 153 days ago, after 52,529 LPT more had come to it than left in the 30 days before. That cut still holds.",
    );
    const both = { ...raised, cuts: [...raised.cuts, { cut: "fee", fromPpm: 0n, toPpm: PPM }] } as const;
    expect(said({ ...both, changes: 3, before: null }, now)).toMatch(
      /reward cut from 5 to 95 % and its fee cut from 0 to 100 % since .* in 3 changes\. Those cuts still hold\.$/,
    );
  });

  it("tells cuts that swing by how far, and fees that it paid itself by how much", () => {
    const swinging = {
      kind: "unstable",
      changes: 34,
      cut: "reward",
      lowPpm: 30_000n,
      highPpm: 600_000n,
    } as const;
    expect(said(swinging)).toBe(
      "▲ Its cuts do not stay: it changed them 34 times in 365 days, its reward cut between 3 and 60 %.",
    );
    const paid = { kind: "own-fees", days: 90, share: 1, shared: true } as const;
    expect(said(paid)).toMatch(
      /^It paid all of its fees of the last 90 days itself:.* its yields is made of them\./,
    );
    expect(said({ ...paid, share: 0.25 })).toMatch(/^It paid 25 % of its fees .* is made of them too\./);
    expect(said({ ...paid, shared: false })).not.toContain("yields");
  });

  it("says of one that joins again that it was active before, and until when", () => {
    const coming = { kind: "not-active", registered: true, since: null, from: 4_300 } as const;
    expect(said({ ...coming, lastActive: null })).toMatch(/^It is not active yet\. It joins the active set/);
    expect(said({ ...coming, lastActive: 4_100 })).toMatch(
      /^It is not active now\. It was active before, the last time in round 4,100, and joins the active set again with round 4,300/,
    );
  });
});
