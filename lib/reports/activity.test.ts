import { describe, expect, it } from "vitest";
import { type ActivityView, DEFAULT_ACTIVITY, readActivityView } from "../links/activity";
import type { Chronicle } from "../upstream/past-readings";
import { EVENTS_A_PAGE, readActivity, readRecent } from "./activity";
import { addressOf } from "./testing/address";
import { aChronicle, aCourse, anEventOfEach, daysAgo } from "./testing/chronicle";
import { pretend } from "./testing/fake-sources";
import { ROUND } from "./testing/snapshot";

async function shown(view: Partial<ActivityView>, chronicle: Chronicle | null = anEventOfEach()) {
  pretend({ chronicle, course: aCourse(60) });
  const outcome = await readActivity({ ...DEFAULT_ACTIVITY, ...view });
  if (outcome.kind !== "report") throw new Error("there is no report");
  return outcome.report;
}

describe("the activity", () => {
  it("reaches back as far as its span, and counts what there is of each kind whatever is shown", async () => {
    const week = await shown({ span: "week", kind: ["cuts"] });
    expect(week.events.map(({ kind }) => kind)).toEqual(["cuts"]);
    expect(week.counts).toEqual({ cuts: 1, missed: 1, set: 1, moves: 1, governance: 1, protocol: 0 });
    expect(await shown({ span: "month" })).toMatchObject({ total: 7 });
  });

  it("shows whole days, both ends included", async () => {
    const all = await shown({ span: "all" });
    const pause = all.events.find(({ kind }) => kind === "protocol");
    const day = Math.floor((pause?.timestamp ?? 0) / 86_400);
    expect(await shown({ from: day, until: day })).toMatchObject({ total: 1 });
    expect(await shown({ from: day + 1 })).toMatchObject({ total: 6 });
    expect(await shown({ until: day - 1 })).toMatchObject({ total: 0 });
  });

  it("shows one account's part", async () => {
    const own = await shown({ of: addressOf(2), span: "all" });
    expect(own.events.map(({ kind }) => kind).sort()).toEqual(["missed", "moves", "set"]);
  });

  it("shows the last page where a link asks for one past it", async () => {
    const moves = Array.from({ length: 120 }, (_, place) => ({
      ...daysAgo(20 - place / 10),
      kind: "unbond" as const,
      account: addressOf(9),
      amount: 1n,
      from: addressOf(1),
      to: null,
    }));
    const chronicle = aChronicle({ moves });
    const last = await shown({ page: 9 }, chronicle);
    expect(last).toMatchObject({ total: 120, page: 3, pages: 3 });
    expect(last.events).toHaveLength(120 - 2 * EVENTS_A_PAGE);
    const first = await shown({ page: 1 }, chronicle);
    expect(first.events).toHaveLength(EVENTS_A_PAGE);
    expect(first.events[0]?.timestamp).toBeGreaterThan(last.events[0]?.timestamp ?? Number.POSITIVE_INFINITY);
  });

  it("says that it is not known where the source of events gave nothing", async () => {
    expect(await shown({}, null)).toMatchObject({ known: false, events: [], total: 0, since: null });
  });

  it("counts no kind whose events are not all known", async () => {
    expect((await shown({}, null)).counts).toMatchObject({ cuts: null, missed: null, protocol: null });
    pretend({ chronicle: anEventOfEach(), course: null });
    const outcome = await readActivity({ ...DEFAULT_ACTIVITY, span: "all" });
    if (outcome.kind !== "report") throw new Error("there is no report");
    expect(outcome.report.counts).toMatchObject({ cuts: 1, moves: 1, missed: null, governance: null });
    expect(outcome.report.missing).toMatchObject({ events: null, undated: { kind: expect.any(String) } });
    expect((await readRecent()).missing.undated).not.toBeNull();
  });

  it("names the kinds of which a list could not be read, and counts none of them", async () => {
    const failure = {
      source: "subgraph",
      kind: "errors",
      text: "The subgraph answered with errors.",
    } as const;
    const missing = [{ what: "polls" as const, failure }];
    const { counts, missing: told, events } = await shown({}, { ...anEventOfEach(), missing });
    expect(counts).toMatchObject({ governance: null, cuts: 1, moves: 1 });
    expect(told).toMatchObject({ events: null, kinds: [{ kind: "governance", failure }] });
    expect(events.length).toBeGreaterThan(0);
  });

  it("has no report without the chain", async () => {
    pretend({ chain: null, chronicle: anEventOfEach() });
    expect(await readActivity(readActivityView({}).view)).toMatchObject({ kind: "unavailable" });
  });
});

describe("what changed lately", () => {
  it("lets no kind hide the others", async () => {
    const { moves, ...others } = anEventOfEach();
    const [move] = moves;
    if (move === undefined) throw new Error("no move is told");
    pretend({
      chronicle: { ...others, moves: Array.from({ length: 40 }, () => move) },
      course: aCourse(60),
    });
    const recent = await readRecent();
    const kinds = recent.events.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "moves")).toHaveLength(3);
    expect(new Set(kinds)).toEqual(new Set(["cuts", "moves", "set", "protocol", "missed", "governance"]));
  });

  it("tells of two that take each other's place again and again once, and of others beside them", async () => {
    const swap = (days: number, joined: number, left: number) =>
      (["joined", "left"] as const).map((kind) => ({
        ...daysAgo(days),
        kind,
        orchestrator: addressOf(kind === "joined" ? joined : left),
        effectiveRound: ROUND - days + 1,
      }));
    const sets = [...swap(9, 5, 6), ...swap(4, 1, 2), ...swap(3, 2, 1), ...swap(2, 1, 2), ...swap(1, 2, 1)];
    pretend({ chronicle: aChronicle({ sets }), course: aCourse(60) });
    const { events } = await readRecent();
    expect(events).toMatchObject([
      { change: "replaced", orchestrator: addressOf(2), left: addressOf(1) },
      { change: "replaced", orchestrator: addressOf(5), left: addressOf(6) },
    ]);
    expect((await shown({ span: "all" }, aChronicle({ sets }))).counts.set).toBe(5);
  });

  it("says what a parameter is now, of its newest event alone", async () => {
    const set = { kind: "parameter" as const, name: "nextRoundTreasuryRewardCutRate" };
    const protocol = [
      { ...daysAgo(5), ...set },
      { ...daysAgo(2), ...set },
      { ...daysAgo(1), kind: "parameter" as const, name: "toString" },
    ];
    pretend({ chronicle: aChronicle({ protocol }), course: aCourse(60) });
    const { events, orchestrators } = await readRecent();
    expect(events.map((event) => ("now" in event ? event.now : undefined))).toEqual([
      null,
      { value: 0n, unit: "p27" },
      null,
    ]);
    expect(orchestrators.has(addressOf(1))).toBe(true);
  });
});
