import { encodeErrorResult, parseAbi } from "viem";
import { describe, expect, it } from "vitest";
import { ALICE, BOB, TestNetwork } from "../protocol/testing/test-network";
import { Refusal } from "../protocol/types";
import { KNOWN_REFUSALS, refusalWords } from "./refusal-words";
import { revertIn } from "./revert-reason";
import { PlainFault, readFault } from "./wallet-error";

const DATA = encodeErrorResult({
  abi: parseAbi(["error Error(string)"]),
  errorName: "Error",
  args: ["caller must be bonded"],
});

describe("a contract's refusal", () => {
  it.each([
    ["in the node's own shape", { code: 3, message: "execution reverted: x", data: DATA }],
    [
      "wrapped by a wallet",
      { code: -32603, message: "Internal JSON-RPC error.", data: { code: 3, message: "", data: DATA } },
    ],
    ["in the original error", { message: "failed", data: { originalError: { data: DATA } } }],
    ["as the cause of the cause", { message: "a", cause: { message: "b", cause: { data: DATA } } }],
    ["behind a word, as one client prints it", { message: "VM error", data: `Reverted ${DATA}` }],
    ["in words only", { code: -32000, message: "execution reverted: caller must be bonded" }],
  ])("is found %s", (_where, error) => {
    expect(revertIn(error)).toEqual({ reverted: true, reason: "caller must be bonded" });
  });

  it("is not seen where there is none", () => {
    expect(revertIn({ code: -32000, message: "header not found" })).toEqual({
      reverted: false,
      reason: null,
    });
    expect(revertIn(undefined)).toEqual({ reverted: false, reason: null });
  });

  it("without a reason says so, and an unknown one is quoted", () => {
    expect(refusalWords(null)).toContain("gives no reason");
    expect(refusalWords("SOMETHING_NEW\u202e")).toBe("The contract refuses this: “SOMETHING_NEW⟨U+202E⟩”.");
    expect(refusalWords("constructor")).toContain("“constructor”");
  });

  it("of every stake action in the executable model has words of its own", () => {
    const met = new Set<string>();
    const attempt = (act: () => unknown) => {
      try {
        act();
      } catch (error) {
        if (error instanceof Refusal) met.add(error.reason);
        else throw error;
      }
    };
    const net = new TestNetwork();
    const bonding = (from: typeof ALICE, fn: string, ...args: unknown[]) =>
      attempt(() => net.call(from, "BondingManager", fn, ...args));
    bonding(ALICE, "bond", 1n, BOB);
    net.initialize();
    attempt(() => net.initialize());
    bonding(ALICE, "bond", 1n, BOB);
    bonding(ALICE, "bond", 0n, BOB);
    bonding(ALICE, "unbond", 1n);
    net.bond(ALICE, 100n);
    bonding(ALICE, "bond", 0n, BOB);
    net.nextRound();
    bonding(ALICE, "unbond", 0n);
    bonding(ALICE, "unbond", 101n);
    bonding(ALICE, "unbond", 10n);
    bonding(ALICE, "withdrawStake", 0n);
    bonding(ALICE, "withdrawStake", 7n);
    bonding(ALICE, "rebondFromUnbonded", BOB, 0n);
    bonding(BOB, "rebond", 0n);
    bonding(ALICE, "withdrawFees", ALICE, 1n);
    attempt(() => net.call(ALICE, "LivepeerToken", "transfer", BOB, 10n ** 30n));
    expect(met.size).toBeGreaterThan(11);
    for (const reason of met) expect(KNOWN_REFUSALS).toContain(reason);
  });
});

describe("a wallet's error", () => {
  it.each([
    ["rejected", { code: 4001, message: "User rejected the request." }],
    ["rejected", { message: "x", cause: { code: 4001 } }],
    ["rejected", { code: -32603, message: "MetaMask Tx Signature: User denied transaction signature." }],
    ["locked", { code: 4100, message: "not authorised" }],
    ["busy", { code: -32002, message: "Already processing" }],
    [
      "no-gas",
      { code: -32000, message: "insufficient funds for gas * price + value: address 0x1 have 0 want 1" },
    ],
    ["wrong-chain", { code: -32000, message: "invalid chain id for signer: have 1 want 42161" }],
    ["refused", { code: 3, message: "execution reverted", data: DATA }],
    ["nonce", { code: -32000, message: "nonce too low: address 0x1" }],
    ["dropped", new TypeError("Failed to fetch")],
    ["dropped", { code: 4900, message: "gone" }],
    ["unknown", { code: 1, message: "odd" }],
    ["unknown", "just a text"],
  ])("is %s", (fault, error) => {
    expect(readFault(error)).toMatchObject({ fault });
  });

  it("that is known where it happens keeps its words, however it is wrapped", () => {
    const known = new PlainFault("dropped", "WalletConnect's node did not answer.");
    const { fault, words } = readFault({ code: 4001, message: "x", cause: { cause: known } });
    expect({ fault, words }).toEqual({ fault: known.fault, words: known.words });
  });

  it("by a stranger is quoted, short and without tricks", () => {
    expect(readFault({ message: `a\u202e${"b".repeat(500)}` }).words).toMatch(
      /^The wallet says: “a⟨U\+202E⟩b+…”\.$/,
    );
  });
});
