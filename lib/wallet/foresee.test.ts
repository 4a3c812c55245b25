import { describe, expect, it } from "vitest";
import type { PoolMember } from "../protocol/bonding/pool-line";
import { ALICE, BOB, CAROL, TestNetwork } from "../protocol/testing/test-network";
import { foresee, forfeitedBy, roundStartsAt } from "./foresee";
import { TEST_DELEGATE, testStanding } from "./testing/test-standing";

const member = (address: typeof BOB, stake: bigint, inPool: boolean): PoolMember => ({
  address,
  stake,
  inPool,
  registered: true,
});
const late = new Map([[BOB, { ...TEST_DELEGATE, lastRewardRound: 19 }]]);

describe("what an action changes", () => {
  it("is told for more stake with the same orchestrator", () => {
    const { now, after, earnsFrom, warnings } = foresee(
      { kind: "delegate", amount: 50n, to: BOB },
      testStanding(),
    );
    expect([now.stake, after.stake, now.wallet, after.wallet]).toEqual([100n, 150n, 500n, 450n]);
    expect([now.delegateStake, after.delegateStake]).toEqual([1_000n, 1_050n]);
    expect(now.share).toBe(0.1);
    expect(after.share).toBeCloseTo(150 / 1_050, 12);
    expect([earnsFrom, warnings]).toEqual([21, []]);
  });

  it("is told for a move", () => {
    const { after, earnsFrom } = foresee({ kind: "move", to: CAROL }, testStanding());
    expect(after).toMatchObject({ delegate: CAROL, stake: 100n, delegateStake: 600n });
    expect(earnsFrom).toBe(21);
  });

  it("is told for a part and for all", () => {
    const part = foresee({ kind: "undelegate", amount: 40n }, testStanding());
    expect(part.lock).toEqual({ amount: 40n, withdrawRound: 27 });
    expect(part.after).toMatchObject({ delegate: BOB, stake: 60n, locked: 110n, delegateStake: 960n });
    expect(part.warnings).toEqual([{ kind: "partial", rest: 60n }]);
    const all = foresee({ kind: "undelegate", amount: 100n }, testStanding({ registered: true }));
    expect(all.after).toMatchObject({ delegate: null, stake: 0n, delegateStake: null, share: null });
    expect(all.warnings).toEqual([
      { kind: "full", fees: 7n },
      { kind: "resigns", inPool: true },
    ]);
  });

  it("is told for locks and fees", () => {
    expect(foresee({ kind: "withdraw", lock: 0 }, testStanding()).after).toMatchObject({
      wallet: 530n,
      locked: 40n,
      stake: 100n,
    });
    expect(foresee({ kind: "rebond", lock: 1 }, testStanding()).after).toMatchObject({
      stake: 140n,
      locked: 30n,
    });
    expect(foresee({ kind: "withdraw-fees", amount: 7n }, testStanding()).fees).toBe(7n);
  });

  it("warns of an orchestrator outside the active set, and says where the stake would lift it", () => {
    const outside = { ...TEST_DELEGATE, active: false, deactivationRound: 11, totalStake: 500n };
    const standing = testStanding(
      {},
      {
        poolCapacity: 1,
        delegates: new Map([
          [BOB, TEST_DELEGATE],
          [CAROL, outside],
        ]),
      },
    );
    const move = { kind: "move", to: CAROL } as const;
    const [unknown] = foresee(move, standing).warnings;
    expect(unknown).toEqual({ kind: "outside", to: CAROL, active: false, place: null });
    const members = [member(BOB, 1_000n, true), member(CAROL, 500n, false)];
    // 500 + 100 stay under the 900 that are left to Bob
    expect(foresee(move, standing, members).warnings).toEqual([
      { kind: "outside", to: CAROL, active: false, place: { kind: "out" } },
    ]);
    const rich = { ...standing, account: { ...standing.account, pendingStake: 260n } };
    expect(foresee(move, rich, members).warnings).toEqual([
      {
        kind: "outside",
        to: CAROL,
        active: false,
        place: { kind: "joins", rank: 1, of: 1, insteadOf: BOB },
      },
    ]);
  });

  it("warns of one that is active and leaves with the round, as target and as the delegate one has", () => {
    const leaving = { ...TEST_DELEGATE, deactivationRound: 21 };
    const standing = testStanding({}, { delegates: new Map([[BOB, leaving]]) });
    const members = [member(BOB, 1_000n, false)];
    const more = foresee({ kind: "delegate", amount: 5n, to: BOB }, standing, members);
    expect(more.warnings).toEqual([
      {
        kind: "outside",
        to: BOB,
        active: true,
        place: { kind: "joins", rank: 1, of: 1, insteadOf: null },
      },
    ]);
    const part = foresee({ kind: "undelegate", amount: 40n }, standing, members);
    expect(part.warnings).toEqual([
      { kind: "delegate-leaves", delegate: BOB },
      { kind: "partial", rest: 60n },
    ]);
    const gone = { ...TEST_DELEGATE, active: false, deactivationRound: 20 };
    const after = testStanding({}, { delegates: new Map([[BOB, gone]]) });
    expect(foresee({ kind: "withdraw", lock: 0 }, after).warnings).toEqual([]);
  });

  it("says where the orchestrator stands by stake then", () => {
    const members = [member(BOB, 1_000n, true), member(CAROL, 950n, true)];
    const standing = testStanding(
      {},
      {
        delegates: new Map([
          [BOB, TEST_DELEGATE],
          [CAROL, { ...TEST_DELEGATE, totalStake: 950n }],
        ]),
      },
    );
    const rank = (action: Parameters<typeof foresee>[0]) => foresee(action, standing, members).place;
    expect(rank({ kind: "delegate", amount: 5n, to: BOB })).toEqual({ kind: "in", rank: 1, of: 2 });
    expect(rank({ kind: "undelegate", amount: 60n })).toEqual({ kind: "in", rank: 2, of: 2 });
    expect(rank({ kind: "move", to: CAROL })).toEqual({ kind: "in", rank: 1, of: 2 });
    expect(rank({ kind: "undelegate", amount: 100n })).toBeNull();
  });

  it("says about when a round begins", () => {
    expect(roundStartsAt(testStanding(), 21)).toBe(1_000_000 + 60 * 12);
  });
});

