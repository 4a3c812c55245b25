import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { KnownOutcome, YieldParts } from "@/lib/reports/types";
import type { SrbFigures, YieldReport } from "@/lib/reports/yield-types";
import { WAD } from "@/lib/units/wei";
import { DEFINITION_BASES } from "@/lib/yield/bases";
import { sideBySide } from "@/lib/yield/side-by-side";
import { livepeerSrb } from "@/lib/yield/srb";
import { errorEffects, SRB_ERRORS } from "@/lib/yield/srb-corrections";
import { parts, stampWith, UNKNOWN_PARTS, UNKNOWN_SRB } from "../testing/reports";
import { Methodology } from "./methodology";
import { DEFINITION_ROWS } from "./side-by-side-rows";
import { SRB_ERROR_ROWS } from "./srb-error-rows";

const TERMS = {
  issuance: 610e-6,
  bondingRate: 0.52216,
  treasuryCut: 0.1,
  rewardCut: 0,
  callRatio: 1,
  roundsPerYear: 409.1,
};

const ROUND = { lpt: 28_313n * WAD, eth: WAD, stake: 26_928_750n * WAD, lptEth: 0.001 };
const SUPPLY = { start: 100_000n, end: 100_061n };
const SRB = livepeerSrb([ROUND], { roundsPerYear: 409.1, supply: SUPPLY });
/** Without a subgraph: issuance is known, its fees and its real part are not. */
const ISSUANCE_ONLY = { nominal: 0.45, issuance: 0.45, fees: null, real: null };

function outcomeWith(
  srb: Partial<SrbFigures>,
  known = true,
  part: YieldParts = known ? parts(0.46) : UNKNOWN_PARTS,
): KnownOutcome<YieldReport> {
  const terms = known ? TERMS : { ...TERMS, callRatio: null };
  const across = { median: part, weighted: part, count: 2 };
  const errors = errorEffects({
    lptGain: 0.00105,
    ethGain: 0,
    lptGain7Days: 0.00105,
    listedOverActive: 1.1,
    lptGainBeforeTreasury: 0.00105 / 0.9,
    supplyGrowth: 610e-6,
    inflation: 600e-6,
    roundsPerYear: 409.1,
    theoreticalRoundsPerYear: 412.1,
  });
  const report: YieldReport = {
    ...stampWith(),
    through: 4_252,
    roundsPerYear: 409.1,
    roundsPerYearBasis: "measured",
    networkYield: {
      terms,
      definitions: sideBySide(terms),
      realised: { 7: across, 30: across, 90: across },
      forecast: across,
      trailing: null,
      srb: { ...UNKNOWN_SRB, ...srb },
      errors: known ? errors : null,
    },
    orchestrators: [],
  };
  return { kind: "report", report };
}

const html = (outcome: KnownOutcome<YieldReport>) =>
  renderToStaticMarkup(<Methodology outcome={outcome} />).replaceAll("&#x27;", "'");

describe("the methodology", () => {
  it("sets every definition beside the others with today's figure", () => {
    const known = { windows: { 7: SRB, 30: SRB }, unknown: { 7: null, 30: null } };
    const page = html(outcomeWith({ ...known, printed: { rate: 0.481, real: 0.375 } }));
    for (const { name } of DEFINITION_ROWS) expect(page).toContain(name);
    // the day of 2026-04-04: nominal 53.7 %, real 19.8 %, dilution 22.1 %
    for (const figure of ["53.7", "19.8", "28.3", "22.1", "48.1", "37.5"])
      expect(page).toContain(`${figure}<`);
    expect(page).toContain("409.1 rounds a year (measured)");
    expect(page).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("gives the ground of every definition there is, and a row to every error", () => {
    const shown = new Set(DEFINITION_ROWS.map(({ id }) => id));
    expect([...shown].sort()).toEqual(Object.keys(DEFINITION_BASES).sort());
    expect(SRB_ERROR_ROWS.flatMap(({ error }) => error ?? []).sort()).toEqual([...SRB_ERRORS].sort());
  });

  it("says in points what each error is worth, with a sign", () => {
    const known = { windows: { 7: SRB, 30: SRB }, unknown: { 7: null, 30: null } };
    const page = html(outcomeWith(known));
    expect(page).toMatch(/Fisher equation[^<]*<\/b><\/td><td>\+22\.\d/);
    expect(page).toMatch(/simple rate instead\.<\/b><\/td><td>−8\.\d/);
  });

  it("stands without the subgraph, and says what is not known", () => {
    const page = html(outcomeWith({}, false));
    expect(page).toContain("53.7<");
    expect(page.match(/not-known-no-subgraph/g)?.length).toBeGreaterThan(10);
  });

  it("does not print what it takes for granted as if it were known", () => {
    const page = html(outcomeWith({}, false, ISSUANCE_ONLY));
    expect(page).not.toContain("reward calls in 100");
    expect(page.replace(/<[^>]+>/g, "")).toContain("reward calls not known, taken as 100\u00a0%, 409.1");
    // five definitions that are held, and the forecast
    expect(page.match(/calls taken as 100 %/g)).toHaveLength(6);
    // realised and forecast nominal; the real ones are not known at all
    expect(page.match(/>issuance only</g)).toHaveLength(2);
    const whole = html(outcomeWith({}));
    expect(whole).toContain("0\u00a0%, reward calls in 100\u00a0% of rounds, 409.1 rounds a year (measured)");
    expect(whole).not.toMatch(/>(calls taken as[^<]*|issuance only|LPT alone)</);
  });

  it("divides the benchmark's daily amount into two printed shares that add up", () => {
    const windows = { 7: SRB, 30: SRB && { ...SRB, breakdown: { lpt: 0.98951, eth: 0.01049 } } };
    const text = html(outcomeWith({ windows, unknown: { 7: null, 30: null } })).replace(/<[^>]+>/g, " ");
    expect(text).toMatch(/Share of new LPT, % of the two\s+96\.6\s+99\.0\s/);
    expect(text).toMatch(/Share of ETH fees, % of the two\s+3\.4\s+1\.0\s/);
  });

  it("says where fees have no price, and where the supply is not known", () => {
    const bare = livepeerSrb([{ ...ROUND, lptEth: null }], { roundsPerYear: 409.1, supply: null });
    const page = html(outcomeWith({ windows: { 7: bare, 30: bare }, unknown: { 7: null, 30: null } }));
    expect(page).toContain(">LPT alone<");
    const real = page.slice(page.indexOf("Real rate, % a year")).split("</tr>")[0] ?? "";
    expect(real.match(/not-known-missing/g)).toHaveLength(2);
  });

  it("stands whole when the chain is silent, and says that it is", () => {
    const failure = { source: "chain", kind: "timeout", text: "The node gave no answer." } as const;
    const down = { state: "down", block: null, ageSeconds: null, failure } as const;
    const stamp = {
      ...stampWith({ chain: down }),
      asOf: { round: null, l1Block: null, l2Block: null, timestamp: null },
    };
    const page = html({ kind: "unavailable", stamp, failures: [failure] });
    expect(page).toContain("Today’s yields are not known.");
    expect(page).toContain("The node gave no answer.");
    for (const { name } of DEFINITION_ROWS) expect(page).toContain(name);
    expect(page).toContain("The Fisher equation");
    expect(page).toContain('id="real-yield"');
  });
});
