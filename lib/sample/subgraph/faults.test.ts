import { describe, expect, it } from "vitest";
import { WAD } from "../../units/wei";
import { at, each, FIRST_ROUND, HandMadeChain } from "./testing/hand-made-chain";
import { address, bondLog, joinLogs, setter, wireOf } from "./testing/hand-made-logs";

const [A, B, C, _GATEWAY] = [0xa1, 0xb2, 0xc3, 0xd4] as const;

/** Two orchestrators, A above B, whose first round begins with the next NewRound. */
function network(): HandMadeChain {
  const chain = new HandMadeChain();
  return chain.emit(...joinLogs(A, 300n, FIRST_ROUND + 1)).emit(...joinLogs(B, 200n, FIRST_ROUND + 1));
}

/** Known faults of the real mapping, which a client has to cope with. */
describe("the mapping's faults", () => {
  it("never counts a first bond, and subtracts a full unbond from the protocol and the round", async () => {
    const chain = network().emit(bondLog(C, A, 50n));
    const before = await chain.ask(`{ protocol(id: "0") { delegatorsCount } }`);
    expect(before.protocol).toEqual({ delegatorsCount: "3520" });
    chain.emit(["BondingManager", "Unbond", unbond(C, A, 50n)]);
    const after = await chain.ask(`{
      protocol(id: "0") { delegatorsCount currentRound { delegatorsCount } }
      delegators(where: { bondedAmount_gt: "0" }) { id }
      delegator(id: "${wireOf(C)}") { delegate { id } startRound unbonded principal }
    }`);
    expect(after.protocol).toEqual({ delegatorsCount: "3519", currentRound: { delegatorsCount: "-1" } });
    expect(after.delegators).toHaveLength(2);
    expect(after.delegator).toEqual({ delegate: null, startRound: "0", unbonded: "50", principal: "50" });
  });

  it("moves both cut times with every update, changed or not", async () => {
    const chain = network();
    const update = { transcoder: address(A), rewardCut: 100_000n, feeShare: 500_000n };
    chain.emit(["BondingManager", "TranscoderUpdate", update]).wait({ days: 3 });
    chain.emit(["BondingManager", "TranscoderUpdate", { ...update, rewardCut: 200_000n }]);
    const answer = await chain.ask(`{
      transcoder(id: "${wireOf(A)}") { rewardCut rewardCutUpdateTimestamp feeShareUpdateTimestamp }
      transcoderUpdateEvents(orderBy: timestamp) { timestamp feeShare }
    }`);
    const moment = at(answer, "transcoderUpdateEvents.1.timestamp");
    expect(answer.transcoder).toEqual({
      rewardCut: "200000",
      rewardCutUpdateTimestamp: moment,
      feeShareUpdateTimestamp: moment,
    });
    expect(moment).not.toBe(at(answer, "transcoderUpdateEvents.0.timestamp"));
    expect(each(answer, "transcoderUpdateEvents", "feeShare")).toEqual(["500000", "500000"]);
  });

  it("only ever adds to a treasury proposal's sums", async () => {
    const chain = network();
    chain.emit(["LivepeerGovernor", "ProposalCreated", proposal(77n)]);
    for (const [voter, support, weight] of [
      [A, 1n, 300n],
      [C, 0n, 100n],
      [B, 2n, 5n],
    ] as const) {
      chain.emit(["LivepeerGovernor", "VoteCast", vote(voter, support, weight)]);
    }
    const { treasuryProposal } = await chain.ask(`{
      treasuryProposal(id: "77") { forVotes againstVotes abstainVotes totalVotes values targets voteStart description
        votes(orderBy: weight) { support weight reason voter { id } } }
    }`);
    expect(treasuryProposal).toMatchObject({ forVotes: "300", againstVotes: "100", abstainVotes: "5" });
    expect(treasuryProposal).toMatchObject({
      totalVotes: "405",
      values: ["12"],
      targets: [wireOf(C)],
      voteStart: "11",
    });
    expect(at(treasuryProposal, "votes.0")).toEqual({
      support: "Abstain",
      weight: "5",
      reason: null,
      voter: { id: wireOf(B) },
    });
    expect(at(treasuryProposal, "votes.1.reason")).toBe("because");
  });

  it("counts new stake only where the delegate changes, and moved stake without it", async () => {
    const chain = network()
      .emit(bondLog(C, A, 50n))
      .emit(bondLog(C, A, 10n, { before: 50n, from: A }));
    const query = `{ rounds { movedStake newStake } transcoders { id totalStake } }`;
    expect((await chain.ask(query)).rounds).toEqual([{ movedStake: "0", newStake: "0" }]);
    chain.emit(bondLog(C, B, 7n, { before: 60n, from: A }));
    const { rounds, transcoders } = await chain.ask(query);
    expect(rounds).toEqual([{ movedStake: "60", newStake: "7" }]);
    expect(transcoders).toEqual([
      { id: wireOf(A), totalStake: "300" },
      { id: wireOf(B), totalStake: "267" },
    ]);
  });

  it("keeps resignations, evictions, slashings and migrations empty", async () => {
    const kinds = ["transcoderResignedEvents", "transcoderEvictedEvents", "transcoderSlashedEvents"];
    const query = [...kinds, "migrateDelegatorFinalizedEvents", "stakeClaimedEvents"].map(
      (name) => `${name} { id }`,
    );
    expect(Object.values(await network().ask(`{ ${query.join(" ")} }`)).flat()).toEqual([]);
  });

  it("says 2^255 − 1 for an orchestrator that was never deactivated", async () => {
    const { transcoder } = await network().ask(`{ transcoder(id: "${wireOf(A)}") { deactivationRound } }`);
    expect(transcoder).toEqual({ deactivationRound: (2n ** 255n - 1n).toString() });
  });

  it("gives an account itself or nobody as its delegate", async () => {
    const chain = network().emit(bondLog(C, A, 50n));
    const { livepeerAccounts } = await chain.ask(
      `{ livepeerAccounts { id delegate { id } delegator { id } } }`,
    );
    expect(livepeerAccounts).toContainEqual({ id: wireOf(C), delegate: null, delegator: { id: wireOf(C) } });
    expect(livepeerAccounts).toContainEqual({
      id: wireOf(A),
      delegate: { id: wireOf(A) },
      delegator: { id: wireOf(A) },
    });
  });

  it("lets the lock period go stale when the round's length changes", async () => {
    const chain = network();
    const update = (param: string) => ["RoundsManager", "ParameterUpdate", { param }] as const;
    chain.mine(setter("RoundsManager", "setRoundLength", 200n), [...update("roundLength")]);
    const query = `{ protocol(id: "0") { roundLength lockPeriod roundLockAmount lastRoundLengthUpdateRound { id } } }`;
    expect((await chain.ask(query)).protocol).toMatchObject({ roundLength: "200", lockPeriod: "10" });
    chain.mine(setter("RoundsManager", "setRoundLockAmount", 50_000n), [...update("roundLockAmount")]);
    expect((await chain.ask(query)).protocol).toMatchObject({ roundLockAmount: "50000", lockPeriod: "10" });
  });

  it("says that it has no indexing errors", async () => {
    const { _meta } = await network().ask(
      `{ _meta { hasIndexingErrors deployment block { number hash timestamp } } }`,
    );
    expect(_meta).toMatchObject({ hasIndexingErrors: false });
    expect(at(_meta, "deployment")).toHaveLength(46);
  });
});

function unbond(delegator: number, delegate: number, amount: bigint) {
  return {
    delegate: address(delegate),
    delegator: address(delegator),
    unbondingLockId: 0n,
    amount: amount * WAD,
    withdrawRound: 18n,
  };
}

function proposal(proposalId: bigint) {
  return {
    proposalId,
    proposer: address(C),
    targets: [address(C)],
    values: [12n],
    signatures: [""],
    calldatas: ["0xAB"],
    voteStart: 11n,
    voteEnd: 21n,
    description: "# Title",
  };
}

function vote(voter: number, support: bigint, weight: bigint) {
  const reason = support === 0n ? "because" : "";
  return { voter: address(voter), proposalId: 77n, support, weight: weight * WAD, reason };
}
