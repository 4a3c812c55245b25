import { describe, expect, it } from "vitest";
import { WAD } from "../units/wei";
import type { Course, CourseRound } from "../upstream/past-readings";
import { readCourse } from "./course";
import { readOverview } from "./overview";
import { CHAIN_DOWN, pretend } from "./testing/fake-sources";
import { aHistory, aPool } from "./testing/history";
import { aSnapshot, NOW_SECONDS, ROUND } from "./testing/snapshot";

const DAY = 86_400;
const TODAY = Math.floor(NOW_SECONDS / DAY);

function aCourseRound(back: number, other: Partial<CourseRound> = {}): CourseRound {
  return {
    number: ROUND - back,
    startTimestamp: NOW_SECONDS - 20_000 - back * 77_000,
    inflationPpb: 500_000n,
    totalSupply: 10_000n * WAD,
    totalActiveStake: 5_000n * WAD,
    mintable: 5n * WAD,
    ...other,
  };
}

function aCourse(other: Partial<Course> = {}): Course {
  return {
    block: { number: 479_999_900, timestamp: NOW_SECONDS - 25 },
    rounds: [aCourseRound(2), aCourseRound(1)],
    days: [
      { day: TODAY - 9, fees: 3n * WAD },
      { day: TODAY - 2, fees: WAD },
      { day: TODAY, fees: WAD / 2n },
    ],
    ...other,
  };
}

async function courseOf(course: Course) {
  pretend({ course });
  const report = await readCourse();
  return report ?? expect.unreachable();
}

