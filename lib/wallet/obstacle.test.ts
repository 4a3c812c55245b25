import { describe, expect, it } from "vitest";
import { PINNED } from "../facts/contracts";
import { ALICE, BOB, CAROL } from "../protocol/testing/test-network";
import type { StakeAction } from "./action";
import { obstacleTo } from "./obstacle";
import type { Standing } from "./standing";
import { testStanding } from "./testing/test-standing";

const ACTIONS: StakeAction[] = [
  { kind: "delegate", amount: 1n, to: BOB },
  { kind: "move", to: CAROL },
  { kind: "undelegate", amount: 1n },
  { kind: "rebond", lock: 0 },
  { kind: "withdraw", lock: 0 },
  { kind: "withdraw-fees", amount: 1n },
];
const words = (
  action: StakeAction,
  change: Partial<Standing["account"]> = {},
  more: Partial<Standing> = {},
) => obstacleTo(action, testStanding(change, more))?.words ?? null;

describe("an obstacle", () => {
  it.each(ACTIONS)("there is none for %o as the account stands", (action) => {
    expect(words(action)).toBeNull();
  });

  it.each(ACTIONS)("before a round is started stops %o, and offers to start it", (action) => {
    const round = { ...testStanding().round, initialized: false };
    expect(obstacleTo(action, testStanding({}, { round }))).toMatchObject({ uninitialized: true });
    expect(obstacleTo({ kind: "initialize" }, testStanding({}, { round }))).toBeNull();
  });

  it.each([...ACTIONS, { kind: "approve", amount: 1n } as const, { kind: "initialize" } as const])(
    "of a paused protocol or a wrong address stops %o",
    (action) => {
      expect(words(action, {}, { paused: true })).toContain("paused");
      const differences = [
        { contract: "BondingManager", pinned: PINNED.BondingManager, found: ALICE } as const,
      ];
      expect(words(action, {}, { differences })).toContain(ALICE);
      expect(words(action, {}, { differences })).toContain(PINNED.BondingManager);
    },
  );

  it.each<[StakeAction, Partial<Standing["account"]>, string]>([
    [{ kind: "delegate", amount: 1n, to: CAROL }, {}, "another orchestrator"],
    [{ kind: "delegate", amount: 0n, to: BOB }, {}, "amount is 0"],
    [{ kind: "delegate", amount: 501n, to: BOB }, {}, "holds 0.0000000000000005 LPT"],
    [{ kind: "move", to: BOB }, {}, "already"],
    [{ kind: "move", to: CAROL }, { delegate: null, status: "unbonded" }, "no stake"],
    [{ kind: "move", to: CAROL }, { registered: true, delegate: ALICE }, "undelegate all of its own"],
    [{ kind: "undelegate", amount: 101n }, {}, "asks for"],
    [{ kind: "undelegate", amount: 1n }, { status: "pending" }, "from the next round"],
    [{ kind: "rebond", lock: 9 }, {}, "gone"],
    [{ kind: "rebond", lock: 0 }, { status: "unbonded", delegate: null }, "Nothing is bonded"],
    [{ kind: "rebond-to", lock: 0, to: CAROL }, {}, "only to its present orchestrator"],
    [
      { kind: "rebond-to", lock: 0, to: ALICE },
      { status: "unbonded", delegate: null },
      "registers an orchestrator",
    ],
    [{ kind: "withdraw", lock: 1 }, {}, "due in round 25; it is round 20 now"],
    [{ kind: "withdraw-fees", amount: 8n }, {}, "more than the fees"],
  ])("%o with %o is said: %s", (action, change, said) => {
    expect(words(action, change)).toContain(said);
  });
});
