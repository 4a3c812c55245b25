import { describe, expect, it } from "vitest";
import { ALICE, BOB, CAROL } from "../protocol/testing/test-network";
import { WAD } from "../units/wei";
import { ACTION_KINDS } from "./action";
import { type Draft, deedOf, readDraft } from "./draft";
import type { ListedOrchestrator } from "./orchestrators";
import { testStanding } from "./testing/test-standing";

const one = (address: typeof BOB, name: string | null): ListedOrchestrator => ({
  address,
  name,
  active: true,
  registered: true,
  inPool: true,
  stake: 1n,
  rewardCut: 0,
  feeCut: 0,
  real: null,
  nominal: null,
  callRatio: null,
  fees90Days: null,
});
const LIST = [one(BOB, "bob.eth"), one(CAROL, "twin.eth"), one(ALICE, "twin.eth")];
const EMPTY: Draft = { deed: "delegate", to: "", amount: "", all: false, lock: null, fees: false };
const read = (draft: Partial<Draft>, account = {}) =>
  readDraft({ ...EMPTY, ...draft }, testStanding(account), LIST);
const NONE = { status: "unbonded", delegate: null, pendingStake: 0n } as const;

describe("a draft", () => {
  it("adds to the present delegate, whatever was typed as orchestrator", () => {
    expect(read({ amount: "2.5", to: CAROL })).toMatchObject({
      action: { kind: "delegate", amount: (5n * WAD) / 2n, to: BOB },
    });
  });

  it("finds an orchestrator by name or address in any case, and never by a name that two have", () => {
    expect(read({ amount: "1", to: " BOB.eth " }, NONE)).toMatchObject({ action: { to: BOB } });
    expect(read({ amount: "1", to: CAROL.toLowerCase() }, NONE)).toMatchObject({ action: { to: CAROL } });
    expect(read({ amount: "1", to: "twin.eth" }, NONE)).toMatchObject({ kind: "lacks" });
    expect(read({ amount: "1", to: "nobody" }, NONE)).toMatchObject({
      why: expect.stringContaining("No registered"),
    });
    expect(read({ amount: "1" }, NONE)).toEqual({ kind: "lacks", why: null });
  });

  it("keeps all as all, to be read again when it is signed", () => {
    expect(read({ deed: "undelegate", all: true })).toEqual({
      kind: "asks",
      wish: { kind: "undelegate", amount: "all" },
      action: { kind: "undelegate", amount: 100n },
    });
    expect(read({ all: true })).toMatchObject({ action: { amount: 500n } });
    expect(read({ deed: "withdraw", fees: true })).toMatchObject({
      wish: { kind: "withdraw-fees", amount: "all" },
      action: { kind: "withdraw-fees", amount: 7n },
    });
  });

  it("puts a lock back with the present delegate, and anywhere only while nothing is bonded", () => {
    expect(read({ deed: "rebond", lock: 1, to: CAROL })).toMatchObject({
      action: { kind: "rebond", lock: 1 },
    });
    expect(read({ deed: "rebond", lock: 1, to: CAROL }, NONE)).toMatchObject({
      action: { kind: "rebond-to", lock: 1, to: CAROL },
    });
    expect(read({ deed: "rebond" })).toEqual({ kind: "lacks", why: null });
  });

  it("stands under the deed by which each action is asked for, and an approval under none", () => {
    expect(Object.fromEntries(ACTION_KINDS.map((kind) => [kind, deedOf(kind)]))).toEqual({
      approve: null,
      delegate: "delegate",
      move: "move",
      undelegate: "undelegate",
      rebond: "rebond",
      "rebond-to": "rebond",
      withdraw: "withdraw",
      "withdraw-fees": "withdraw",
      initialize: null,
    });
  });

  it("says why an amount is none", () => {
    expect(read({ amount: "1,5" })).toMatchObject({ why: expect.stringContaining("point") });
    expect(read({ deed: "move", to: BOB })).toMatchObject({ action: { kind: "move", to: BOB } });
    expect(read({ deed: "withdraw", lock: 0 })).toMatchObject({ wish: { kind: "withdraw", lock: 0 } });
  });
});
