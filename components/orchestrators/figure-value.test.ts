import { describe, expect, it } from "vitest";
import { DEFAULT_DIRECTORY } from "@/lib/links/directory";
import { FIGURE_KEYS, FILTER_KEYS } from "@/lib/links/directory/keys";
import { WAD } from "@/lib/units/wei";
import { callsOf, rowWith } from "../testing/reports";
import { cellText } from "./cell-text";
import { columnsOf } from "./columns";
import { figureValue, growth, isIn } from "./figure-value";
import { entryOf } from "./from-row";
import { pack, unpack } from "./pack";

const row = rowWith(1, {
  rewardCutPpm: 70_000n,
  rewardCalls: callsOf(`${"x".repeat(30)}${"m".repeat(60)}`),
  bestScore: { score: 0.91, kind: "ai", region: "FRA", pipeline: "text-to-image" },
  cuts: {
    changesInYear: 1,
    last: {
      round: 4_200,
      timestamp: 1_789_000_000,
      rewardCutPpm: { from: 50_000n, to: 70_000n },
      feeCutPpm: { from: 0n, to: 0n },
      direction: "up",
    },
  },
  warnings: [
    { kind: "leaves", round: 4_260 },
    { kind: "edge", rank: 99, marginWei: -5n },
    { kind: "cut-raised", fromPpm: 50_000n, toPpm: 70_000n, round: 4_200, cut: "fee" },
    { kind: "unstable-cut", changes: 4 },
    { kind: "missed", missed: 30, eligible: 90, missedOfLast6: 0 },
    { kind: "keeps-all" },
  ],
});
const entry = entryOf(row, 3, 4_253);

describe("the figures of an entry", () => {
  it("reach the browser as they are, warnings and the last change included", () => {
    const carried = unpack(JSON.parse(JSON.stringify(pack(row, 3, 4_253))));
    expect(carried.warnings).toEqual(entry.warnings);
    expect(carried.lastCut).toEqual(entry.lastCut);
    for (const key of FILTER_KEYS) {
      const [given, got] = [entry, carried].map((one) => figureValue(one, key, DEFAULT_DIRECTORY));
      if (typeof given === "number") expect(got, key).toBeCloseTo(given, 4);
      else expect(got, key).toBe(given);
    }
  });

  it("tell one that never changed its cuts from one whose changes are not known", () => {
    const never = unpack(pack(rowWith(1), 1, 4_253));
    expect(never.lastCut).toBeNull();
    expect(isIn(figureValue(never, "cut-changed", DEFAULT_DIRECTORY), { min: 90, max: null })).toBe(true);
    const unknown = unpack(pack(rowWith(1, { cuts: null }), 1, 4_253));
    expect(unknown.lastCut).toBeUndefined();
    expect(figureValue(unknown, "cut-changed", DEFAULT_DIRECTORY)).toBeNull();
  });

  it("count calls over 30 and 90 rounds", () => {
    expect(figureValue(entry, "reward-calls-30", DEFAULT_DIRECTORY)).toBe(100);
    expect(figureValue(entry, "reward-calls", DEFAULT_DIRECTORY)).toBeCloseTo(66.6667, 3);
  });

  it("grow against what was there before, and not against nothing", () => {
    expect(growth({ stake: 110n * WAD, change: { 7: null, 30: 10n * WAD } })).toBeCloseTo(0.1, 9);
    expect(growth({ stake: 10n, change: { 7: null, 30: 10n } })).toBeNull();
    expect(growth({ stake: 10n, change: { 7: null, 30: null } })).toBeNull();
  });
});

describe("a range", () => {
  it("includes its ends, to the wei and in per cent", () => {
    const stake = { min: 120_000.000001, max: null };
    expect(isIn(120_000n * WAD + 10n ** 12n, stake)).toBe(true);
    expect(isIn(120_000n * WAD + 10n ** 12n - 1n, stake)).toBe(false);
    expect(isIn(figureValue(entry, "reward-cut", DEFAULT_DIRECTORY), { min: 7, max: 7 })).toBe(true);
    expect(isIn(-5n, { min: null, max: 0 })).toBe(true);
  });

  it("holds nobody whose figure is not known", () => {
    expect(isIn(null, { min: null, max: 5 })).toBe(false);
  });
});

describe("a cell for a file", () => {
  it("has all digits, and is empty where nothing is known", () => {
    const columns = columnsOf({ ...DEFAULT_DIRECTORY, columns: FIGURE_KEYS });
    const text = (one: typeof entry, key: string) => {
      const column = columns.find((column) => column.key === key || column.id === key);
      if (column === undefined) return expect.unreachable();
      return cellText(one, column, DEFAULT_DIRECTORY);
    };
    expect(text(entry, "rank")).toBe("3");
    expect(text(entry, "stake")).toBe("120000.000000000000000001");
    expect(text(entry, "reward-cut")).toBe("7");
    expect(text(entry, "reward-calls")).toBe("60/90");
    expect(text(entry, "votes")).toBe("3/4");
    expect(text(entry, "cut-changed")).toBe("53");
    const blank = rowWith(2, {
      cuts: null,
      votes: null,
      rewardCalls: null,
      bestScore: null,
      delegators: null,
    });
    for (const key of ["cut-changed", "votes", "reward-calls", "score", "delegators", "name"])
      expect(text(entryOf(blank, null, 4_253), key), key).toBe("");
  });
});
