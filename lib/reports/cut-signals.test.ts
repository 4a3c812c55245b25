import { describe, expect, it } from "vitest";
import { PPM } from "../units/perc";
import type { CutChange } from "../upstream/past-readings";
import { cutsOf, raisedCuts } from "./cut-signals";
import { aCutChange } from "./testing/known";
import { NOW_SECONDS, ROUND } from "./testing/snapshot";

const first: CutChange = { ...aCutChange(1, 300, [5, 5]), before: null };
const terms = (reward: bigint, fee: bigint) => ({
  rewardCutPpm: (reward * PPM) / 100n,
  feeSharePpm: ((100n - fee) * PPM) / 100n,
});

describe("the changes of an orchestrator's cuts", () => {
  it("are counted over a year; the last one is told whenever it was, the first terms never", () => {
    expect(cutsOf([first], terms(5n, 50n), NOW_SECONDS)).toEqual({ changesInYear: 0, last: null });
    const old = aCutChange(1, 366, [5, 10], [50, 20]);
    expect(cutsOf([old], terms(10n, 20n), NOW_SECONDS)).toMatchObject({
      changesInYear: 0,
      last: {
        round: ROUND - 366,
        timestamp: NOW_SECONDS - 366 * 86_400,
        rewardCutPpm: { from: 50_000n, to: 100_000n },
        feeCutPpm: { from: 500_000n, to: 200_000n },
      },
    });
    const year = [old, first, aCutChange(1, 365, [10, 5]), aCutChange(1, 1, [5, 6])];
    expect(cutsOf(year, terms(6n, 50n), NOW_SECONDS)?.changesInYear).toBe(2);
  });

  it("are not told before they happened", () => {
    const later = [first, aCutChange(1, -1, [5, 6])];
    expect(cutsOf(later, terms(5n, 50n), NOW_SECONDS)).toEqual({ changesInYear: 0, last: null });
  });

  it("are not known where those told do not lead to the cuts that the contract holds", () => {
    const told = [first, aCutChange(1, 3, [5, 6])];
    expect(cutsOf(told, terms(6n, 50n), NOW_SECONDS)).toMatchObject({ changesInYear: 1 });
    expect(cutsOf(told, terms(30n, 50n), NOW_SECONDS)).toBeNull();
    expect(cutsOf(told, terms(6n, 90n), NOW_SECONDS)).toBeNull();
    expect(cutsOf([], terms(6n, 50n), NOW_SECONDS)).toBeNull();
    expect(cutsOf([], terms(0n, 100n), NOW_SECONDS)).toEqual({ changesInYear: 0, last: null });
  });

  it.each([
    ["up", [5, 10], [50, 50]],
    ["up", [5, 10], [50, 51]],
    ["up", [5, 5], [50, 51]],
    ["down", [5, 5], [50, 40]],
    ["down", [10, 5], [50, 40]],
    ["mixed", [10, 5], [40, 50]],
    ["mixed", [5, 10], [50, 40]],
  ] as const)("go %s by what it keeps: reward cut %j, fee cut %j", (direction, reward, fee) => {
    const now = terms(BigInt(reward[1]), BigInt(fee[1]));
    expect(cutsOf([aCutChange(1, 3, [...reward], [...fee])], now, NOW_SECONDS)?.last?.direction).toBe(
      direction,
    );
  });
});

describe("a cut that was raised sharply", () => {
  it("is kept now at least 5 points above the lowest of the last 90 rounds", () => {
    const changes = [aCutChange(1, 60, [5, 10])];
    const warning = {
      kind: "cut-raised",
      cut: "reward",
      fromPpm: 50_000n,
      toPpm: 100_000n,
      round: ROUND - 60,
    };
    expect(raisedCuts(changes, terms(10n, 50n), ROUND)).toEqual([warning]);
    expect(raisedCuts(changes, terms(9n, 50n), ROUND)).toEqual([]);
    expect(raisedCuts([aCutChange(1, 89, [5, 10])], terms(10n, 50n), ROUND)).toHaveLength(1);
    expect(raisedCuts([aCutChange(1, 90, [5, 10])], terms(10n, 50n), ROUND)).toEqual([]);
    expect(raisedCuts([first], terms(10n, 50n), ROUND)).toEqual([]);
  });

  it("is told for fees as for rewards", () => {
    const changes = [aCutChange(1, 9, [5, 95], [10, 95])];
    const kinds = raisedCuts(changes, terms(95n, 95n), ROUND);
    expect(kinds.map((warning) => warning.kind === "cut-raised" && warning.cut)).toEqual(["reward", "fee"]);
  });

  it("counts in small steps, since the first of them", () => {
    const steps = [
      aCutChange(1, 50, [9, 5]),
      aCutChange(1, 40, [5, 8]),
      aCutChange(1, 30, [8, 11]),
      aCutChange(1, 20, [11, 11], [50, 40]),
    ];
    expect(raisedCuts(steps, terms(11n, 40n), ROUND)).toMatchObject([
      { fromPpm: 50_000n, toPpm: 110_000n, round: ROUND - 40 },
    ]);
  });

  it("is over once it is taken back", () => {
    const back = [aCutChange(1, 40, [5, 95]), aCutChange(1, 20, [95, 6])];
    expect(raisedCuts(back, terms(6n, 50n), ROUND)).toEqual([]);
  });
});
