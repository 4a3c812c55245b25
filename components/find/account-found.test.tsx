import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ALICE, BOB } from "@/lib/protocol/testing/test-network";
import type { DelegatorReport } from "@/lib/reports/types";
import { AccountFound } from "./account-found";

const POSITION = {
  address: ALICE,
  name: null,
  status: "bonded",
  delegate: BOB,
  delegateName: "bob.eth",
  pendingStake: 5n,
  pendingFees: 0n,
  startRound: 3,
  lastClaimRound: 4,
  unbondingLocks: [],
} as unknown as DelegatorReport;

const shown = (part: Partial<DelegatorReport>, never?: boolean) =>
  renderToStaticMarkup(
    <AccountFound position={{ ...POSITION, ...part }} {...(never && { isNeverOrchestrator: true })} />,
  ).replace(/<[^>]+>/g, "");

describe("an account in words", () => {
  it("is said never to have been an orchestrator only where that was asked", () => {
    expect(shown({}, true)).toContain("It is a delegator. It never was an orchestrator.");
    expect(shown({})).toContain("It is a delegator.");
    expect(shown({})).not.toContain("never was");
  });

  it("is an orchestrator where its stake is on itself", () => {
    const words = shown({ delegate: ALICE, delegateName: null });
    expect(words).toContain("It is an orchestrator");
    expect(words).toContain("is delegated to itself");
  });
});
