import { describe, expect, it } from "vitest";
import { ALICE, BOB } from "../protocol/testing/test-network";
import type { StakeAction } from "./action";
import { dropPending, keepPending, type Pending, pendingKey, pendingOfKind, readPending } from "./pending";
import type { Shelf } from "./shelf";

function shelf(): Shelf & { map: Map<string, string> } {
  const map = new Map<string, string>();
  return {
    map,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, text) => map.set(key, text),
    removeItem: (key) => map.delete(key),
  };
}

const hash = (digit: string) => `0x${digit.repeat(64)}` as const;
const one = (action: StakeAction, digit = "a"): Pending => ({
  hash: hash(digit),
  action,
  nonce: 3,
  sentAt: 1_700_000_000_000,
  isContract: false,
});

describe("pending transactions", () => {
  it.each<StakeAction>([
    { kind: "approve", amount: 2n ** 256n - 1n },
    { kind: "delegate", amount: 1n, to: ALICE },
    { kind: "move", to: BOB },
    { kind: "undelegate", amount: 10n ** 27n + 1n },
    { kind: "rebond", lock: 0 },
    { kind: "rebond-to", lock: 4, to: BOB },
    { kind: "withdraw", lock: 2 },
    { kind: "withdraw-fees", amount: 5n },
    { kind: "initialize" },
  ])("come back as they were kept: %o", (action) => {
    const kept = shelf();
    keepPending(kept, 42161, ALICE, one(action));
    expect(readPending(kept, 42161, ALICE)).toEqual([one(action)]);
  });

  it("are kept apart by chain and account", () => {
    const kept = shelf();
    keepPending(kept, 42161, ALICE, one({ kind: "initialize" }));
    expect(readPending(kept, 1337421, ALICE)).toEqual([]);
    expect(readPending(kept, 42161, BOB)).toEqual([]);
  });

  it("hold one of a kind, and go when their end is known", () => {
    const kept = shelf();
    keepPending(kept, 1, ALICE, one({ kind: "undelegate", amount: 1n }, "a"));
    keepPending(kept, 1, ALICE, one({ kind: "undelegate", amount: 2n }, "b"));
    keepPending(kept, 1, ALICE, one({ kind: "initialize" }, "c"));
    const list = readPending(kept, 1, ALICE);
    expect(list.map((read) => read.hash)).toEqual([hash("b"), hash("c")]);
    expect(pendingOfKind(list, "undelegate")?.hash).toBe(hash("b"));
    expect(pendingOfKind(list, "withdraw")).toBeNull();
    dropPending(kept, 1, ALICE, hash("b"));
    dropPending(kept, 1, ALICE, hash("c"));
    expect(kept.map.size).toBe(0);
  });

  it.each([
    ["no JSON", "{"],
    ["no list", '{"hash":1}'],
    [
      "a hash that is none",
      JSON.stringify([
        { hash: "0x1", action: { kind: "initialize" }, nonce: 1, sentAt: 1, isContract: false },
      ]),
    ],
    [
      "an unknown action",
      JSON.stringify([
        { hash: hash("a"), action: { kind: "steal" }, nonce: 1, sentAt: 1, isContract: false },
      ]),
    ],
    [
      "an amount with a sign",
      JSON.stringify([
        {
          hash: hash("a"),
          action: { kind: "approve", amount: "-1" },
          nonce: 1,
          sentAt: 1,
          isContract: false,
        },
      ]),
    ],
  ])("that are %s are not believed", (_what, text) => {
    const kept = shelf();
    kept.map.set(pendingKey(1, ALICE), text);
    expect(readPending(kept, 1, ALICE)).toEqual([]);
  });

  it("live without a shelf that works", () => {
    const broken: Shelf = {
      getItem: () => {
        throw new Error("denied");
      },
      setItem: () => {
        throw new Error("full");
      },
      removeItem: () => undefined,
    };
    keepPending(broken, 1, ALICE, one({ kind: "initialize" }));
    expect(readPending(broken, 1, ALICE)).toEqual([]);
  });
});
