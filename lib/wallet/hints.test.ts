import { beforeEach, describe, expect, it } from "vitest";
import { type Hint, NO_HINT, type PoolMember } from "../protocol/bonding/pool-line";
import { ALICE, BOB, CAROL, DAVE, TestNetwork, testAddress } from "../protocol/testing/test-network";
import { type Address, ZERO_ADDRESS } from "../units/address";
import type { StakeAction } from "./action";
import { argumentsOf } from "./calldata";
import { type Hints, hintsFor } from "./hints";

const [EVE, FRANK, GINA] = [0xd1, 0xd2, 0xd3].map(testAddress) as [Address, Address, Address];
const ORCHESTRATORS = [ALICE, BOB, CAROL, DAVE, EVE];
let net: TestNetwork;

function order(): Address[] {
  const found: Address[] = [];
  let next = net.read("BondingManager", "getFirstTranscoderInPool") as Address;
  while (next !== ZERO_ADDRESS) {
    found.push(next);
    next = net.read("BondingManager", "getNextTranscoderInPool", next) as Address;
  }
  return found;
}

function members(): PoolMember[] {
  const pool = order();
  return ORCHESTRATORS.map((address) => ({
    address,
    stake: net.read("BondingManager", "transcoderTotalStake", address) as bigint,
    inPool: pool.includes(address),
    registered: net.read("BondingManager", "isRegisteredTranscoder", address) as boolean,
  }));
}

/** Hints as computed before the action, and the neighbours that the model's own list gives after it. */
function play(
  account: Address,
  action: StakeAction,
  locks = new Map<number, bigint>(),
): { hints: Hints; at: (id: Address) => Hint } {
  const [bonded, , delegateAddress] = net.read("BondingManager", "getDelegator", account) as [
    bigint,
    bigint,
    Address,
  ];
  const mover = {
    account,
    delegate: bonded === 0n ? null : delegateAddress,
    stake: net.pendingStake(account),
    locks,
  };
  const hints = hintsFor(action, mover, members(), 4);
  const { contract, functionName, args } = argumentsOf(action, account, hints);
  net.call(account, contract, functionName, ...args);
  const after = order();
  const at = (id: Address): Hint => {
    const place = after.indexOf(id);
    return place < 0
      ? NO_HINT
      : { prev: after[place - 1] ?? ZERO_ADDRESS, next: after[place + 1] ?? ZERO_ADDRESS };
  };
  return { hints, at };
}

beforeEach(() => {
  net = new TestNetwork((params) => {
    params.bonding.numActiveTranscoders = 4n;
    params.mints = [...ORCHESTRATORS, FRANK, GINA].map((account) => ({ account, amount: 1_000_000n }));
  });
  net.initialize();
  net.bond(ALICE, 1_000n);
  net.bond(BOB, 800n);
  net.bond(CAROL, 600n);
  net.bond(DAVE, 400n);
  net.bond(FRANK, 100n, BOB);
  net.bond(EVE, 300n);
  for (const account of [...ORCHESTRATORS, FRANK, GINA]) {
    net.call(account, "LivepeerToken", "approve", net.protocol.params.addresses.BondingManager, 10_000n);
  }
  net.nextRound();
});

describe("hints equal the places the contract's own list gives after the action", () => {
  it("when somebody delegates for the first time", () => {
    const { hints, at } = play(GINA, { kind: "delegate", amount: 350n, to: CAROL });
    expect(hints).toEqual({ old: NO_HINT, new: at(CAROL) });
    expect(hints.new).toEqual({ prev: ALICE, next: BOB });
  });

  it("at both ends of the list", () => {
    const head = play(GINA, { kind: "delegate", amount: 5_000n, to: DAVE });
    expect(head.hints.new).toEqual(head.at(DAVE));
    expect(head.hints.new.prev).toBe(ZERO_ADDRESS);
    const tail = play(FRANK, { kind: "undelegate", amount: 50n });
    expect(tail.hints.new).toEqual(tail.at(BOB));
  });

  it("when stake moves: the old delegate falls first, then the new one rises", () => {
    net.bond(GINA, 500n, BOB);
    net.nextRound();
    const { hints, at } = play(GINA, { kind: "move", to: CAROL });
    expect(hints).toEqual({ old: { prev: ALICE, next: CAROL }, new: at(CAROL) });
    expect(at(CAROL)).toEqual({ prev: ZERO_ADDRESS, next: ALICE });
  });

  it("when a move to the neighbour takes both past each other", () => {
    const { hints, at } = play(FRANK, { kind: "move", to: ALICE });
    expect(hints.new).toEqual(at(ALICE));
    expect(hints.old).toEqual(at(BOB));
  });

  it("among equal stakes the one that moves stands first", () => {
    const { hints, at } = play(GINA, { kind: "delegate", amount: 100n, to: BOB });
    expect(net.read("BondingManager", "transcoderTotalStake", BOB)).toBe(1_000n);
    expect(hints.new).toEqual({ prev: ZERO_ADDRESS, next: ALICE });
    expect(hints.new).toEqual(at(BOB));
  });

  it("when one outside a full pool gets more than its last, who leaves", () => {
    const { hints, at } = play(GINA, { kind: "delegate", amount: 400n, to: EVE });
    expect(order()).not.toContain(DAVE);
    expect(hints.new).toEqual(at(EVE));
  });

  it("none when one outside a full pool gets too little", () => {
    const { hints } = play(GINA, { kind: "delegate", amount: 100n, to: EVE });
    expect(order()).not.toContain(EVE);
    expect(hints.new).toEqual(NO_HINT);
  });

  it("none when an orchestrator undelegates all of its own, which takes it out of the pool", () => {
    const { hints } = play(BOB, { kind: "undelegate", amount: net.pendingStake(BOB) });
    expect(order()).not.toContain(BOB);
    expect(hints.new).toEqual(NO_HINT);
  });

  it("when a lock is put back, with the present delegate or from nothing", () => {
    net.bond(GINA, 700n, CAROL);
    net.nextRound();
    play(GINA, { kind: "undelegate", amount: 300n });
    const again = play(GINA, { kind: "rebond", lock: 0 }, new Map([[0, 300n]]));
    expect(again.hints.new).toEqual(again.at(CAROL));
    play(GINA, { kind: "undelegate", amount: 700n });
    const fresh = play(GINA, { kind: "rebond-to", lock: 1, to: DAVE }, new Map([[1, 700n]]));
    expect(fresh.hints.new).toEqual(fresh.at(DAVE));
  });
});
