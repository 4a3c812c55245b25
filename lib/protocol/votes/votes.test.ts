import { describe, expect, it } from "vitest";
import { ALICE, BOB, CAROL, TestNetwork } from "../testing/test-network";

const votes = (net: TestNetwork, account: typeof ALICE) => net.read("BondingVotes", "getVotes", account);

describe("votes", () => {
  it("are an orchestrator's whole stake, a delegator's own with what it has earned, and nothing for the rest", () => {
    const net = new TestNetwork();
    net.initialize();
    net.bond(ALICE, 400_000n);
    net.call(ALICE, "BondingManager", "transcoder", 0n, 0n);
    net.bond(BOB, 400_000n, ALICE);
    net.nextRound();
    net.reward(ALICE);
    expect([votes(net, ALICE), votes(net, BOB), votes(net, CAROL)]).toEqual([1_200_000n, 600_000n, 0n]);
    expect(net.read("BondingVotes", "delegates", BOB)).toBe(ALICE);
    net.nextRound();
    expect(net.read("BondingVotes", "getPastVotes", BOB, 10n)).toBe(400_000n);
    expect(net.read("BondingVotes", "getPastVotes", BOB, 11n)).toBe(600_000n);
  });

  it("of delegators are gone with their orchestrator", () => {
    const net = new TestNetwork();
    net.initialize();
    net.bond(ALICE, 400_000n);
    net.bond(BOB, 400_000n, ALICE);
    net.nextRound();
    net.call(ALICE, "BondingManager", "unbond", 400_000n);
    expect([votes(net, ALICE), votes(net, BOB)]).toEqual([0n, 0n]);
  });

  it("are announced when they change, with what a delegator has claimed", () => {
    const net = new TestNetwork();
    net.initialize();
    net.bond(ALICE, 400_000n);
    const told = net.bond(BOB, 7n, ALICE).filter(({ contract }) => contract === "BondingVotes");
    expect(told).toEqual([
      {
        contract: "BondingVotes",
        event: "DelegateVotesChanged",
        args: { delegate: ALICE, previousBalance: 400_000n, newBalance: 400_007n },
      },
      {
        contract: "BondingVotes",
        event: "DelegateChanged",
        args: {
          delegator: BOB,
          fromDelegate: "0x0000000000000000000000000000000000000000",
          toDelegate: ALICE,
        },
      },
      {
        contract: "BondingVotes",
        event: "DelegatorBondedAmountChanged",
        args: {
          delegate: BOB,
          previousBondedAmount: 0n,
          previousLastClaimRound: 0n,
          newBondedAmount: 7n,
          newLastClaimRound: 10n,
        },
      },
    ]);
  });

  it("cannot be delegated by BondingVotes itself", () => {
    const net = new TestNetwork();
    expect(() => net.call(BOB, "BondingVotes", "delegate", ALICE)).toThrow("MustCallBondingManager");
  });
});
