import { describe, expect, it } from "vitest";
import { ZERO_ADDRESS } from "../../units/address";
import { ALICE, BOB, CAROL, DAVE, TestNetwork } from "../testing/test-network";

function poolOrder(net: TestNetwork): unknown[] {
  const order: unknown[] = [];
  let next = net.read("BondingManager", "getFirstTranscoderInPool");
  while (next !== ZERO_ADDRESS) {
    order.push(next);
    next = net.read("BondingManager", "getNextTranscoderInPool", next);
  }
  return order;
}

describe("the active set", () => {
  it("lets in who has strictly more than the last, who stays active until the round ends", () => {
    const net = new TestNetwork((params) => {
      params.bonding.numActiveTranscoders = 2n;
    });
    net.initialize();
    net.bond(ALICE, 300n);
    net.bond(BOB, 200n);
    net.bond(CAROL, 200n);
    expect(poolOrder(net)).toEqual([ALICE, BOB]);
    net.nextRound();
    net.bond(CAROL, 1n);
    expect(poolOrder(net)).toEqual([ALICE, CAROL]);
    expect(net.read("BondingManager", "isActiveTranscoder", BOB)).toBe(true);
    net.nextRound();
    expect(net.read("BondingManager", "isActiveTranscoder", BOB)).toBe(false);
    expect(() => net.reward(BOB)).toThrow("caller must be an active transcoder");
    expect(net.read("BondingManager", "getTotalBonded")).toBe(501n);
    net.bond(DAVE, 2n, BOB);
    expect(poolOrder(net)).toEqual([ALICE, BOB]);
    net.nextRound();
    expect(net.read("BondingManager", "isActiveTranscoder", BOB)).toBe(true);
    expect(net.read("BondingManager", "getTotalBonded")).toBe(502n);
  });

  it("puts a newcomer before those of equal stake", () => {
    const net = new TestNetwork();
    net.initialize();
    net.bond(ALICE, 200n);
    net.bond(BOB, 100n);
    net.bond(CAROL, 100n);
    expect(poolOrder(net)).toEqual([ALICE, CAROL, BOB]);
  });

  it("has the same order whatever hint is given, as long as stakes differ", () => {
    for (const [prev, next] of [
      [ZERO_ADDRESS, ZERO_ADDRESS],
      [ALICE, CAROL],
      [CAROL, ALICE],
      [DAVE, DAVE],
      [ZERO_ADDRESS, ALICE],
      [CAROL, ZERO_ADDRESS],
      [BOB, BOB],
    ]) {
      const net = new TestNetwork();
      net.initialize();
      net.bond(ALICE, 300n);
      net.bond(CAROL, 100n);
      net.bond(BOB, 50n);
      net.call(BOB, "LivepeerToken", "approve", net.protocol.params.addresses.BondingManager, 150n);
      net.call(BOB, "BondingManager", "bondWithHint", 150n, BOB, ZERO_ADDRESS, ZERO_ADDRESS, prev, next);
      expect(poolOrder(net)).toEqual([ALICE, BOB, CAROL]);
    }
  });

  it("can be made larger only", () => {
    const net = new TestNetwork();
    const resize = (size: bigint) =>
      net.call(net.protocol.params.owner, "BondingManager", "setNumActiveTranscoders", size);
    expect(() => resize(10n)).toThrow("new max size must be greater than old max size");
    resize(11n);
    expect(net.read("BondingManager", "getTranscoderPoolMaxSize")).toBe(11n);
  });
});

describe("moving stake", () => {
  it("leaves the old orchestrator at once and earns with the new one from the next round on", () => {
    const net = new TestNetwork();
    net.initialize();
    net.bond(ALICE, 100n);
    net.bond(BOB, 100n);
    net.bond(CAROL, 50n, ALICE);
    net.nextRound();
    net.call(CAROL, "BondingManager", "bond", 0n, BOB);
    expect(net.read("BondingManager", "transcoderTotalStake", ALICE)).toBe(100n);
    expect(net.read("BondingManager", "transcoderTotalStake", BOB)).toBe(150n);
    expect(net.read("BondingManager", "delegatorStatus", CAROL)).toBe(0n);
    expect(() => net.call(CAROL, "BondingManager", "bond", 0n, BOB)).toThrow(
      "delegation amount must be greater than 0",
    );
    expect(() => net.call(ALICE, "BondingManager", "bond", 0n, BOB)).toThrow(
      "registered transcoders can't delegate",
    );
  });

  it("locks unbonded stake for seven rounds", () => {
    const net = new TestNetwork();
    net.initialize();
    net.bond(ALICE, 100n);
    expect(() => net.call(ALICE, "BondingManager", "unbond", 40n)).toThrow("caller must be bonded");
    net.nextRound();
    net.call(ALICE, "BondingManager", "unbond", 40n);
    expect(net.read("BondingManager", "getDelegatorUnbondingLock", ALICE, 0n)).toEqual([40n, 18n]);
    net.enterRound(17n);
    net.initialize();
    expect(() => net.call(ALICE, "BondingManager", "withdrawStake", 0n)).toThrow(
      "withdraw round must be before",
    );
    net.nextRound();
    net.call(ALICE, "BondingManager", "withdrawStake", 0n);
    expect(net.read("LivepeerToken", "balanceOf", ALICE)).toBe(1_000_000n - 60n);
    expect(() => net.call(ALICE, "BondingManager", "withdrawStake", 0n)).toThrow("invalid unbonding lock ID");
  });

  it("hands stake to another account with its orchestrator, and leaves no lock", () => {
    const net = new TestNetwork();
    net.initialize();
    net.bond(ALICE, 100n);
    net.bond(BOB, 50n, ALICE);
    net.nextRound();
    const none = [ZERO_ADDRESS, ZERO_ADDRESS, ZERO_ADDRESS, ZERO_ADDRESS];
    const events = net.call(BOB, "BondingManager", "transferBond", CAROL, 20n, ...none);
    const ofBonding = events
      .filter(({ contract }) => contract === "BondingManager")
      .map(({ event }) => event);
    expect(ofBonding).toEqual(["EarningsClaimed", "Unbond", "TransferBond", "EarningsClaimed", "Rebond"]);
    expect(net.pendingStake(BOB)).toBe(30n);
    expect(net.pendingStake(CAROL)).toBe(20n);
    expect(net.read("BondingManager", "transcoderTotalStake", ALICE)).toBe(150n);
    expect(net.read("BondingManager", "isValidUnbondingLock", BOB, 0n)).toBe(false);
    expect(net.read("BondingManager", "isValidUnbondingLock", CAROL, 0n)).toBe(false);
  });

  it("lets nobody else claim for a delegator before its orchestrator's reward", () => {
    const net = new TestNetwork();
    net.initialize();
    net.bond(ALICE, 100n);
    net.bond(BOB, 50n, ALICE);
    net.nextRound();
    net.call(CAROL, "LivepeerToken", "approve", net.protocol.params.addresses.BondingManager, 10n);
    const none = [ZERO_ADDRESS, ZERO_ADDRESS, ZERO_ADDRESS, ZERO_ADDRESS];
    const give = () => net.call(CAROL, "BondingManager", "bondForWithHint", 10n, BOB, ALICE, ...none);
    expect(give).toThrow("ILLEGAL_CLAIM_EARNINGS");
    net.reward(ALICE);
    const before = net.pendingStake(BOB);
    give();
    expect(net.pendingStake(BOB)).toBe(before + 10n);
  });
});