describe("what a claim forfeits", () => {
  it("is nothing once reward was called, or where it was claimed, is pending, or is not active", () => {
    expect(forfeitedBy(testStanding())).toBe(0n);
    expect(forfeitedBy(testStanding({ lastClaimRound: 20 }, { delegates: late }))).toBe(0n);
    expect(forfeitedBy(testStanding({ status: "pending" }, { delegates: late }))).toBe(0n);
    const inactive = new Map([[BOB, { ...TEST_DELEGATE, active: false, lastRewardRound: 19 }]]);
    expect(forfeitedBy(testStanding({}, { delegates: inactive }))).toBe(0n);
    expect(forfeitedBy(testStanding({}, { delegates: late }))).toBe(9n);
  });

  it("stands at the actions that claim, and at no other", () => {
    const at = testStanding({}, { delegates: late });
    const kinds = (action: Parameters<typeof foresee>[0]) =>
      foresee(action, at).warnings.map(({ kind }) => kind);
    expect(kinds({ kind: "withdraw-fees", amount: 1n })).toEqual(["forfeits"]);
    expect(kinds({ kind: "undelegate", amount: 1n })).toEqual(["forfeits", "partial"]);
    expect(kinds({ kind: "withdraw", lock: 0 })).toEqual([]);
  });

  it("is what the contracts really pay to who waits", () => {
    const net = new TestNetwork();
    net.initialize();
    net.bond(BOB, 400_000n);
    net.bond(ALICE, 100_000n, BOB);
    net.nextRound();
    const standing = testStanding(
      { pendingStake: net.pendingStake(ALICE), lastClaimRound: Number(net.round) - 1 },
      {
        round: { number: Number(net.round), initialized: true, length: 100, startBlock: 0, l1Block: 0 },
        issuance: {
          mintable: net.read("Minter", "currentMintableTokens") as bigint,
          totalActive: net.read("BondingManager", "currentRoundTotalActiveStake") as bigint,
          treasuryCutP27: 0n,
        },
        delegates: new Map([[BOB, { ...TEST_DELEGATE, rewardCutPpm: 0n, lastRewardRound: 0 }]]),
      },
    );
    const before = net.pendingStake(ALICE);
    net.reward(BOB);
    expect(net.pendingStake(ALICE) - before).toBe(forfeitedBy(standing));
    expect(forfeitedBy(standing)).toBeGreaterThan(0n);
  });
});
