import { describe, expect, it } from "vitest";
import { parseAddress } from "../units/address";
import { failed } from "../upstream/outcome";
import type { DelegatorOnChain } from "../upstream/readings";
import { readAccount } from "./account";
import { addressOf } from "./testing/address";
import { pretend } from "./testing/fake-sources";

const account = addressOf(7);
const delegate = addressOf(8);

const bonded: DelegatorOnChain = {
  block: { number: 480_000_000, l1Number: 24_000_000, timestamp: 1_790_000_000 },
  round: 4_253,
  address: account,
  status: "bonded",
  delegate,
  bondedAmount: 1n,
  fees: 0n,
  pendingStake: 1n,
  pendingFees: 0n,
  startRound: 1,
  lastClaimRound: 2,
  unbondingLocks: [],
};

describe("the account of a link", () => {
  it("is read by its address in any case, with whom it delegates to", async () => {
    pretend({
      delegator: async () => ({ ok: true, value: bonded }),
      names: new Map([[delegate, "fjord.eth"]]),
    });
    expect(await readAccount(account.toLowerCase())).toEqual({
      kind: "read",
      address: parseAddress(account),
      name: null,
      delegate,
      delegateName: "fjord.eth",
    });
  });

  it("costs only the mark where the chain fails, and says how", async () => {
    pretend({ delegator: async () => failed("chain", "timeout", "The node gave no answer.") });
    expect(await readAccount(account)).toEqual({
      kind: "failed",
      asked: account,
      text: "The node gave no answer.",
    });
  });

  it("is nobody where a name points to no account", async () => {
    pretend({ delegator: async () => expect.unreachable() });
    expect(await readAccount("nobody.eth")).toEqual({ kind: "no-name", asked: "nobody.eth" });
  });
});