describe("the network's course", () => {
  it("tells of every round its participation, its issuance and what it comes to in a year", async () => {
    const { points } = await courseOf(aCourse());
    expect(points.map(({ round }) => round)).toEqual([ROUND - 2, ROUND - 1]);
    const [point] = points;
    expect(point).toMatchObject({ participation: 0.5, inflationPpb: 500_000n, issuance: 5n * WAD });
    // A round of the history lasts 77,000 s.
    const rounds = (365 * DAY) / 77_000;
    expect(point?.nominalBeforeCuts).toBeCloseTo(1.001 ** rounds - 1, 9);
    expect(point?.realBeforeCuts).toBeCloseTo((1.001 / 1.0005) ** rounds - 1, 9);
    expect(point?.dilution).toBeCloseTo(1 - 1 / 1.0005 ** rounds, 9);
  });

  it("knows no yield of a round without stake, and no participation without supply", async () => {
    const unstaked = aCourseRound(2, { totalActiveStake: 0n });
    const empty = aCourseRound(1, { totalActiveStake: 0n, totalSupply: 0n });
    const { points } = await courseOf(aCourse({ rounds: [unstaked, empty] }));
    expect(points[0]).toMatchObject({ participation: 0, nominalBeforeCuts: null, realBeforeCuts: null });
    expect(points[1]).toMatchObject({ participation: null, supply: null, nominalBeforeCuts: null });
  });

  it("begins after the rounds in which stake was still being gathered", async () => {
    const rounds = Array.from({ length: 30 }, (_, index) =>
      aCourseRound(30 - index, { totalActiveStake: [0n, 2_600n, 4_950n][index] ?? 5_000n }),
    ).map((round) => ({ ...round, totalActiveStake: round.totalActiveStake * WAD }));
    const { points } = await courseOf(aCourse({ rounds }));
    expect(points[0]).toMatchObject({ round: ROUND - 28, participation: 0.495 });
    const late = rounds.map((round) => ({ ...round, totalActiveStake: 5_000n * WAD }));
    const dip = late.map((round, at) => (at === 20 ? { ...round, totalActiveStake: 1n } : round));
    expect((await courseOf(aCourse({ rounds: dip }))).points).toHaveLength(30);
  });

  it("has the running round with what was fixed at its start, unless nobody initialised it", async () => {
    const { running, points } = await courseOf(aCourse());
    expect(points.at(-1)?.round).toBe(ROUND - 1);
    expect(running).toMatchObject({
      round: ROUND,
      timestamp: NOW_SECONDS - 20_000,
      participation: 0.5,
      inflationPpb: 560_500n,
      issuance: 5n * WAD,
      supply: 10_000n * WAD,
      medianAfterCuts: null,
    });
    const { round, ...chain } = aSnapshot();
    pretend({ course: aCourse(), chain: { ...chain, round: { ...round, initialized: false } } });
    expect((await readCourse())?.running).toBeNull();
  });

  it("knows what the middle orchestrator left its delegators, a call that was missed at nothing", async () => {
    const pools = (...rewards: (bigint | null)[]) =>
      rewards.map((rewardTokens, index) => aPool(index, { rewardTokens }));
    const history = aHistory({
      pools: new Map([
        [ROUND - 1, pools(WAD, WAD, WAD)],
        [ROUND - 2, pools(WAD, null, null)],
      ]),
    });
    pretend({ course: aCourse({ rounds: [3, 2, 1].map((back) => aCourseRound(back)) }), history });
    const medians = (await readCourse())?.points.map(({ medianAfterCuts }) => medianAfterCuts) ?? [];
    const rounds = (365 * DAY) / 77_000;
    expect(medians[0]).toBeNull();
    expect(medians[1]).toBeCloseTo((1 / 1.0005) ** rounds - 1, 9);
    // 1 LPT on 1,000, of which the orchestrator keeps a tenth
    expect(medians[2]).toBeCloseTo((1.0009 / 1.0005) ** rounds - 1, 9);
  });

  it("has a day without tickets at nothing, and the running one marked", async () => {
    const { days } = await courseOf(aCourse());
    expect(days).toHaveLength(10);
    expect(days[0]).toEqual({ start: (TODAY - 9) * DAY, fees: 3n * WAD, running: false });
    expect(days[1]?.fees).toBe(0n);
    expect(days.at(-1)).toEqual({ start: TODAY * DAY, fees: WAD / 2n, running: true });
    expect(days.filter(({ running }) => running)).toHaveLength(1);
  });

  it("adds days up to weeks that begin on Mondays, the last of them running", async () => {
    const { days, weeks } = await courseOf(aCourse());
    expect(weeks.every(({ start }) => new Date(start * 1000).getUTCDay() === 1)).toBe(true);
    const sum = (all: readonly { fees: bigint | null }[]) =>
      all.reduce((a, { fees }) => a + (fees ?? 0n), 0n);
    expect(sum(weeks)).toBe(sum(days));
    expect(weeks.map(({ running }) => running)).toEqual([...weeks.slice(1).map(() => false), true]);
  });

  it("does not take days for empty that a late subgraph has not reached", async () => {
    const until = async (timestamp: number) => {
      const block = { number: 1, timestamp };
      const states = { subgraph: { state: "lagging", ageSeconds: 2 * DAY } } as const;
      pretend({ course: aCourse({ block }), states });
      return await readCourse();
    };
    const whole = await until((TODAY - 1) * DAY);
    expect(whole?.days.slice(-3).map(({ fees }) => fees)).toEqual([WAD, null, null]);
    // what is told of a day's first hour is not what was paid on that day
    const half = await until((TODAY - 2) * DAY + 3_600);
    expect(half?.days.slice(-3).map(({ fees }) => fees)).toEqual([null, null, null]);
    expect(half?.weeks.at(-1)?.fees).toBeNull();
  });

  it("is not known without the subgraph or without the chain", async () => {
    pretend({ course: null });
    expect(await readCourse()).toBeNull();
    pretend({ course: aCourse(), chain: null, states: { chain: { state: "down", failure: CHAIN_DOWN } } });
    expect(await readCourse()).toBeNull();
  });
});

describe("the overview's report", () => {
  it("has the course, the spread of stake and what changed beside its figures", async () => {
    pretend({ course: aCourse() });
    const outcome = await readOverview();
    if (outcome.kind !== "report") return expect.unreachable();
    expect(outcome.report.course?.points).toHaveLength(2);
    expect(outcome.report.concentration).toMatchObject({ count: 2, top1: 0.75, half: 1 });
    expect(outcome.report.recent).toMatchObject({ known: false, events: [] });
  });

  it("keeps everything else where the past is not told", async () => {
    pretend({ course: null, history: null });
    const outcome = await readOverview();
    if (outcome.kind !== "report") return expect.unreachable();
    expect(outcome.report.course).toBeNull();
    expect(outcome.report.concentration).not.toBeNull();
    expect(outcome.report.networkFigures.supply).not.toBeNull();
  });
});
