import { describe, expect, it, vi } from "vitest";
import { DEFAULT_PROFILE } from "../links/profile";
import { WAD } from "../units/wei";
import type { Course, OrchestratorPast } from "../upstream/past-readings";
import { readProfile } from "./profile";
import { addressOf } from "./testing/address";
import { aCourse } from "./testing/chronicle";
import { pretend } from "./testing/fake-sources";
import { aPool } from "./testing/history";
import { NOW_SECONDS, ROUND } from "./testing/snapshot";

vi.mock("server-only", () => ({}));

/** Active in so many closed rounds, with a reward of one LPT in each. */
function pastOf(count: number): OrchestratorPast {
  const { orchestrator: _, ...pool } = aPool(1);
  const pools = Array.from({ length: count }, (_, place) => ({
    ...pool,
    round: ROUND - count + place,
    totalStake: (1_000n + BigInt(place)) * WAD,
  }));
  const block = { number: 1, timestamp: NOW_SECONDS };
  return { block, through: ROUND - 1, pools, moves: [], delegators: [], days: [] };
}

async function stakeOf(span: "90" | "365" | "all", course: Course | null) {
  pretend({ past: pastOf(390), course });
  const outcome = await readProfile(addressOf(1), { ...DEFAULT_PROFILE, span });
  if (outcome.kind !== "report") throw new Error(outcome.kind);
  return outcome.report.stake;
}

describe("stake over time", () => {
  it("is not known where the rounds of the span have no dates, instead of a shorter one in its name", async () => {
    expect(await stakeOf("365", null)).toBeNull();
    expect(await stakeOf("all", null)).toBeNull();
    expect((await stakeOf("90", null))?.stretches.at(-1)?.end).toBe(1_390n * WAD);
    const whole = await stakeOf("all", aCourse(400));
    expect(whole?.stretches[0]?.start).toBe(1_000n * WAD);
  });
});
