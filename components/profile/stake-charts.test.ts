import { describe, expect, it } from "vitest";
import type { StakeStretch } from "@/lib/reports/profile-types";
import { flowTitle } from "./stake-charts";

function title(delegated: bigint, left: bigint, rewards: bigint, remainder = 0n): string {
  const start = 1_000n;
  const end = start + delegated - left + rewards + remainder;
  const stretch: StakeStretch = {
    from: 0,
    rounds: { first: 1, last: 7 },
    start,
    delegated,
    left,
    rewards,
    end,
    remainder,
  };
  return flowTitle([stretch]);
}

describe("what moved a stake most", () => {
  it("weighs rewards against what came less what left, in every combination of signs", () => {
    expect(title(735n, 605n, 408n)).toBe("Stake grew mostly by its rewards");
    expect(title(735n, 105n, 408n)).toBe("Stake grew mostly by net delegation");
    expect(title(508n, 100n, 408n)).toBe("Stake grew as much by its rewards as by net delegation");
    expect(title(100n, 40n, 0n)).toBe("Stake grew by net delegation alone");
    expect(title(50n, 100n, 408n)).toBe("Stake grew by its rewards alone: more left than was delegated");
    expect(title(50n, 50n, 408n)).toBe("Stake grew by its rewards alone");
    expect(title(50n, 500n, 408n)).toBe("Stake shrank: more left than came, rewards included");
    expect(title(50n, 500n, 0n)).toBe("Stake shrank: more left than came");
    expect(title(50n, 458n, 408n)).toBe("Stake unchanged: as much left as came, rewards included");
  });

  it("never says grew of a stake that shrank, nor shrank of one that grew", () => {
    const amounts = [0n, 1n, 5n, 20n];
    for (const delegated of amounts)
      for (const left of amounts)
        for (const rewards of amounts) {
          const growth = delegated - left + rewards;
          const word = growth > 0n ? "grew" : growth < 0n ? "shrank" : "unchanged";
          expect(title(delegated, left, rewards), `${delegated} ${left} ${rewards}`).toContain(
            `Stake ${word}`,
          );
        }
  });

  it("names no cause where the sources do not explain all of it", () => {
    expect(title(10n, 0n, 5n, 1n)).not.toMatch(/grew|shrank/);
  });
});
