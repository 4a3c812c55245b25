import { describe, expect, it } from "vitest";
import { DEFAULT_DIRECTORY, type DirectoryView } from "@/lib/links/directory";
import type { OrchestratorRow } from "@/lib/reports/types";
import { rowWith } from "../testing/reports";
import { directoryCsv } from "./csv-table";
import { entriesOf } from "./from-row";

const RAISED = {
  direction: "up",
  round: 4_200,
  timestamp: 1_789_000_000,
  rewardCutPpm: { from: 50_000n, to: 250_000n },
  feeCutPpm: { from: 0n, to: 0n },
} as const;

function lines(rows: readonly OrchestratorRow[], change: Partial<DirectoryView>): string[] {
  return directoryCsv(entriesOf(rows, 4_253), { ...DEFAULT_DIRECTORY, ...change }).split("\r\n");
}

describe("the directory's file", () => {
  it("has the marks that stand beside a name, without their shapes", () => {
    const row = rowWith(1, {
      name: "new.eth",
      activationRound: 4_241,
      roundsActive: 12,
      warnings: [{ kind: "missed", missed: 6, eligible: 90, missedOfLast6: 3 }],
    });
    const [head, line] = lines([row], { columns: ["reward-cut"] });
    expect(head).toContain("Orchestrator,Address,Marks,");
    expect(line).toContain(',"Missed 6 calls, 3 of last 6; Active for 12 rounds",');
  });

  it("says which way a cut last changed, and tells never from not known", () => {
    const cuts = (last: typeof RAISED | null) =>
      ({ last, changes: [] }) as unknown as OrchestratorRow["cuts"];
    const rows = [
      rowWith(1, { cuts: cuts(RAISED) }),
      rowWith(2, { cuts: cuts(null) }),
      rowWith(3, { cuts: null }),
    ];
    const [head, raised, never, unknown] = lines(rows, { columns: ["cut-changed"] });
    expect(head).toMatch(/,"Last cut change, rounds ago","Last cut change, direction"$/);
    expect(raised).toMatch(/,53,up: it keeps more$/);
    expect(never).toMatch(/,,never changed$/);
    expect(unknown).toMatch(/,,$/);
  });

  it("has what the list is sorted and narrowed by, and the window of a yield", () => {
    const change = {
      columns: ["real"],
      window: 7,
      sort: { key: "score", descending: true },
      filters: { age: { min: 1, max: null } },
    } as const;
    const [head] = lines([rowWith(1, {})], change);
    expect(head).toMatch(/"Real yield, 7 rounds, % a year","Best score, of 100","Age, rounds active"$/);
  });
});
