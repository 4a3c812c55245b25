import { describe, expect, it } from "vitest";
import { DEFAULT_DIRECTORY, SORT_KEYS } from "@/lib/links/directory";
import { rowWith, UNKNOWN_PARTS, unknownFor, yieldOf } from "../testing/reports";
import { matches, shownEntries } from "./order";
import { pack, packAll, unpack } from "./pack";

const rows = [
  rowWith(1, { name: "b.eth", totalStake: 5n }),
  rowWith(2, { name: "a.eth", totalStake: 3n, delegators: null, fees: { days30: null, days90: null } }),
  rowWith(3, { name: null, totalStake: 4n, active: false, stakeShare: null, rewardCalls: null }),
];
const unknown = {
  ...yieldOf(0),
  realised: UNKNOWN_PARTS,
  realisedByWindow: { 7: UNKNOWN_PARTS, 30: UNKNOWN_PARTS, 90: UNKNOWN_PARTS },
};

describe("the order of the directory", () => {
  const entries = packAll(
    [rows[0], rows[1], rows[2], rowWith(4, { yield: unknown, totalStake: 9n })].flatMap((row) => row ?? []),
    4_253,
  ).map(unpack);

  it.each(SORT_KEYS)("by %s puts what is not known last, whichever way", (key) => {
    for (const descending of [true, false]) {
      const sorted = shownEntries(entries, { ...DEFAULT_DIRECTORY, show: "all", sort: { key, descending } });
      expect(sorted).toHaveLength(entries.length);
      const names = sorted.map(({ address }) => address);
      if (key === "real") expect(names.at(-1)).toBe(rowWith(4).address);
      if (key === "fees" || key === "delegators") expect(names.at(-1)).toBe(rowWith(2).address);
      if (key === "share" || key === "reward-calls") expect(names.at(-1)).toBe(rowWith(3).address);
    }
  });

  it("tells amounts apart that are the same to a double", () => {
    const near = [rowWith(1, { totalStake: 10n ** 24n }), rowWith(2, { totalStake: 10n ** 24n + 1n })];
    const [first] = shownEntries(
      near.map((row) => unpack(pack(row, null, 1))),
      DEFAULT_DIRECTORY,
    );
    expect(first?.address).toBe(rowWith(2).address);
  });

  it("finds a hyphened name by its words, and a part of one by its hyphen", () => {
    const [entry] = packAll([rowWith(1, { name: "Tender-Fjord-stream.eth" })], 1).map(unpack);
    if (entry === undefined) return expect.unreachable();
    for (const search of ["tender fjord", "tender-fjord", "FJORD stream", ""])
      expect(matches(entry, search), search).toBe(true);
    for (const search of ["tenderfjord", "fjord tender", "tender  stream"])
      expect(matches(entry, search), search).toBe(false);
  });

  it("gives ranks to the active only", () => {
    expect(entries.map(({ rank }) => rank)).toEqual([1, 2, null, 3]);
  });

  it("carries every figure to the browser unharmed", () => {
    const [row] = rows;
    if (row === undefined) return expect.unreachable();
    const entry = unpack(JSON.parse(JSON.stringify(pack(row, 1, 4_253))));
    expect(entry).toMatchObject({
      stake: 5n,
      rewardCutPpm: 100_000,
      feeCutPpm: 250_000,
      rounds: 1_442,
      delegators: 24,
    });
    expect(entry.realised[90].real).toBeCloseTo(row.yield.realised.real ?? Number.NaN, 6);
    expect(entry.fees).toBe(row.fees.days90);
  });

  it("carries every reason to the browser in its place", () => {
    const young = { realised: "too-young", real: "too-young", fees: "too-young" } as const;
    const alone = { realised: null, real: "no-subgraph", fees: "no-price" } as const;
    const reasons = unknownFor({ forecast: "not-active" });
    const row = rowWith(1, {
      yield: {
        ...yieldOf(0.4),
        unknown: { ...reasons, realisedByWindow: { 7: alone, 30: reasons.realisedByWindow[30], 90: young } },
      },
    });
    expect(unpack(pack(row, 1, 4_253)).why).toEqual({
      realised: {
        7: { ...alone, realised: "missing" },
        30: { realised: "missing", real: "missing", fees: "missing" },
        90: young,
      },
      forecast: "not-active",
      forecastFees: "not-active",
    });
  });
});
