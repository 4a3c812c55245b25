import { describe, expect, it } from "vitest";
import type { CutStep } from "@/lib/reports/profile-types";
import { cutChart } from "./cut-chart";

const NOW = 1_790_000_000;

function title(...rewardCuts: [number, number][]): string | undefined {
  const steps = rewardCuts.map(
    ([from, to], index): CutStep => ({
      round: 4_000 + index,
      timestamp: NOW - (rewardCuts.length - index) * 86_400,
      rewardCutPpm: { from: BigInt(from) * 10_000n, to: BigInt(to) * 10_000n },
      feeCutPpm: { from: 0n, to: 0n },
      direction: "up",
      flow: null,
      real: { before: null, after: null },
    }),
  );
  const first = { timestamp: NOW - 900 * 86_400, rewardCutPpm: 50_000n, feeCutPpm: 0n };
  const now = { at: NOW, rewardCutPpm: 520_000n, feeCutPpm: 0n, medianPpm: null };
  return cutChart({ steps, first, until: null, inTwoYears: steps.length }, now, null)?.title.replace(
    /\s/g,
    " ",
  );
}

describe("the title of the cut history", () => {
  it("says how far a cut that changed often swung, and where it went last", () => {
    expect(title([5, 60], [60, 3], [3, 52])).toBe(
      "Reward cut between 3 and 60 % in 3 changes, the last one up to 52 %",
    );
    expect(title([5, 95])).toBe("Reward cut up from 5 to 95 %");
    expect(title([95, 5])).toBe("Reward cut down from 95 to 5 %");
    expect(title()).toBe("Cuts unchanged");
  });
});
