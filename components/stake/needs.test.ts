import { describe, expect, it } from "vitest";
import type { Draft } from "@/lib/wallet/draft";
import { testStanding } from "@/lib/wallet/testing/test-standing";
import { needs } from "./needs";

const EMPTY: Draft = { deed: "delegate", to: "", amount: "", all: false, lock: null, fees: false };
const due = { id: 0, amount: 5n, withdrawRound: 1 };
const later = { ...due, withdrawRound: Number.MAX_SAFE_INTEGER };

describe("what the form waits for", () => {
  it("names what is still to be chosen or typed", () => {
    const newcomer = testStanding({ delegate: null, lpt: 9n });
    expect(needs(EMPTY, newcomer)).toBe("Choose an orchestrator and type an amount.");
    expect(needs({ ...EMPTY, to: "a.eth" }, newcomer)).toBe("Type an amount.");
    expect(needs({ ...EMPTY, amount: "1" }, newcomer)).toBe("Choose an orchestrator.");
    expect(needs({ ...EMPTY, all: true }, newcomer)).toBe("Choose an orchestrator.");
    const delegator = testStanding({ lpt: 9n, locks: [due] });
    expect(needs(EMPTY, delegator)).toBe("Type an amount.");
    expect(needs({ ...EMPTY, deed: "move" }, delegator)).toContain("to move to");
    expect(needs({ ...EMPTY, deed: "undelegate" }, delegator)).toBe("Type an amount.");
    expect(needs({ ...EMPTY, deed: "rebond" }, delegator)).toBe("Choose one of the amounts.");
    expect(needs({ ...EMPTY, deed: "rebond", lock: 0 }, delegator)).toBe("Choose an orchestrator.");
    expect(needs({ ...EMPTY, deed: "withdraw" }, delegator)).toBe("Choose what to withdraw.");
  });

  it("says where it waits in vain", () => {
    const nothing = testStanding({ delegate: null, lpt: 0n, locks: [], pendingFees: 0n });
    expect(needs(EMPTY, nothing)).toContain("no LPT in this wallet");
    for (const deed of ["move", "undelegate"] as const)
      expect(needs({ ...EMPTY, deed }, nothing)).toContain("Delegate comes first");
    expect(needs({ ...EMPTY, deed: "rebond" }, nothing)).toContain("Only undelegated stake");
    for (const locks of [[], [later]])
      expect(needs({ ...EMPTY, deed: "withdraw" }, testStanding({ locks, pendingFees: 0n }))).toContain(
        "nothing to withdraw now",
      );
    expect(needs({ ...EMPTY, deed: "withdraw" }, testStanding({ locks: [], pendingFees: 1n }))).toBe(
      "Choose what to withdraw.",
    );
  });
});
