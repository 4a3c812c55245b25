import { describe, expect, it, vi } from "vitest";
import { DEFAULT_PROFILE } from "../links/profile";
import type { Course, OrchestratorPast } from "../upstream/past-readings";
import { readProfile } from "./profile";
import { addressOf } from "./testing/address";
import { aChronicle, aCourse } from "./testing/chronicle";
import { pretend } from "./testing/fake-sources";
import { aPool } from "./testing/history";
import { anOrchestrator, aSnapshot, NOW_SECONDS, ROUND } from "./testing/snapshot";

vi.mock("server-only", () => ({}));

/** It called in every round but those given, in which the subgraph has a row of it without a reward. */
function pastOf(uncalled: readonly number[]): OrchestratorPast {
  const { orchestrator: _, ...pool } = aPool(1);
  const pools = Array.from({ length: 100 }, (_, place) => ROUND - 100 + place).map((round) =>
    uncalled.includes(round) ? { ...pool, round, rewardTokens: null } : { ...pool, round },
  );
  const block = { number: 1, timestamp: NOW_SECONDS };
  return { block, through: ROUND - 1, pools, moves: [], delegators: [], days: [] };
}

async function missedOf(uncalled: readonly number[], left: number | null, course: Course | null) {
  const orchestrator = anOrchestrator(1, { active: left === null, deactivationRound: left });
  pretend({
    chain: aSnapshot({ orchestrators: [orchestrator] }),
    past: pastOf(uncalled),
    chronicle: aChronicle(),
    course,
  });
  const outcome = await readProfile(addressOf(1), { ...DEFAULT_PROFILE, calls: "all" });
  if (outcome.kind !== "report") throw new Error(outcome.kind);
  const { eligible = 0, made = 0 } = outcome.report.calls ?? {};
  return eligible - made;
}

describe("the calls of a profile's whole past", () => {
  it("are missed in each round in which it was active and did not call", async () => {
    expect(await missedOf([ROUND - 20, ROUND - 5], null, aCourse(200))).toBe(2);
    expect(await missedOf([ROUND - 20, ROUND - 5], null, null)).toBe(2);
  });

  it("are not missed after it left, nor in a round that nobody initialised", async () => {
    expect(await missedOf([ROUND - 20, ROUND - 5], ROUND - 10, aCourse(200))).toBe(1);
    const course = aCourse(200);
    const rounds = course.rounds.filter(({ number }) => number !== ROUND - 5);
    expect(await missedOf([ROUND - 20, ROUND - 5], null, { ...course, rounds })).toBe(1);
  });
});
