import { describe, expect, it } from "vitest";
import { DEFAULT_DIRECTORY, type DirectoryView } from "@/lib/links/directory";
import { presetsAt, presetView } from "@/lib/links/directory/presets";
import { columnsOf, figuresOf, inForce } from "./columns";
import { hiddenAttributes, hiddenIn } from "./fit";

const view = (change: Partial<DirectoryView> = {}): DirectoryView => ({ ...DEFAULT_DIRECTORY, ...change });
const from = (min: number) => ({ min, max: null });

describe("the columns that do not fit", () => {
  it("are none on a wide screen, and more as it narrows", () => {
    expect(hiddenIn(view())?.map(({ length }) => length)).toEqual([0, 2, 4, 6, 6, 6]);
  });

  it("are never those by which the list is sorted or narrowed", () => {
    const filters = { share: from(1), "fee-cut": from(1) };
    const hidden = hiddenIn(view({ filters, sort: { key: "nominal", descending: true } })) ?? [];
    expect(hidden.flat().filter((id) => ["share", "fee-cut", "yield-b"].includes(id))).toEqual([]);
  });

  it("make room for a figure that is no column of its own", () => {
    const [widest, ...narrower] = hiddenIn(view({ sort: { key: "score", descending: true } })) ?? [];
    expect(widest).toEqual(["share"]);
    expect(narrower.map(({ length }) => length)).toEqual([3, 5, 7, 7, 6]);
  });

  it("are none where the reader chose the columns, asked for all, or set more than can make room", () => {
    expect(hiddenIn(view({ columns: ["fee-cut", "share"] }))).toBeNull();
    expect(hiddenIn(view({ fit: "all" }))).toBeNull();
    const many = { score: from(1), age: from(1), votes: from(1), "fees-30": from(0), "change-7": from(0) };
    expect(hiddenIn(view({ filters: many }))).toBeNull();
    expect(hiddenAttributes(null)).toEqual({});
  });
});

describe("what is sorted or narrowed by", () => {
  it("is a column for as long as it is", () => {
    for (const preset of presetsAt(90)) {
      const shown = presetView(view(), preset);
      const keys = columnsOf({ ...shown, columns: figuresOf(shown) }).map(({ key }) => key);
      for (const key of inForce(shown)) expect(keys, preset.name).toContain(key);
    }
    expect(figuresOf(view({ sort: { key: "score", descending: true } }))).toContain("score");
    expect(figuresOf(view())).toEqual(DEFAULT_DIRECTORY.columns);
  });

  it("is read in the rank where it is the stake, and beside the name where it is warnings", () => {
    expect(figuresOf(view({ columns: ["votes"] }))).toEqual(["votes"]);
    const warned = view({ filters: { warnings: from(1) }, sort: { key: "warnings", descending: true } });
    expect(figuresOf(warned)).toEqual(DEFAULT_DIRECTORY.columns);
  });
});

describe("a head", () => {
  it("says over how many rounds each realised yield is", () => {
    const columns = columnsOf({
      ...view({ window: 30 }),
      columns: ["real", "nominal", "issuance", "fee-yield"],
    });
    for (const { key, unit } of columns) if (key !== null) expect(unit, key).toBe("30 rounds, % a year");
    expect(columns.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["Issuance yield", "Fee yield"]),
    );
  });
});
