import { describe, expect, it } from "vitest";
import { type ActivityView, DEFAULT_ACTIVITY } from "@/lib/links/activity";
import { DEFAULT_PERFORMANCE, type PerformanceView } from "@/lib/links/performance";
import type { ActivityReport, NetworkEvent } from "@/lib/reports/activity-types";
import type { PerformanceReport, PerformanceRow } from "@/lib/reports/performance-types";
import type { OverviewReport } from "@/lib/reports/types";
import { WAD } from "@/lib/units/wei";
import { courseWith } from "../testing/course";
import { addressOf, MEDIANS, networkWith, stampWith } from "../testing/reports";
import { ActivityPicture, activityPictureLink } from "./activity-picture";
import { OverviewPicture } from "./overview-picture";
import { PerformancePicture, performancePictureLink } from "./performance-picture";
import { drawn } from "./testing";

const stamp = stampWith();

function tested(number: number, name: string, fra: number | null): PerformanceRow {
  const figures = { score: fra ?? 0, successRate: 0.5, roundTripScore: 0.25 };
  const result = {
    mean: figures,
    best: { region: "FRA", score: fra ?? 0 },
    regions: new Map([["FRA", figures]]),
  };
  return {
    address: addressOf(number),
    name,
    totalStake: BigInt(number) * WAD,
    stakeShare: 0.01 * number,
    result: fra === null ? null : result,
    kinds: { transcoding: null, ai: null },
    weiPerPixelP18: null,
  };
}

const TEST = {
  readAt: 1,
  failure: null,
  state: "ok",
  kind: "transcoding",
  pipeline: null,
  model: null,
} as const;
const REPORT: PerformanceReport = {
  ...stamp,
  test: TEST,
  windowHours: 24,
  regions: [{ id: "FRA", name: "Frankfurt" }],
  pipelines: [],
  unasked: 0,
  dropped: 0,
  tested: 2,
  testedInactive: 0,
  pricing: { state: "absent", readAt: null, failure: null, dropped: 0 },
  orchestrators: [tested(1, "slow.eth", 0.2), tested(2, "fast.eth", 0.9), tested(3, "never.eth", null)],
};

describe("the performance page's picture", () => {
  const picture = (view: Partial<PerformanceView>, report = REPORT) =>
    drawn(<PerformancePicture report={report} view={{ ...DEFAULT_PERFORMANCE, ...view }} />);

  it("shows the view's rows in its order, with the page's figures", () => {
    const words = picture({});
    expect(words.filter((word) => word.endsWith(".eth"))).toEqual(["fast.eth", "slow.eth", "never.eth"]);
    const text = words.join(" ");
    expect(text).toContain("Transcoding · by score, highest first · 2 of 3 tested");
    expect(text).toContain("fast.eth 2.00 90.0 50.0 25.0 FRA 90.0");
    expect(text).toContain("not tested");
    expect(picture({ sort: { key: "stake", descending: true } }).indexOf("never.eth")).toBeLessThan(
      picture({ sort: { key: "stake", descending: true } }).indexOf("fast.eth"),
    );
  });

  it("shows the region it is sorted by", () => {
    const text = picture({ sort: { key: "at-FRA", descending: false }, figure: "round-trip" }).join(" ");
    expect(text).toContain("by round trip in Frankfurt, lowest first");
    expect(text).toContain("FRA of 100");
  });

  it("names what is tested as the service does, and nothing of the link", () => {
    const test = { ...TEST, kind: "ai", pipeline: "text-to-image", model: "東京/model" } as const;
    const asked = { kind: "ai", pipeline: "buy now", model: "cheap", q: "coins" } as const;
    const text = picture({ ...asked, sort: { key: "at-Buy", descending: true } }, { ...REPORT, test }).join(
      " ",
    );
    expect(text).toContain("AI, text-to-image, a name without letters to draw");
    expect(text).not.toMatch(/buy|cheap|coins|東/i);
  });

  it("says that a score is not known where the service is down, never that nobody was tested", () => {
    const orchestrators = [tested(1, "a.eth", null)];
    const text = picture({}, { ...REPORT, test: { ...TEST, state: "down" }, orchestrators }).join(" ");
    expect(text).toContain("not known");
    expect(text).not.toContain("tested");
  });

  it("is the same for links that look the same", () => {
    const link = (view: Partial<PerformanceView>) =>
      performancePictureLink(REPORT, { ...DEFAULT_PERFORMANCE, ...view });
    expect(link({ regions: ["FRA"], figure: "success" })).toBe("/performance");
    expect(link({ sort: { key: "at-MOON", descending: true } })).toBe("/performance");
    expect(link({ sort: { key: "at-FRA", descending: true } })).not.toBe("/performance");
  });
});

