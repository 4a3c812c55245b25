import { describe, expect, it } from "vitest";
import { PANIC } from "./refuse";
import { ALICE, BOB, CAROL, GATEWAY, OWNER, TestNetwork } from "./testing/test-network";
import { Refusal, UnknownFunction } from "./types";

/** A network in its second round with stake, a reward and fees. */
function busy(): TestNetwork {
  const net = new TestNetwork();
  net.initialize();
  net.bond(ALICE, 1_000n);
  net.bond(BOB, 500n, ALICE);
  net.nextRound();
  net.reward(ALICE);
  net.payFees(ALICE, 100n);
  net.nextRound();
  return net;
}

describe("a refused call", () => {
  const refusals: [string, (net: TestNetwork) => void][] = [
    [
      "a bond without allowance, found out at its very end",
      (net) => net.call(BOB, "BondingManager", "bond", 5n, CAROL),
    ],
    [
      "an unbond of more than is bonded, after the claim",
      (net) => net.call(BOB, "BondingManager", "unbond", 10n ** 9n),
    ],
    [
      "a withdrawal of too much, after the claim",
      (net) => net.call(BOB, "BondingManager", "withdrawFees", BOB, 10n ** 9n),
    ],
    [
      "a transfer of more than there is",
      (net) => net.call(BOB, "LivepeerToken", "transfer", CAROL, 10n ** 9n),
    ],
    ["a round initialised twice", (net) => net.initialize()],
  ];

  for (const [name, refuse] of refusals) {
    it(`leaves no trace: ${name}`, () => {
      const net = busy();
      const before = net.dump();
      expect(() => refuse(net)).toThrow(Refusal);
      expect(net.dump()).toBe(before);
      net.reward(ALICE);
      expect(net.dump()).not.toBe(before);
    });
  }
});

describe("a refused ticket", () => {
  it("leaves no trace, though its deposit was taken first", () => {
    const net = busy();
    net.bond(CAROL, 10n);
    net.protocol.fundEth(GATEWAY, 50n);
    const call = { from: GATEWAY, contract: "TicketBroker", function: "fundDeposit", args: [] } as const;
    net.protocol.execute({ ...call, value: 50n });
    const before = net.dump();
    const redeem = () => net.protocol.redeemTicket({ sender: GATEWAY, recipient: CAROL, faceValue: 50n });
    expect(redeem).toThrow(PANIC.divisionByZero);
    expect(net.dump()).toBe(before);
  });
});

describe("a simulated call", () => {
  it("tells events and result, and keeps nothing", () => {
    const net = busy();
    const before = net.dump();
    const call = { from: ALICE, contract: "BondingManager", function: "reward", args: [] } as const;
    const { events } = net.protocol.simulate(call);
    expect(events.map(({ event }) => event)).toContain("Reward");
    expect(net.dump()).toBe(before);
    const transfer = {
      from: BOB,
      contract: "LivepeerToken",
      function: "transfer",
      args: [CAROL, 1n],
    } as const;
    expect(net.protocol.simulate(transfer).result).toBe(true);
    expect(net.protocol.execute(call)).toEqual(events);
  });
});

describe("a call that the model cannot carry out", () => {
  it("of an unknown function is named", () => {
    const net = busy();
    expect(() => net.call(ALICE, "BondingManager", "selfDestruct")).toThrow(UnknownFunction);
    expect(() => net.call(ALICE, "BondingManager", "selfDestruct")).toThrow("BondingManager.selfDestruct");
    expect(() => net.call(ALICE, "BondingManager", "toString")).toThrow(UnknownFunction);
    expect(() => net.read("Minter", "initialTokenSupply")).toThrow("Minter.initialTokenSupply");
    expect(net.protocol.canExecute("BondingManager", "bond")).toBe(true);
    expect(net.protocol.canRead("Nowhere", "bond")).toBe(false);
  });

  it("with arguments of the wrong number or kind is not passed over", () => {
    const net = busy();
    expect(() => net.call(ALICE, "BondingManager", "bond", 5n)).toThrow("takes 2 arguments, got 1");
    expect(() => net.call(ALICE, "BondingManager", "bond", "5", ALICE)).toThrow(
      "argument 1: expected an integer",
    );
    expect(() => net.call(ALICE, "BondingManager", "bond", 5n, "0x12")).toThrow("argument 2: not an address");
    expect(() => net.call(ALICE, "BondingManager", "bond", -1n, ALICE)).toThrow("does not fit uint256");
    expect(() => net.call(OWNER, "BondingManager", "setUnbondingPeriod", 2n ** 64n)).toThrow(
      "does not fit uint64",
    );
  });
});

describe("the owner's settings", () => {
  const settings = [
    ["BondingManager", "setUnbondingPeriod", 3n],
    ["BondingManager", "setNumActiveTranscoders", 20n],
    ["BondingManager", "setTreasuryRewardCutRate", 5n],
    ["BondingManager", "setTreasuryBalanceCeiling", 5n],
    ["Minter", "setInflationChange", 5n],
    ["Minter", "setTargetBondingRate", 5n],
    ["RoundsManager", "setRoundLength", 50n],
    ["RoundsManager", "setRoundLockAmount", 5n],
    ["TicketBroker", "setUnlockPeriod", 5n],
  ] as const;

  for (const [contract, fn, value] of settings) {
    it(`${contract}.${fn} is refused to others and announced when set`, () => {
      const net = busy();
      expect(() => net.call(ALICE, contract, fn, value)).toThrow("caller must be Controller owner");
      expect(net.call(OWNER, contract, fn, value).map(({ event }) => event)).toEqual(["ParameterUpdate"]);
    });
  }
});
