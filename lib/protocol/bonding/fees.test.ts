import { describe, expect, it } from "vitest";
import { PANIC } from "../refuse";
import { ALICE, BOB, TestNetwork } from "../testing/test-network";

/** Alice stakes 500,000 and passes all on, Bob delegates 500,000 to her. */
function staked(): TestNetwork {
  const net = new TestNetwork();
  net.initialize();
  net.bond(ALICE, 500_000n);
  net.call(ALICE, "BondingManager", "transcoder", 0n, 1_000_000n);
  net.bond(BOB, 500_000n, ALICE);
  net.nextRound();
  return net;
}

const feeFactor = (net: TestNetwork) =>
  (net.read("BondingManager", "getTranscoderEarningsPoolForRound", ALICE, net.round) as bigint[])[4];

describe("fees", () => {
  it("are shared by stake", () => {
    const net = staked();
    net.payFees(ALICE, 1_001n);
    expect(net.pendingFees(BOB)).toBe(500n);
    expect(net.pendingFees(ALICE)).toBe(500n);
  });

  it("after a first reward in the round grow on a factor that the contract estimates, minted tokens counted twice", () => {
    const net = staked();
    net.reward(ALICE);
    // 400,000 minted on 1,000,000: factor 1.4; the estimate of it takes 800,000 back: 1.4 / 1.8 in two floors
    net.payFees(ALICE, 1_000_000n);
    expect(feeFactor(net)).toBe(777_777_777_777_777_777_777_777_777n);
    expect(net.pendingFees(BOB)).toBe(388_888n);
  });

  it("before the reward grow on the plain factor", () => {
    const net = staked();
    net.payFees(ALICE, 1_000_000n);
    expect(feeFactor(net)).toBe(10n ** 27n);
  });

  it("cannot reach an orchestrator that has no stake in the round yet: the contract divides by zero", () => {
    const net = new TestNetwork();
    net.initialize();
    net.bond(ALICE, 500_000n);
    expect(() => net.payFees(ALICE, 1_000n)).toThrow(PANIC.divisionByZero);
  });

  it("cannot reach an account that is no orchestrator", () => {
    const net = staked();
    expect(() => net.payFees(BOB, 1_000n)).toThrow("transcoder must be registered");
  });

  it("are withdrawn as ETH, no more than was earned", () => {
    const net = staked();
    net.payFees(ALICE, 1_000n);
    expect(() => net.call(BOB, "BondingManager", "withdrawFees", BOB, 501n)).toThrow(
      "insufficient fees to withdraw",
    );
    net.call(BOB, "BondingManager", "withdrawFees", BOB, 500n);
    expect(net.protocol.ethBalance(BOB)).toBe(500n);
    expect(net.pendingFees(BOB)).toBe(0n);
  });
});
