import { describe, expect, it } from "vitest";
import { ALICE, BOB } from "../protocol/testing/test-network";
import { testShelf, testWallet } from "./testing/test-wallet";
import { dropQuestion, keepQuestion, nextNonce, openQuestions, sentSince } from "./unclear";

const live = () => new AbortController().signal;

describe("a question that the wallet has not answered", () => {
  it("is kept once for each kind, by chain and account, until it is dropped", () => {
    const shelf = testShelf();
    keepQuestion(shelf, 1, ALICE, { kind: "delegate", nonce: 3 });
    keepQuestion(shelf, 1, ALICE, { kind: "withdraw", nonce: null });
    keepQuestion(shelf, 1, ALICE, { kind: "delegate", nonce: 4 });
    expect(openQuestions(shelf, 1, ALICE)).toEqual([
      { kind: "withdraw", nonce: null },
      { kind: "delegate", nonce: 4 },
    ]);
    expect([openQuestions(shelf, 2, ALICE), openQuestions(shelf, 1, BOB)]).toEqual([[], []]);
    dropQuestion(shelf, 1, ALICE, "withdraw");
    dropQuestion(shelf, 1, ALICE, "delegate");
    expect(shelf.map.size).toBe(0);
  });

  it("is not believed where it is none", () => {
    const shelf = testShelf();
    keepQuestion(shelf, 1, ALICE, { kind: "delegate", nonce: 3 });
    const [key] = [...shelf.map.keys()];
    shelf.map.set(key ?? "", '[{"kind":"steal","nonce":1},{"kind":"move","nonce":-1},7,null]');
    expect(openQuestions(shelf, 1, ALICE)).toEqual([]);
  });

  it("is followed by the account's nonce, over a node that falls silent", async () => {
    const { provider, account, answers } = testWallet();
    const before = await nextNonce(provider, account);
    let turns = 0;
    answers.eth_getTransactionCount = () => {
      turns += 1;
      if (turns === 1) throw new TypeError("Failed to fetch");
      return `0x${(turns < 4 ? before : before + 1).toString(16)}`;
    };
    expect(await sentSince(provider, account, before, live(), 1)).toBe(true);
    expect(turns).toBe(4);
  });

  it("is followed no longer than somebody wants to know", async () => {
    const { provider, account } = testWallet();
    const ending = new AbortController();
    const waiting = sentSince(provider, account, await nextNonce(provider, account), ending.signal, 60_000);
    ending.abort();
    expect(await waiting).toBe(false);
  });
});
