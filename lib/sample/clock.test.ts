import { describe, expect, it } from "vitest";
import { createSampleNetwork } from "./network";
import { NOW, reader, SMALL, TINY } from "./testing/small-network";

const DAY = 86_400;

describe("the sample network's clock", () => {
  it("stands where it was set, and moves with a mined transaction", () => {
    const network = createSampleNetwork(TINY);
    expect([network.now(), network.now()]).toEqual([NOW, NOW]);
    const account = network.world.accounts.find(({ word }) => word.startsWith("a newcomer"));
    if (account === undefined) throw new Error("no account to try");
    const before = network.head().number;
    const tx = network.mine({
      from: account.address,
      to: network.protocol.params.addresses.LivepeerToken,
      input: "0x",
      call: {
        contract: "LivepeerToken",
        function: "approve",
        args: [network.protocol.params.addresses.BondingManager, 5n],
      },
      value: 0n,
      gasLimit: 1_000_000n,
      gasPrice: 1n,
      hash: `0x${"ab".repeat(32)}`,
    });
    expect(tx.status).toBe("success");
    expect(network.now()).toBe(NOW + 1);
    expect(network.head().number).toBeGreaterThan(before);
  });

  it("lets a visitor act for itself: nobody calls reward a second time for it, and its own call's events are all kept", () => {
    const network = createSampleNetwork(TINY);
    network.advanceRounds(1);
    const { who } = reader(network);
    const address = who("visitorOrchestrator");
    const tx = network.mine({
      from: address,
      to: network.protocol.params.addresses.BondingManager,
      input: "0x228cb733",
      call: { contract: "BondingManager", function: "reward", args: [] },
      value: 0n,
      gasLimit: 1_000_000n,
      gasPrice: 1n,
      hash: `0x${"cd".repeat(32)}`,
    });
    expect(tx.status).toBe("success");
    const own = network.ledger.logs.slice(tx.firstLog, tx.firstLog + tx.logCount);
    expect(own.map((log) => log.event)).toContain("DelegateVotesChanged");
    network.advanceRounds(2);
    expect(network.surprises).toEqual([]);
    const bulk = network.ledger.logs.findLast((log) => log.event === "Reward");
    const beside = network.ledger.logs.filter((log) => log.tx === bulk?.tx).map((log) => log.event);
    expect(beside).toContain("Mint");
    expect(beside).not.toContain("DelegateVotesChanged");
  });

  it("goes with the wall where it is not set, and people go on acting", () => {
    let wall = NOW * 1000;
    const network = createSampleNetwork({ ...TINY, now: null, wallClock: () => wall });
    network.catchUp();
    const [txs, round] = [network.ledger.txs.length, reader(network).round()];
    wall += 2 * DAY * 1000;
    network.catchUp();
    expect(network.now()).toBe(NOW + 2 * DAY);
    expect(network.ledger.txs.length).toBeGreaterThan(txs + 40);
    expect(reader(network).round()).toBeGreaterThanOrEqual(round + 2);
    const late = createSampleNetwork({
      ...SMALL,
      scale: 0.1,
      now: null,
      wallClock: () => wall - 2 * DAY * 1000 + 60_000,
    });
    late.catchUp();
    expect(late.ledger.logs.length).toBeGreaterThanOrEqual(0);
    expect(network.surprises).toEqual([]);
  });

  it("shows the same past to processes that started at other hours of the same day", () => {
    const hour = (hours: number) => {
      const wall = (NOW - (NOW % DAY) + hours * 3600) * 1000;
      return createSampleNetwork({ ...TINY, now: null, wallClock: () => wall });
    };
    const [early, late] = [hour(1), hour(22)];
    early.catchUp();
    late.catchUp();
    const length = early.ledger.logs.length;
    expect(late.ledger.logs.length).toBeGreaterThan(length);
    expect(late.ledger.logs.slice(0, length)).toEqual(early.ledger.logs);
  });

  it("leaves a round for a visitor to start where it is told to, and goes on by itself after that", () => {
    const network = createSampleNetwork(TINY);
    const { round, integer } = reader(network);
    const started = () => Boolean(integer("RoundsManager", "currentRoundInitialized"));
    const before = round();
    network.advanceRounds(2, false);
    expect([round(), started()]).toEqual([before + 2, false]);
    const account = network.world.accounts[0];
    if (account === undefined) throw new Error("no account to try");
    const tx = network.mine({
      from: account.address,
      to: network.protocol.params.addresses.RoundsManager,
      input: "0x",
      call: { contract: "RoundsManager", function: "initializeRound", args: [] },
      value: 0n,
      gasLimit: 1_000_000n,
      gasPrice: 1n,
      hash: `0x${"ef".repeat(32)}`,
    });
    expect([tx.status, started()]).toEqual(["success", true]);
    network.advanceRounds(1);
    expect([round(), started()]).toEqual([before + 3, true]);
    expect(network.surprises).toEqual([]);
  });

  it("advances by rounds to just after a start, the running round initialised and everybody having acted", () => {
    const network = createSampleNetwork(TINY);
    const { round, integer } = reader(network);
    const before = round();
    const rewards = () => network.ledger.logs.filter((log) => log.event === "Reward").length;
    const called = rewards();
    network.advanceRounds(50);
    expect(round()).toBe(before + 50);
    expect(integer("RoundsManager", "currentRoundInitialized")).toBe(true);
    expect(rewards() - called).toBeGreaterThan(50 * 15);
    expect(network.surprises).toEqual([]);
    for (const count of [0, 51, 1.5]) expect(() => network.advanceRounds(count)).toThrow(RangeError);
  });
});
