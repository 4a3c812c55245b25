import { describe, expect, it } from "vitest";
import { DEFAULT_DIRECTORY } from "@/lib/links/directory";
import { presetsAt, presetView } from "@/lib/links/directory/presets";
import type { OrchestratorRow } from "@/lib/reports/types";
import { parts, rowWith, UNKNOWN_PARTS, unknownFor, yieldOf } from "../testing/reports";
import { entriesOf } from "./from-row";
import { isShown } from "./order";
import { countOf, verdict } from "./verdict";

const ROUND = 4_253;

/** A row as the contracts alone tell it. */
function bare(index: number, other: Partial<OrchestratorRow> = {}): OrchestratorRow {
  const known = yieldOf(0.46);
  const lone = { ...parts(0.46), fees: null, real: null };
  const unknown = unknownFor({});
  return rowWith(index, {
    rewardCalls: null,
    delegators: null,
    cuts: null,
    fees: { days30: null, days90: null },
    stakeChange: { days7: null, days30: null },
    yield: {
      ...known,
      realised: lone,
      realisedByWindow: { 7: lone, 30: lone, 90: lone },
      unknown: {
        ...unknown,
        realisedByWindow: {
          7: { realised: null, real: "no-subgraph", fees: "no-subgraph" },
          30: { realised: null, real: "no-subgraph", fees: "no-subgraph" },
          90: { realised: null, real: "no-subgraph", fees: "no-subgraph" },
        },
      },
    },
    ...other,
  });
}

const counts = (rows: OrchestratorRow[]) => {
  const entries = entriesOf(rows, ROUND);
  return Object.fromEntries(
    presetsAt(90).map((preset) => [preset.name, countOf(entries, presetView(DEFAULT_DIRECTORY, preset))]),
  );
};

describe("how many a preset shows", () => {
  it("is not known where the figures that decide it are not", () => {
    expect(counts([bare(1), bare(2)])).toEqual({
      "All active": 2,
      "Best real yield without surprises": null,
      "Most reliable": null,
      Growing: null,
      "Lowest cuts with fees": null,
      "With warnings": null,
    });
  });

  it("is known where something else decides it", () => {
    // by its cut alone it is none of the cheap ones, and it is too young to be reliable
    const dear = bare(1, { rewardCutPpm: 500_000n, roundsActive: 12 });
    expect(counts([dear])).toMatchObject({
      "Best real yield without surprises": 0,
      "Most reliable": 0,
      "Lowest cuts with fees": 0,
    });
    const warned = bare(2, { warnings: [{ kind: "keeps-all" }] });
    expect(counts([warned])).toMatchObject({ "With warnings": 1, "Most reliable": 0 });
    expect(counts([warned, bare(3)])["With warnings"]).toBeNull();
  });

  it("counts who lacks a figure for a reason of its own as not belonging", () => {
    const young = rowWith(1, {
      roundsActive: 12,
      stakeChange: { days7: 1n, days30: null },
      yield: { ...yieldOf(0.4), realised: UNKNOWN_PARTS, unknown: unknownFor({ 90: "too-young" }) },
    });
    const known = counts([young, rowWith(2)]);
    expect(Object.values(known)).not.toContain(null);
    expect(known.Growing).toBe(counts([rowWith(2)]).Growing);
  });

  it("is that of the rows wherever everything is known", () => {
    const entries = entriesOf([rowWith(1), rowWith(2, { active: false }), rowWith(3)], ROUND);
    for (const preset of presetsAt(90)) {
      const view = presetView(DEFAULT_DIRECTORY, preset);
      for (const entry of entries) expect(verdict(entry, view)).toBe(isShown(entry, view));
    }
  });
});
