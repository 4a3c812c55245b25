import { encodeAbiParameters, type Hex, keccak256, pad, parseAbiParameters, stringToBytes } from "viem";
import { describe, expect, it } from "vitest";
import { ALICE, BOB } from "../protocol/testing/test-network";
import type { WalletProvider } from "./provider";
import { type Waiting, waitForReceipt } from "./receipt";
import { walletError } from "./testing/test-wallet";

const PROPOSED = `0x${"5a".repeat(32)}` as const;
const MINED = `0x${"3e".repeat(32)}` as const;
const FAILED = keccak256(stringToBytes("ExecutionFailure(bytes32,uint256)"));

const OPERATION = keccak256(
  stringToBytes("UserOperationEvent(bytes32,address,address,uint256,bool,uint256,uint256)"),
);

type Answers = Record<string, (first: unknown) => unknown>;

/** Waits for what a Safe has proposed; the wallet and its node answer as they are told. */
async function wait(answers: Answers, more: Partial<Waiting> = {}) {
  const asked: string[] = [];
  const provider: WalletProvider = {
    async request({ method, params }) {
      asked.push(method);
      const answer = answers[method];
      if (answer === undefined) throw walletError(-32601, "the method does not exist");
      return answer((params as unknown[])[0]);
    },
  };
  const ending = await waitForReceipt(provider, {
    hash: PROPOSED,
    account: ALICE,
    nonce: null,
    isContract: true,
    onSilent: () => {},
    signal: new AbortController().signal,
    everyMs: 1,
    ...more,
  });
  return { ending, asked };
}

const receipt = (more: object = {}) => ({ status: "0x1", blockNumber: "0x9", gasUsed: "0x1", ...more });

describe("a contract account's transaction", () => {
  it("is found behind the wallet's own hash, as EIP-5792 tells it, once the others have signed", async () => {
    let turns = 0;
    const { ending } = await wait({
      eth_getTransactionReceipt: (hash) => (hash === MINED ? receipt({ transactionHash: MINED }) : null),
      wallet_getCallsStatus: (hash) => {
        expect(hash).toBe(PROPOSED);
        turns += 1;
        return turns < 3 ? { status: 100 } : { status: 200, receipts: [{ transactionHash: MINED }] };
      },
    });
    expect(ending).toEqual({ kind: "mined", hash: MINED, block: 9 });
  });

  it("is found where the wallet answers its own hash with the receipt behind it", async () => {
    const { ending } = await wait({
      eth_getTransactionReceipt: () => receipt({ transactionHash: MINED as Hex }),
    });
    expect(ending).toEqual({ kind: "mined", hash: MINED, block: 9 });
  });

  it("is waited for on, where the wallet knows no such question, which is asked once", async () => {
    let turns = 0;
    const { ending, asked } = await wait({
      eth_getTransactionReceipt: () => (++turns < 5 ? null : receipt()),
    });
    expect(ending).toMatchObject({ kind: "mined", hash: PROPOSED });
    expect(asked.filter((method) => method === "wallet_getCallsStatus")).toHaveLength(1);
  });

  it("is not confirmed where the Safe tells that the call inside it failed", async () => {
    const log = (address: string) => ({ address: address.toLowerCase(), topics: [FAILED], data: "0x" });
    const { ending } = await wait({ eth_getTransactionReceipt: () => receipt({ logs: [log(ALICE)] }) });
    expect(ending).toEqual({ kind: "reverted", hash: PROPOSED, block: 9, outOfGas: false });
    const other = await wait({ eth_getTransactionReceipt: () => receipt({ logs: [log(BOB)] }) });
    expect(other.ending.kind).toBe("mined");
  });

  it.each([true, false])(
    "is not confirmed where ERC-4337 tells that the call inside failed: %s",
    async (isContract) => {
      const operation = (account: string, success: number) => ({
        logs: [
          {
            address: `0x${"0".repeat(40)}`,
            topics: [OPERATION, PROPOSED, pad(account as Hex), pad("0x")],
            data: encodeAbiParameters(parseAbiParameters("uint256,bool,uint256,uint256"), [
              1n,
              success === 1,
              7n,
              7n,
            ]),
          },
        ],
      });
      const ended = async (logs: object) =>
        (await wait({ eth_getTransactionReceipt: () => receipt(logs) }, { isContract })).ending.kind;
      expect(await ended(operation(ALICE, 0))).toBe("reverted");
      expect(await ended(operation(ALICE, 1))).toBe("mined");
      expect(await ended(operation(BOB, 0))).toBe("mined");
    },
  );
});

describe("an ordinary account's transaction", () => {
  it("is seen to be replaced though its nonce was not known at first", async () => {
    let turns = 0;
    const { ending, asked } = await wait(
      {
        eth_getTransactionReceipt: () => null,
        eth_getTransactionByHash: () => (++turns < 3 ? null : { nonce: "0x4" }),
        eth_getTransactionCount: () => "0x5",
      },
      { isContract: false },
    );
    expect(ending).toEqual({ kind: "replaced" });
    expect(asked).not.toContain("wallet_getCallsStatus");
  });

  it("is not taken for replaced by the nonce of another one who sends it", async () => {
    let turns = 0;
    const { ending } = await wait(
      {
        eth_getTransactionReceipt: () => (++turns < 8 ? null : receipt()),
        eth_getTransactionByHash: () => ({ nonce: "0x4", from: BOB.toLowerCase() }),
        eth_getTransactionCount: () => "0x5",
      },
      { isContract: false },
    );
    expect(ending.kind).toBe("mined");
  });
});
