import { describe, expect, it } from "vitest";
import type { PoolMember } from "../protocol/bonding/pool-line";
import { BOB, CAROL, DAVE } from "../protocol/testing/test-network";
import { placeAfter } from "./place";
import { testStanding } from "./testing/test-standing";

const standing = testStanding({}, { poolCapacity: 2, delegates: new Map() });
const member = (address: typeof BOB, stake: bigint, other: Partial<PoolMember> = {}): PoolMember => ({
  address,
  stake,
  inPool: true,
  registered: true,
  ...other,
});
const full = [member(BOB, 100n), member(CAROL, 50n)];
const waits = member(DAVE, 40n, { inPool: false });
const gain = (by: bigint) => [{ address: DAVE, by }];

describe("a place in the pool", () => {
  it("is taken in a full pool with strictly more than the last one has, and not before", () => {
    expect(placeAfter(DAVE, gain(10n), [...full, waits], standing)).toEqual({ kind: "out" });
    expect(placeAfter(DAVE, gain(11n), [...full, waits], standing)).toEqual({
      kind: "joins",
      rank: 2,
      of: 2,
      insteadOf: CAROL,
    });
  });

  it("is there for the asking while the pool has room", () => {
    expect(placeAfter(DAVE, gain(1n), [...full, waits], { ...standing, poolCapacity: 3 })).toEqual({
      kind: "joins",
      rank: 3,
      of: 3,
      insteadOf: null,
    });
  });

  it("is neither given without more stake nor to one that is not registered", () => {
    const room = { ...standing, poolCapacity: 3 };
    expect(placeAfter(DAVE, [], [...full, waits], room)).toEqual({ kind: "out" });
    const nobody = { ...waits, registered: false };
    expect(placeAfter(DAVE, gain(500n), [...full, nobody], room)).toEqual({ kind: "out" });
  });

  it("is kept by who is in it, however little is left, because a decrease evicts nobody", () => {
    const shifts = [{ address: CAROL, by: -49n }];
    expect(placeAfter(CAROL, shifts, [...full, waits], standing)).toEqual({ kind: "in", rank: 2, of: 2 });
  });

  it("is not known of one that nobody named", () => {
    expect(placeAfter(DAVE, gain(1n), full, standing)).toBeNull();
  });
});
