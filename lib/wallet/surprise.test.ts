import { describe, expect, it } from "vitest";
import { BOB, CAROL } from "../protocol/testing/test-network";
import type { StakeAction } from "./action";
import type { DelegateNow, Standing } from "./standing";
import { surpriseIn } from "./surprise";
import { TEST_DELEGATE, testStanding } from "./testing/test-standing";

const UNDELEGATE: StakeAction = { kind: "undelegate", amount: 40n };
const REBOND: StakeAction = { kind: "rebond", lock: 1 };
const MOVE: StakeAction = { kind: "move", to: CAROL };

const carol = (more: Partial<DelegateNow>) =>
  testStanding(
    {},
    {
      delegates: new Map([
        [BOB, TEST_DELEGATE],
        [CAROL, { ...TEST_DELEGATE, totalStake: 500n, ...more }],
      ]),
    },
  );
const nextRound = testStanding({}, { round: { ...testStanding().round, number: 21 } });

const between = (action: StakeAction, then: Standing, shown = testStanding(), as = action) =>
  surpriseIn({ action, standing: shown }, { action: as, standing: then });

describe("what has happened since an action was shown", () => {
  it.each([UNDELEGATE, REBOND, MOVE])("is nothing where all is as it was: $kind", (action) => {
    expect(between(action, testStanding())).toBeNull();
    expect(between(action, carol({ rewardCutPpm: 90_000n, feeSharePpm: 950_000n }))).toBeNull();
  });

  it("is told where a lock would go to another orchestrator than the one that was shown", () => {
    expect(between(REBOND, testStanding({ delegate: CAROL }))).toMatch(/the stake has gone from .+ to /);
    expect(between({ kind: "withdraw", lock: 0 }, testStanding({ delegate: CAROL }))).toBeNull();
  });

  it("is told where a round has begun in which reward was not called, and not where that was shown", () => {
    expect(between(UNDELEGATE, nextRound)).toContain("has not called reward in round 21 yet");
    expect(between(UNDELEGATE, nextRound, nextRound)).toBeNull();
    expect(between({ kind: "withdraw", lock: 0 }, nextRound)).toBeNull();
  });

  it("is told where the orchestrator has raised a cut", () => {
    expect(between(MOVE, carol({ rewardCutPpm: 1_000_000n }))).toContain("reward cut from 10 to 100 %");
    expect(between(MOVE, carol({ feeSharePpm: 0n }))).toContain("fee cut from 10 to 100 %");
    expect(between(UNDELEGATE, carol({ rewardCutPpm: 1_000_000n }))).toBeNull();
  });

  it("is told where the orchestrator is leaving the active set", () => {
    expect(between(MOVE, carol({ deactivationRound: 21 }))).toContain("leaving the active set");
  });

  it("is told where it has become all of an orchestrator's own stake", () => {
    const own = testStanding({ registered: true });
    expect(between(UNDELEGATE, own, own, { kind: "undelegate", amount: 100n })).toContain("resign");
  });
});
