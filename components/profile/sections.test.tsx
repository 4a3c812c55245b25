import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { printDate } from "@/lib/format/time";
import { DEFAULT_PROFILE, type ProfileView } from "@/lib/links/profile";
import type { CutStep, DelegatorPage, ProfileReport, StakeStretch } from "@/lib/reports/profile-types";
import { WAD } from "@/lib/units/wei";
import { sideBySide } from "@/lib/yield/side-by-side";
import { livepeerSrb } from "@/lib/yield/srb";
import { profileWith } from "../testing/profile";
import { addressOf, rowWith, UNKNOWN_SRB } from "../testing/reports";
import { Profile } from "./profile";

const NOW = 1_790_000_000;
const DAY = 86_400;

function page(other: Partial<ProfileReport> = {}, view: Partial<ProfileView> = {}): string {
  const report = profileWith(rowWith(1), other);
  return renderToStaticMarkup(
    <Profile report={report} view={{ ...DEFAULT_PROFILE, ...view }} ignored={[]} />,
  );
}

function section(html: string, id: string): string {
  const from = html.indexOf(`id="${id}"`);
  // a chart may hold sections of its own
  const next = html.indexOf('<section class="sec"', from);
  return html
    .slice(from, next === -1 ? undefined : next)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

const BILL = {
  window: 90,
  untouched: 0.579,
  afterTreasury: 0.508,
  afterMissed: 0.501,
  issuance: 0.442,
  fees: 0.012,
  nominal: 0.454,
  real: 0.145,
  treasuryCut: { low: 0.1, high: 0.1 },
  rewardCutPpm: { low: 100_000n, high: 100_000n },
  eligible: 90,
  missed: 1,
  missedCost: 0.0009,
} as const;

const STEP: CutStep = {
  round: 4_100,
  timestamp: NOW - 100 * DAY,
  rewardCutPpm: { from: 50_000n, to: 950_000n },
  feeCutPpm: { from: 200_000n, to: 200_000n },
  direction: "up",
  flow: { before: 412_000n * WAD, after: -90_000n * WAD, afterDays: 30 },
  real: { before: 0.12, after: -0.18 },
};

const STRETCH: StakeStretch = {
  from: NOW - 7 * DAY,
  rounds: { first: 4_245, last: 4_252 },
  start: 100_000n * WAD,
  delegated: 500n * WAD,
  left: 200n * WAD,
  rewards: 800n * WAD,
  end: 101_100n * WAD,
  remainder: 0n,
};

describe("other definitions of the yield", () => {
  it("are printed one by one, with LivepeerSRB of its own, and are not known of one that is not active", () => {
    const terms = {
      issuance: 0.0005,
      bondingRate: 0.5,
      treasuryCut: 0,
      rewardCut: 0.1,
      callRatio: 1,
      roundsPerYear: 400,
    };
    const srb = livepeerSrb([{ lpt: 9n * WAD, eth: 0n, stake: 10_000n * WAD, lptEth: 0.001 }], {
      roundsPerYear: 400,
      supply: { start: 100_000n, end: 100_050n },
    });
    const known = { ...UNKNOWN_SRB, windows: { 7: srb, 30: null }, stakingWallets: 41 };
    const words = section(
      page({ underDefinitions: { definitions: sideBySide(terms), srb: known } }),
      "other-definitions",
    );
    expect(words).toContain("Simple APR 36.0");
    expect(words).toContain("Nominal APY at constant bonding 43.3");
    expect(words).toContain("Growth of the share of supply 17.3");
    expect(words).toContain("Rate, % a year 43.3 not known");
    expect(words).toContain("Staking wallets 41");
    expect(section(page(), "other-definitions")).toContain("Simple APR not known");
  });
});

describe("the yield bill", () => {
  it("prints each line with its sign, and adds up as printed", () => {
    const words = section(page({ bill: { bill: BILL, reason: null } }), "bill");
    expect(words).toContain("57.9 579");
    expect(words).toContain("Treasury takes 10 %");
    expect(words).toMatch(
      /−7\.1 −71 .*−0\.7 −7 .*−5\.9 −59 .*\+1\.2 \+12 .*45\.4 454 .*−30\.9 −309 .*14\.5 145/,
    );
    expect(words).toContain("1 of 90 reward calls missed");
  });

  it("says of a line that rounds to nothing that it is there", () => {
    const bill = { ...BILL, nominal: 0.44202, fees: 0.00002 };
    expect(section(page({ bill: { bill, reason: null } }), "bill")).toContain("&lt; 0.1 &lt; 1");
  });

  it("leaves out what is not known, and says so", () => {
    const bill = { ...BILL, fees: null, nominal: 0.442, real: null };
    const words = section(page({ bill: { bill, reason: null } }), "bill");
    expect(words).toContain("issuance only: fees are not known");
    expect(words).not.toContain("Supply growth");
    expect(section(page(), "bill")).toContain("not known");
    const against = section(page({ bill: { bill: null, reason: null } }), "bill");
    expect(against).toContain("do not add up to the growth that the contracts give");
  });
});

describe("the cut history", () => {
  it("tells each change, what moved around it and what it is worth", () => {
    const cuts = { steps: [STEP], first: null, until: null, inTwoYears: 1 };
    const words = section(page({ cuts }), "cut-history");
    expect(words).toContain("5 → 95");
    expect(words).toContain("+412k");
    expect(words).toContain("−90,000");
    expect(words).toContain("12.0 → −18.0");
    expect(words).toContain("100 days ago, round 4,100");
  });

  it("keeps every change within reach, the earlier ones one press away, each with its effect", () => {
    const steps = Array.from({ length: 34 }, (_, index) => ({
      ...STEP,
      round: 4_000 + index,
      timestamp: NOW - (100 - index) * DAY,
    }));
    const html = page({ cuts: { steps, first: null, until: null, inTwoYears: 34 } });
    const words = section(html, "cut-history");
    expect(words).toContain("9 earlier changes");
    for (const { round } of steps) expect(words).toContain(`round ${round.toLocaleString("en-US")}`);
    expect(words.match(/12\.0 → −18\.0/g)).toHaveLength(34);
  });

  it("tells one that never changed from one whose past is not known", () => {
    const first = { timestamp: NOW - 900 * DAY, rewardCutPpm: 100_000n, feeCutPpm: 250_000n };
    const words = section(page({ cuts: { steps: [], first, until: null, inTwoYears: 0 } }), "cut-history");
    expect(words).toContain("never changed its cuts");
    const behind = section(
      page({ cuts: { steps: [], first, until: NOW - 9 * DAY, inTwoYears: 0 } }),
      "cut-history",
    );
    expect(behind).not.toContain("never changed its cuts");
    expect(behind).toContain(`△ Changes are told until ${printDate(NOW - 9 * DAY)}.`);
    const failure = { source: "subgraph", kind: "timeout", text: "The subgraph gave no answer." } as const;
    const missing = { past: null, chronicle: failure, course: null, performance: null };
    expect(section(page({ missing }), "cut-history")).toContain("not known. The subgraph gave no answer.");
  });
});

describe("stake over time", () => {
  it("sums the span line by line", () => {
    const words = section(page({ stake: { stretches: [STRETCH], days: 7, through: 4_252 } }), "stake");
    expect(words).toMatch(/100,000 LPT Delegated \+500\.00 LPT Undelegated or moved away −200\.00 LPT/);
    expect(words).toContain("At the end of round 4,252");
    expect(words).not.toContain("Not explained");
    const odd = { ...STRETCH, remainder: 3n, end: STRETCH.end + 3n };
    expect(section(page({ stake: { stretches: [odd], days: 7, through: 4_252 } }), "stake")).toContain(
      "Not explained by the sources",
    );
  });
});

describe("the delegators", () => {
  const people: DelegatorPage = {
    lines: [
      {
        address: addressOf(7),
        name: null,
        pendingStake: 12_345n * WAD,
        bondedAmount: 1n,
        share: 0.1234,
        startRound: 3_000,
        own: true,
      },
    ],
    total: 60,
    page: 2,
    pages: 3,
    ownIncluded: true,
    largestFive: 0.5,
    failure: null,
  };

  it("stand with their whole address, link nowhere that does not exist, and are numbered through the pages", () => {
    const html = page({ delegators: people }, { page: 2 });
    const words = section(html, "delegators");
    expect(words).toContain(`26 ${addressOf(7)} its own stake`);
    expect(words).toContain("12,345 12.34 3,000");
    expect(html).not.toContain('href="/delegators');
    expect(html).toContain("page=3#delegators");
  });

  it("name the orchestrator's own account only where it is one of them", () => {
    expect(section(page({ delegators: people }), "delegators")).toContain("the orchestrator’s own included");
    const without = section(page({ delegators: { ...people, ownIncluded: false } }), "delegators");
    expect(without).toContain("none of them the orchestrator’s own");
  });

  it("say that a page does not exist, and of a stake that it is not known", () => {
    expect(section(page({ delegators: { ...people, page: 3 } }, { page: 9 }), "delegators")).toContain(
      "There is no page 9.",
    );
    const failure = { source: "chain", kind: "timeout", text: "The node gave no answer." } as const;
    const lines = people.lines.map((line) => ({ ...line, pendingStake: null, share: null }));
    const words = section(page({ delegators: { ...people, lines, failure } }), "delegators");
    expect(words).toContain("The stakes of this page are not known. The node gave no answer.");
  });
});

describe("votes and gateways", () => {
  it("print strangers' words as text, and mark what it paid itself", () => {
    const html = page({
      votes: {
        proposals: [
          {
            id: "1",
            title: "Fund",
            voteEnd: 4_200,
            eligible: true,
            open: false,
            vote: {
              support: "against",
              weight: WAD,
              reason: "For, with **monthly**\n<script>x</script>\u202e",
              timestamp: NOW,
            },
          },
          { id: "2", title: "Other", voteEnd: 4_100, eligible: true, open: false, vote: null },
        ],
        polls: [],
        pollCount: 2,
      },
      fees: {
        stretches: [],
        days: 1,
        gateways: [{ address: addressOf(1), name: null, fees: WAD, tickets: 3, share: 1, own: true }],
      },
    });
    expect(html).toContain("For, with monthly &lt;script&gt;x&lt;/script&gt;⟨U+202E⟩");
    expect(section(html, "votes")).toContain("did not vote");
    expect(section(html, "votes")).toContain("It voted in none of 2 polls.");
    expect(section(html, "fees")).toContain("▲ paid by itself");
  });
});
