import { expect, it } from "vitest";
import { ALICE, BOB, CAROL, DAVE, TestNetwork, testAddress } from "../testing/test-network";

const VERIFIER = testAddress(0xe1);

it("slashing burns the verifier's share of stake, pays the finder, and takes the orchestrator out", () => {
  const net = new TestNetwork((params) => {
    params.verifier = VERIFIER;
  });
  net.initialize();
  net.bond(ALICE, 1_000n);
  net.bond(BOB, 500n, ALICE);
  net.bond(CAROL, 10n);
  net.nextRound();
  const slash = (from: typeof ALICE) =>
    net.call(from, "BondingManager", "slashTranscoder", ALICE, DAVE, 100_000n, 250_000n);
  expect(() => slash(ALICE)).toThrow("caller must be Verifier");
  const supply = net.read("LivepeerToken", "totalSupply") as bigint;
  slash(VERIFIER);
  expect(net.pendingStake(ALICE)).toBe(900n);
  expect(net.read("BondingManager", "transcoderTotalStake", ALICE)).toBe(1_400n);
  expect(net.read("LivepeerToken", "balanceOf", DAVE)).toBe(1_000_025n);
  expect(net.read("LivepeerToken", "totalSupply")).toBe(supply - 75n);
  expect(net.read("BondingManager", "nextRoundTotalActiveStake")).toBe(10n);
});
