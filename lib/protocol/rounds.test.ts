import { describe, expect, it } from "vitest";
import { ALICE, OWNER, TestNetwork } from "./testing/test-network";

describe("rounds", () => {
  it("that nobody initialises change nothing: no issuance, no step of inflation, stake carries over", () => {
    const net = new TestNetwork((params) => {
      params.minter.inflationChangePpb = 1_000n;
    });
    net.initialize();
    net.bond(ALICE, 1_000n);
    net.nextRound();
    expect(net.read("Minter", "inflation")).toBe(100_002_000n);
    net.enterRound(15n);
    expect(net.read("Minter", "inflation")).toBe(100_002_000n);
    net.initialize();
    expect(net.read("Minter", "inflation")).toBe(100_003_000n);
    expect(net.read("BondingManager", "getTotalBonded")).toBe(1_000n);
    expect(net.read("BondingVotes", "getTotalActiveStakeAt", 13n)).toBe(1_000n);
    net.reward(ALICE);
    expect(net.pendingStake(ALICE)).toBe(1_000n + 400_012n);
  });

  it("step inflation down above the target, to zero and no further, and rest on it", () => {
    const net = new TestNetwork((params) => {
      params.minter.inflationPpb = 1_500n;
      params.minter.inflationChangePpb = 1_000n;
      params.minter.targetBondingRatePpb = 250_000_000n;
    });
    const inflation = () => net.read("Minter", "inflation");
    net.initialize();
    expect(inflation()).toBe(2_500n);
    net.bond(ALICE, 1_000_000n);
    net.nextRound();
    expect(inflation()).toBe(2_500n);
    net.call(OWNER, "Minter", "setTargetBondingRate", 249_999_999n);
    net.nextRound();
    net.nextRound();
    expect(inflation()).toBe(500n);
    net.nextRound();
    expect(inflation()).toBe(0n);
  });

  it("keep their numbers when their length changes", () => {
    const net = new TestNetwork();
    net.initialize();
    net.enterRound(12n);
    net.call(OWNER, "RoundsManager", "setRoundLength", 50n);
    expect(net.round).toBe(12n);
    net.protocol.advance(1_249n, 1_000n);
    expect(net.round).toBe(12n);
    net.protocol.advance(1_250n, 1_000n);
    expect(net.round).toBe(13n);
    expect(net.read("RoundsManager", "currentRoundStartBlock")).toBe(1_250n);
  });

  it("lock commission in their last tenth", () => {
    const net = new TestNetwork();
    net.initialize();
    net.bond(ALICE, 1_000n);
    net.protocol.advance(1_089n, 1_000n);
    net.call(ALICE, "BondingManager", "transcoder", 1n, 1n);
    net.protocol.advance(1_090n, 1_000n);
    expect(() => net.call(ALICE, "BondingManager", "transcoder", 2n, 2n)).toThrow("current round is locked");
  });

  it("are initialised once", () => {
    const net = new TestNetwork();
    net.initialize();
    expect(() => net.initialize()).toThrow("round already initialized");
  });
});
