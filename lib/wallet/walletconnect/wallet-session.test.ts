import { describe, expect, it } from "vitest";
import { ALICE, BOB, ON_ARBITRUM, sessionOf, TOPIC } from "../testing/fake-relay-client";
import { parseAccount, parseAccountsTold, parseChainTold, parseSession } from "./wallet-session";

describe("what a wallet tells by WalletConnect", () => {
  it("reads a session's accounts, and leaves out other kinds of chain and what is malformed", () => {
    const accounts = [
      ON_ARBITRUM,
      "eip155:1:0xnot",
      `eip155:0:${ALICE}`,
      `solana:1:${ALICE}`,
      `eip155:1:${BOB}`,
    ];
    const session = parseSession(sessionOf(accounts));
    expect(session).toMatchObject({ topic: TOPIC, wallet: "Phone Wallet", methods: ["eth_sendTransaction"] });
    expect(session?.accounts).toEqual([
      { chainId: 42_161, address: ALICE },
      { chainId: 1, address: BOB },
    ]);
  });

  it("reads namespaces that name their chain, and none of another kind", () => {
    const space = { accounts: [ON_ARBITRUM], methods: ["a"], events: [] };
    const namespaces = { "eip155:42161": space, solana: { ...space, methods: ["b"] }, eip1559: space };
    expect(parseSession(sessionOf([], { namespaces }))).toMatchObject({
      methods: ["a"],
      accounts: [{ chainId: 42_161 }],
    });
  });

  it.each([
    ["no session", null],
    ["no account", sessionOf([])],
    ["a topic that is none", sessionOf(undefined, { topic: "../x" })],
    [
      "accounts that are no list",
      sessionOf(undefined, { namespaces: { eip155: { accounts: "x", methods: [] } } }),
    ],
    ["one that has expired", sessionOf(undefined, { expiry: 1_000 })],
  ])("takes %s for none", (_what, told) => {
    expect(parseSession(told)).toBeNull();
  });

  it("does without a name, and reads no more than a hundred accounts", () => {
    const many = Array.from({ length: 500 }, (_, at) => `eip155:${at + 1}:${ALICE}`);
    const session = parseSession(sessionOf(many, { peer: { metadata: { name: 7 } } }));
    expect(session?.wallet).toBe("");
    expect(session?.accounts).toHaveLength(100);
  });

  it("reads accounts with their chain, in any case", () => {
    expect(parseAccount(`EIP155:42161:${ALICE.toUpperCase().replace("0X", "0x")}`)).toEqual({
      chainId: 42_161,
      address: ALICE,
    });
    for (const text of ["", ALICE, `eip155:42161:${ALICE}00`, `eip155:x:${ALICE}`]) {
      expect(parseAccount(text), text).toBeNull();
    }
  });

  it("reads changes of accounts, bare or with their chain", () => {
    expect(parseAccountsTold([BOB.toLowerCase()], 42_161)).toEqual([BOB]);
    expect(parseAccountsTold([`eip155:1:${ALICE}`, `eip155:42161:${BOB}`], 42_161)).toEqual([BOB]);
    expect(parseAccountsTold([], 42_161)).toEqual([]);
    expect(parseAccountsTold([`eip155:1:${ALICE}`], 42_161)).toBeNull();
    expect(parseAccountsTold("0x", 42_161)).toBeNull();
  });

  it.each([
    [1, 1],
    ["42161", 42_161],
    ["0xa4b1", 42_161],
    ["eip155:42161", 42_161],
    [0, null],
    ["solana:1", null],
    [null, null],
    [1.5, null],
  ])("reads %s as chain %s", (told, chain) => {
    expect(parseChainTold(told)).toBe(chain);
  });
});
