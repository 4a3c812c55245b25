import { encodeFunctionData, keccak256, parseAbi, stringToBytes } from "viem";
import { describe, expect, it } from "vitest";
import type { Address } from "../../units/address";
import { ALICE, BOB, CAROL, DAVE, OWNER, TestNetwork } from "../testing/test-network";

const abi = parseAbi([
  "function transfer(address to, uint256 amount)",
  "function setVotingPeriod(uint256 rounds)",
  "function setInflationChange(uint256 ppb)",
]);
const [AGAINST, FOR, ABSTAIN] = [0n, 1n, 2n];
const STATE = { pending: 0n, active: 1n, defeated: 3n, succeeded: 4n, executed: 7n };

/** Alice has 1,000 of stake, 400 of it Bob's and 400 Dave's; Carol has 500. A proposal by Alice stands, open to votes. */
class Vote {
  readonly net = new TestNetwork();
  readonly calls: readonly [readonly Address[], readonly bigint[], readonly `0x${string}`[]];
  readonly id: bigint;

  constructor(target: Address | "governor", data: `0x${string}`, value = 0n) {
    const { net } = this;
    net.initialize();
    net.bond(ALICE, 200n);
    net.bond(BOB, 400n, ALICE);
    net.bond(DAVE, 400n, ALICE);
    net.bond(CAROL, 500n);
    net.nextRound();
    const address = target === "governor" ? net.protocol.params.addresses.LivepeerGovernor : target;
    this.calls = [[address], [value], [data]];
    net.call(ALICE, "LivepeerGovernor", "propose", ...this.calls, "text");
    this.id = net.read("LivepeerGovernor", "hashProposal", ...this.calls, this.hash) as bigint;
    net.nextRound();
    net.nextRound();
  }

  get hash() {
    return keccak256(stringToBytes("text"));
  }
  cast(voter: Address, support: bigint) {
    return this.net.call(voter, "LivepeerGovernor", "castVote", this.id, support);
  }
  get votes() {
    return this.net.read("LivepeerGovernor", "proposalVotes", this.id);
  }
  get state() {
    return this.net.read("LivepeerGovernor", "state", this.id);
  }
  finish() {
    this.net.nextRound();
    this.net.nextRound();
  }
  queueAndExecute() {
    this.net.call(BOB, "LivepeerGovernor", "queue", ...this.calls, this.hash);
    return this.net.call(BOB, "LivepeerGovernor", "execute", ...this.calls, this.hash);
  }
}

const transferTo = (to: Address, amount: bigint) =>
  encodeFunctionData({ abi, functionName: "transfer", args: [to, amount] });
const token = new TestNetwork().protocol.params.addresses.LivepeerToken;

describe("votes", () => {
  it("of a delegator are taken out of its orchestrator's, whoever votes first", () => {
    for (const order of [
      [BOB, ALICE],
      [ALICE, BOB],
    ]) {
      const vote = new Vote(token, transferTo(BOB, 1n));
      for (const voter of order) vote.cast(voter, voter === BOB ? AGAINST : FOR);
      expect(vote.votes).toEqual([400n, 600n, 0n]);
      expect(() => vote.cast(BOB, FOR)).toThrow("VoteAlreadyCast");
    }
  });

  it("that all abstain let a proposal pass, given a quorum", () => {
    const vote = new Vote(token, transferTo(BOB, 1n));
    vote.cast(CAROL, ABSTAIN);
    vote.finish();
    expect(vote.votes).toEqual([0n, 0n, 500n]);
    expect(vote.net.read("LivepeerGovernor", "quorum", 12n)).toBe(499n);
    expect(vote.state).toBe(STATE.succeeded);
  });

  it("of too few defeat it, and a tie passes it", () => {
    const few = new Vote(token, transferTo(BOB, 1n));
    few.cast(BOB, FOR);
    few.finish();
    expect(few.state).toBe(STATE.defeated);
    const tie = new Vote(token, transferTo(BOB, 1n));
    tie.cast(BOB, FOR);
    tie.cast(DAVE, AGAINST);
    tie.finish();
    expect(tie.state).toBe(STATE.succeeded);
  });

  it("count as of the snapshot, not as of today", () => {
    const vote = new Vote(token, transferTo(BOB, 1n));
    vote.net.bond(CAROL, 1_000n);
    vote.cast(CAROL, FOR);
    expect(vote.votes).toEqual([0n, 500n, 0n]);
    expect(() => vote.net.read("BondingVotes", "getPastVotes", CAROL, vote.net.round)).toThrow(
      "FutureLookup",
    );
  });
});

describe("an executed proposal", () => {
  it("pays LPT from the treasury", () => {
    const vote = new Vote(token, transferTo(BOB, 30n));
    vote.net.protocol.mintLpt(vote.net.protocol.params.addresses.Treasury, 30n);
    vote.cast(CAROL, FOR);
    vote.finish();
    const before = vote.net.read("LivepeerToken", "balanceOf", BOB) as bigint;
    vote.queueAndExecute();
    expect(vote.net.read("LivepeerToken", "balanceOf", BOB)).toBe(before + 30n);
    expect(vote.state).toBe(STATE.executed);
  });

  it("pays ETH from the treasury", () => {
    const vote = new Vote(BOB, "0x", 7n);
    vote.net.protocol.fundEth(vote.net.protocol.params.addresses.Treasury, 10n);
    vote.cast(CAROL, FOR);
    vote.finish();
    vote.queueAndExecute();
    expect(vote.net.protocol.ethBalance(BOB)).toBe(7n);
    expect(vote.net.protocol.ethBalance(vote.net.protocol.params.addresses.Treasury)).toBe(3n);
  });

  it("changes the governor's settings, which nothing else can", () => {
    const data = encodeFunctionData({ abi, functionName: "setVotingPeriod", args: [5n] });
    const vote = new Vote("governor", data);
    vote.cast(CAROL, FOR);
    vote.finish();
    expect(() => vote.net.call(OWNER, "LivepeerGovernor", "setVotingPeriod", 5n)).toThrow(
      "Governor: onlyGovernance",
    );
    const { Treasury } = vote.net.protocol.params.addresses;
    expect(() => vote.net.call(Treasury, "LivepeerGovernor", "setVotingPeriod", 5n)).toThrow("Empty");
    vote.queueAndExecute();
    expect(vote.net.read("LivepeerGovernor", "votingPeriod")).toBe(5n);
  });

  it("cannot do what only the protocol's owner may, and then leaves no trace", () => {
    const { Minter } = new TestNetwork().protocol.params.addresses;
    const vote = new Vote(
      Minter,
      encodeFunctionData({ abi, functionName: "setInflationChange", args: [5n] }),
    );
    vote.cast(CAROL, FOR);
    vote.finish();
    vote.net.call(BOB, "LivepeerGovernor", "queue", ...vote.calls, vote.hash);
    const before = vote.net.dump();
    const execute = () => vote.net.call(BOB, "LivepeerGovernor", "execute", ...vote.calls, vote.hash);
    expect(execute).toThrow("TimelockController: underlying transaction reverted");
    expect(vote.net.dump()).toBe(before);
  });
});
