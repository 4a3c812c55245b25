import { stringToHex } from "viem";
import { describe, expect, it } from "vitest";
import { ALICE, BOB, CAROL, TestNetwork } from "./testing/test-network";

const LPT = 10n ** 18n;

describe("a poll", () => {
  it("is made by who has 100 LPT staked, or 100 LPT of others' stake", () => {
    const net = new TestNetwork((params) => {
      params.mints = [ALICE, BOB, CAROL].map((account) => ({ account, amount: 1_000n * LPT }));
    });
    net.initialize();
    net.bond(ALICE, 60n * LPT);
    net.bond(BOB, 100n * LPT - 1n, ALICE);
    const create = (from: typeof ALICE) => net.call(from, "PollCreator", "createPoll", stringToHex("Qm1"));
    expect(() => create(BOB)).toThrow("PollCreator#createPoll: INSUFFICIENT_STAKE");
    const [created] = create(ALICE);
    expect(created?.args).toMatchObject({ proposal: stringToHex("Qm1"), endBlock: 1_000n + 57_600n });
    net.bond(BOB, 1n, ALICE);
    expect(create(BOB)[0]?.args.poll).not.toBe(created?.args.poll);
  });

  it("takes votes until its last block", () => {
    const net = new TestNetwork((params) => {
      params.mints = [{ account: ALICE, amount: 1_000n * LPT }];
    });
    net.initialize();
    net.bond(ALICE, 100n * LPT);
    const poll = net.call(ALICE, "PollCreator", "createPoll", "0x12")[0]?.args.poll;
    const vote = () => net.call(CAROL, "PollCreator", "vote", poll, 1n);
    net.protocol.advance(58_600n, 1_000n);
    expect(vote()[0]?.args).toEqual({ poll, voter: CAROL, choiceID: 1n });
    net.protocol.advance(58_601n, 1_000n);
    expect(vote).toThrow("poll is over");
  });
});