describe("the activity's picture", () => {
  const base = { timestamp: 1_790_000_000, round: 4_250, transaction: null };
  const [alpha, hidden] = [addressOf(1), addressOf(2)];
  const cuts: NetworkEvent = {
    ...base,
    place: 1,
    kind: "cuts",
    orchestrator: alpha,
    before: { rewardCutPpm: 50_000n, feeCutPpm: 0n },
    after: { rewardCutPpm: 250_000n, feeCutPpm: 0n },
  };
  const votes: NetworkEvent = {
    ...base,
    place: 2,
    kind: "governance",
    what: "opens",
    proposal: "1",
    title: "Send coins\u202e",
    proposer: hidden,
    voteStart: 1,
    voteEnd: 4_260,
    cast: null,
  };
  const report: ActivityReport = {
    ...stamp,
    known: true,
    missing: { events: null, kinds: [], undated: null },
    events: [cuts, votes],
    names: new Map([
      [alpha, "alpha.eth"],
      [hidden, "東京.eth"],
    ]),
    orchestrators: new Set([alpha]),
    counts: { cuts: 1, missed: 0, set: 0, moves: 0, governance: 1, protocol: 0 },
    total: 2,
    page: 1,
    pages: 1,
    since: 1,
  };
  const picture = (view: Partial<ActivityView>, change: Partial<ActivityReport> = {}) =>
    drawn(<ActivityPicture report={{ ...report, ...change }} view={{ ...DEFAULT_ACTIVITY, ...view }} />).join(
      " ",
    );

  it("tells the view's events in the page's sentences", () => {
    const text = picture({});
    expect(text).toContain("21 Sep 2026 Cut alpha.eth raised its reward cut from 5 to 25 %.");
    expect(text).toContain("2 events · all kinds · the last 30 days");
    expect(picture({ kind: ["cuts"], from: 20_000, until: 20_001 })).toContain(
      "Cuts · from 2024-10-04 until 2024-10-05",
    );
    expect(picture({ of: alpha, page: 3 }, { page: 3, pages: 4 })).toContain("of alpha.eth · page 3 of 4");
  });

  it("draws strangers' words only in letters that can be seen", () => {
    const text = picture({});
    expect(text).not.toMatch(/東|\u202e/);
    expect(text).toContain("0x");
    expect(text).toContain("proposal “");
  });

  it("tells nothing that happened from nothing known", () => {
    expect(picture({}, { events: [], total: 0 })).toContain("Nothing of this happened then.");
    const dark = picture({}, { events: [], total: 0, known: false });
    expect(dark).toContain("not known");
    expect(dark).not.toContain("0 events");
  });

  it("is the same for every page past the last", () => {
    const link = (page: number) => activityPictureLink(report, { ...DEFAULT_ACTIVITY, page });
    expect(link(9)).toBe(link(1));
  });
});

describe("the overview's picture", () => {
  const report = { ...stamp, networkFigures: networkWith(stamp), medians: MEDIANS } as OverviewReport;
  const picture = (course: OverviewReport["course"], span: "week" | "year") =>
    drawn(<OverviewPicture report={{ ...report, course }} view={{ span }} />).join(" ");

  it("tells how the network moved over the span of the link, as the charts do", () => {
    const week = picture(courseWith(), "week");
    for (const told of [
      /Participation fell from .* in a week/,
      /Inflation fell .* in a week/,
      /Supply grew .* in a week/,
    ])
      expect(week).toMatch(told);
    expect(picture(courseWith(), "year")).toMatch(/Participation fell from .* in a year/);
  });

  it("says that the past is not known where nobody told it", () => {
    expect(picture(null, "week")).toContain("is not known now");
  });
});
