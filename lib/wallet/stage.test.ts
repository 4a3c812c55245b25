import { describe, expect, it } from "vitest";
import { changedChain, IDLE, isBusy, isUnclear, nextStage, type Stage, type StageEvent } from "./stage";

const run = (...events: StageEvent[]): Stage => events.reduce(nextStage, IDLE);
const HASH = "0x11";
const OTHER = "0x22";
const SENT: StageEvent[] = [
  { type: "check" },
  { type: "sign", approved: false },
  { type: "sent", hash: HASH, isContract: false },
];

describe("a transaction's stages", () => {
  it("lead from the check over approval and signature to a block", () => {
    expect(run({ type: "check" })).toEqual({ at: "checking" });
    expect(run({ type: "check" }, { type: "approve" }, { type: "approval-sent", hash: OTHER })).toEqual({
      at: "approving",
      hash: OTHER,
    });
    expect(run(...SENT)).toEqual({ at: "pending", hash: HASH, isContract: false, silent: false });
    expect(run(...SENT, { type: "mined", hash: HASH, block: 7 })).toEqual({
      at: "confirmed",
      hash: HASH,
      block: 7,
    });
  });

  it("are confirmed only by a receipt with success of that very transaction", () => {
    expect(run(...SENT, { type: "mined", hash: OTHER, block: 7 }).at).toBe("pending");
    expect(run({ type: "check" }, { type: "mined", hash: HASH, block: 7 }).at).toBe("checking");
    expect(run(...SENT, { type: "reverted", hash: HASH, block: 7, words: "w" })).toEqual({
      at: "reverted",
      hash: HASH,
      block: 7,
      words: "w",
    });
    expect(run(...SENT, { type: "replaced", hash: HASH }).at).toBe("replaced");
  });

  it("tell a rejected approval from a rejected action", () => {
    expect(run({ type: "check" }, { type: "approve" }, { type: "reject" })).toEqual({
      at: "rejected",
      what: "approval",
    });
    expect(run({ type: "check" }, { type: "sign", approved: true }, { type: "reject" })).toEqual({
      at: "rejected",
      what: "action",
    });
  });

  it("tell whether something was sent where they fail, and never fail while the chain may still decide", () => {
    expect(run({ type: "check" }, { type: "fail", words: "w" })).toMatchObject({ at: "failed", sent: "no" });
    expect(
      run(
        { type: "check" },
        { type: "sign", approved: false },
        { type: "fail", words: "w", sent: "unclear" },
      ),
    ).toMatchObject({ at: "failed", sent: "unclear" });
    expect(run(...SENT, { type: "fail", words: "w" }).at).toBe("pending");
    expect(run({ type: "check" }, { type: "fail", words: "w" }, { type: "moved" })).not.toHaveProperty(
      "moved",
    );
    const unclear = run({ type: "check" }, { type: "fail", words: "w", sent: "unclear" });
    expect([isUnclear(unclear), changedChain(unclear)]).toEqual([true, false]);
    expect(changedChain(nextStage(unclear, { type: "moved" }))).toBe(true);
  });

  it("name the transaction behind a hash that was the wallet's own", () => {
    expect(run(...SENT, { type: "mined", hash: HASH, as: OTHER, block: 7 })).toMatchObject({ hash: OTHER });
    const words = { type: "reverted", hash: HASH, as: OTHER, block: 7, words: "w" } as const;
    expect(run(...SENT, words)).toMatchObject({ at: "reverted", hash: OTHER });
    expect(run(...SENT, { type: "silent", silent: true })).toMatchObject({ at: "pending", silent: true });
  });

  it("let nothing begin while something runs, and nothing late change what has ended", () => {
    expect(run(...SENT, { type: "check" }, { type: "reset" }).at).toBe("pending");
    const ended = run(...SENT, { type: "mined", hash: HASH, block: 7 });
    for (const event of [
      ...SENT.slice(1),
      { type: "fail", words: "w" } as const,
      { type: "reject" } as const,
    ])
      expect(nextStage(ended, event)).toBe(ended);
    expect(nextStage(ended, { type: "reset" })).toBe(IDLE);
    expect(isBusy(ended)).toBe(false);
  });

  it("begin anew where a reload finds a transaction on its way", () => {
    const found = run({ type: "found", hash: HASH, isContract: true });
    expect(found).toEqual({ at: "pending", hash: HASH, isContract: true, silent: false });
    expect(nextStage(found, { type: "found", hash: OTHER, isContract: false })).toBe(found);
    expect(run({ type: "check" }, { type: "found", hash: HASH, isContract: true })).toEqual(found);
  });

  it("have the account read again where it is not what was shown any more", () => {
    const stale = run({ type: "check" }, { type: "fail", words: "w", stale: true });
    expect([stale.at, changedChain(stale)]).toEqual(["failed", true]);
    expect(changedChain(run({ type: "check" }, { type: "fail", words: "w" }))).toBe(false);
  });
});
