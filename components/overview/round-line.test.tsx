import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { NetworkReport } from "@/lib/reports/types";
import { networkWith, stampWith } from "../testing/reports";
import { RoundLine } from "./round-line";

/** 2,310 blocks are left at 1,790,000,000, which is 21 September 2026 14:13:20 UTC. */
function line(change: Partial<NetworkReport> = {}): string {
  const network = { ...networkWith(stampWith()), ...change };
  return renderToStaticMarkup(<RoundLine network={network} />).replace(/<[^>]+>/g, "");
}

describe("the line about the round", () => {
  it("says between which moments it ends, by the length that was measured", () => {
    // 365 d / 409.1 / 6,377 are 12.09 s a block: 2 × 0.09 s × 2,310 make 7 min
    expect(line()).toContain("It ends between 21:55 and 22:03 UTC on 21 September 2026");
    expect(line()).toContain("at 12.09 s a block, as measured");
  });

  it("names both days where the round ends about midnight", () => {
    const { round } = networkWith(stampWith());
    if (round === null) return expect.unreachable();
    const late = line({ round: { ...round, blocksLeft: 2_928 } });
    expect(late).toContain("It ends between 21 September 2026 23:58 UTC and 22 September 2026 00:08 UTC");
  });

  it("claims no end that nothing was measured for", () => {
    const assumed = line({ roundsPerYearBasis: "assumed" });
    expect(assumed).toContain("It ends not before 21 September 2026 21:55 UTC, at 12 s a block");
    expect(assumed).not.toContain("between");
  });

  it("says once that a round of which no block is left has passed", () => {
    const { round } = networkWith(stampWith());
    if (round === null) return expect.unreachable();
    expect(line({ round: { ...round, blocksLeft: 0 } })).toContain("All of its blocks have passed.");
  });
});
