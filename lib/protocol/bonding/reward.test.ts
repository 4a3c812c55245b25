import { describe, expect, it } from "vitest";
import { ALICE, BOB, CAROL, OWNER, TestNetwork } from "../testing/test-network";

const event = (events: { event: string; args: Readonly<Record<string, unknown>> }[], name: string) =>
  events.find((candidate) => candidate.event === name)?.args;

describe("reward", () => {
  it("takes the orchestrator's share in two floor divisions", () => {
    const net = new TestNetwork((params) => {
      params.l1CirculatingSupply = 30_000_000_000n - 4_000_000n;
    });
    net.initialize();
    net.bond(ALICE, 1n);
    net.bond(BOB, 2n);
    net.nextRound();
    expect(net.read("Minter", "currentMintableTokens")).toBe(3_000_000_000n);
    // a third of 3,000,000,000 is 1,000,000,000, but floor(1e9 / 3) = 333,333,333 parts per 1e9 come first
    expect(event(net.reward(ALICE), "Reward")).toEqual({ transcoder: ALICE, amount: 999_999_999n });
  });

  it("takes the treasury's cut before commission, and stakes the rest", () => {
    const net = new TestNetwork((params) => {
      params.bonding.treasuryRewardCutRateP27 = 10n ** 26n;
    });
    net.initialize();
    net.bond(ALICE, 100_000n);
    net.call(ALICE, "BondingManager", "transcoder", 250_000n, 1_000_000n);
    net.bond(BOB, 300_000n, ALICE);
    net.nextRound();
    const events = net.reward(ALICE);
    // 10 % of 4,000,000 are minted, 10 % of that are the treasury's
    expect(event(events, "TreasuryReward")?.amount).toBe(40_000n);
    expect(event(events, "Reward")?.amount).toBe(360_000n);
    // 90,000 are commission, 270,000 grow 400,000 by 67.5 %
    expect(net.pendingStake(ALICE)).toBe(100_000n + 67_500n + 90_000n);
    expect(net.pendingStake(BOB)).toBe(300_000n + 202_500n);
    expect(net.read("BondingManager", "transcoderTotalStake", ALICE)).toBe(760_000n);
  });

  it("pays the treasury until the round ends when the ceiling is reached, and then never again by itself", () => {
    const net = new TestNetwork((params) => {
      params.bonding.treasuryRewardCutRateP27 = 10n ** 26n;
      params.bonding.treasuryBalanceCeiling = 40_000n;
    });
    net.initialize();
    net.bond(ALICE, 200_000n);
    net.bond(BOB, 200_000n);
    net.nextRound();
    net.reward(ALICE);
    net.reward(BOB);
    const rate = () => net.read("BondingManager", "treasuryRewardCutRate");
    const next = () => net.read("BondingManager", "nextRoundTreasuryRewardCutRate");
    expect([rate(), next()]).toEqual([10n ** 26n, 10n ** 26n]);
    net.nextRound();
    const events = net.reward(ALICE);
    expect(event(events, "ParameterUpdate")).toEqual({ param: "nextRoundTreasuryRewardCutRate" });
    expect(event(events, "TreasuryReward")?.amount).toBe(22_000n);
    expect([rate(), next()]).toEqual([10n ** 26n, 0n]);
    net.nextRound();
    expect(event(net.reward(ALICE), "TreasuryReward")).toBeUndefined();
    net.nextRound();
    expect([rate(), next()]).toEqual([0n, 0n]);
  });

  it("is lost to a delegator who claims before it in the same round", () => {
    const net = new TestNetwork();
    net.initialize();
    net.bond(ALICE, 100_000n);
    net.call(ALICE, "BondingManager", "transcoder", 0n, 0n);
    net.bond(BOB, 100_000n, ALICE);
    net.bond(CAROL, 100_000n, ALICE);
    net.nextRound();
    net.call(BOB, "BondingManager", "claimEarnings", 0n);
    net.reward(ALICE);
    net.nextRound();
    expect(net.pendingStake(BOB)).toBe(100_000n);
    expect(net.pendingStake(CAROL)).toBe(233_333n);
  });

  it("leaves nothing behind in a round in which nobody calls it, and goes on from the last one", () => {
    const net = new TestNetwork();
    net.initialize();
    net.bond(ALICE, 400_000n);
    net.nextRound();
    net.reward(ALICE);
    const supply = net.read("LivepeerToken", "totalSupply");
    net.nextRound();
    net.nextRound();
    expect(net.read("LivepeerToken", "totalSupply")).toBe(supply);
    const [, , , factor] = net.read(
      "BondingManager",
      "getTranscoderEarningsPoolForRound",
      ALICE,
      12n,
    ) as bigint[];
    expect(factor).toBe(0n);
    net.reward(ALICE);
    const pool = net.read("BondingManager", "getTranscoderEarningsPoolForRound", ALICE, 13n) as bigint[];
    // 400,000 doubled by 400,000, then 800,000 grew by 440,000
    expect(pool[3]).toBe(2n * 10n ** 27n + (2n * 10n ** 27n * 55n) / 100n);
  });

  it("can be called once a round, by an active orchestrator, in an initialised round", () => {
    const net = new TestNetwork();
    net.initialize();
    net.bond(ALICE, 400_000n);
    expect(() => net.reward(ALICE)).toThrow("caller must be an active transcoder");
    net.enterRound(11n);
    expect(() => net.reward(ALICE)).toThrow("current round is not initialized");
    net.initialize();
    net.reward(ALICE);
    expect(() => net.reward(ALICE)).toThrow("caller has already called reward for the current round");
  });

  it("can be called by the account that the orchestrator has named, and by no other", () => {
    const net = new TestNetwork();
    net.initialize();
    net.bond(ALICE, 400_000n);
    net.nextRound();
    expect(() => net.call(BOB, "BondingManager", "rewardForTranscoder", ALICE)).toThrow("reward caller");
    net.call(ALICE, "BondingManager", "setRewardCaller", BOB);
    const events = net.call(BOB, "BondingManager", "rewardForTranscoder", ALICE);
    expect(event(events, "Reward")).toEqual({ transcoder: ALICE, amount: 400_000n });
  });

  it("is not to be had while the protocol is paused", () => {
    const net = new TestNetwork();
    net.initialize();
    net.bond(ALICE, 400_000n);
    net.nextRound();
    net.call(OWNER, "Controller", "pause");
    expect(() => net.reward(ALICE)).toThrow("system is paused");
    net.call(OWNER, "Controller", "unpause");
    expect(event(net.reward(ALICE), "Reward")?.amount).toBe(400_000n);
  });
});
