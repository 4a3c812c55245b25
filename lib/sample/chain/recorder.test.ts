import { getAddress } from "viem";
import { describe, expect, it } from "vitest";
import { PINNED } from "../../facts/contracts";
import { type Protocol, Refusal } from "../../protocol/types";
import { hashOf, numberOfHash } from "./hashes";
import { LedgerIndex } from "./ledger-index";
import { Recorder } from "./recorder";

const ALICE = getAddress(`0x${"a1".repeat(20)}`);
const CHAIN_ID = 1337421;
const START = 1_000_000;
const calendar = {
  l2At: (timestamp: number) => (timestamp - START) * 4,
  l1At: (timestamp: number) => Math.floor((timestamp - START) / 12),
  timeOfL2: (block: number) => START + Math.floor(block / 4),
};

/** Answers every reward() with one event, refuses everything else, and notes what the recorder tells it. */
function stub() {
  const clock: [bigint, bigint][] = [];
  const ether: [string, bigint][] = [];
  const protocol = {
    params: { owner: ALICE },
    advance: (l1: bigint, time: bigint) => void clock.push([l1, time]),
    execute: (call: { function: string; from: string }) => {
      if (call.function !== "reward")
        throw new Refusal("BondingManager", "caller must be an active transcoder");
      return [{ contract: "BondingManager", event: "Reward", args: { transcoder: call.from, amount: 5n } }];
    },
    fundEth: (account: string, amount: bigint) => void ether.push([account, amount]),
  } as unknown as Protocol;
  return { clock, ether, protocol, recorder: new Recorder({ chainId: CHAIN_ID, protocol, calendar }) };
}

const reward = { from: ALICE, contract: "BondingManager", function: "reward", args: [] } as const;
const bond = { from: ALICE, contract: "BondingManager", function: "bond", args: [1n, ALICE] } as const;

function signed(call: typeof reward | typeof bond, hash: `0x${string}`) {
  return {
    from: ALICE,
    to: PINNED.BondingManager,
    input: "0x228cb733" as const,
    call,
    value: 0n,
    gasLimit: 1_000_000n,
    gasPrice: 10n,
    hash,
  };
}

describe("the recorder", () => {
  it("puts what happens in one second into one block and tells the model that block's time", () => {
    const { recorder, clock } = stub();
    recorder.act(reward, START + 24);
    recorder.act(reward, START + 24);
    recorder.act(reward, START + 36);
    expect(recorder.ledger.blocks).toEqual([
      { number: 96, l1Number: 2, timestamp: START + 24 },
      { number: 144, l1Number: 3, timestamp: START + 36 },
    ]);
    expect(recorder.ledger.txs.map((tx) => tx.block)).toEqual([0, 0, 1]);
    expect(clock.at(-1)).toEqual([3n, BigInt(START + 36)]);
  });

  it("keeps a refused act out of the ledger", () => {
    const { recorder } = stub();
    expect(() => recorder.act(bond, START + 4)).toThrow("caller must be an active transcoder");
    expect(recorder.ledger).toEqual({ blocks: [], txs: [], logs: [] });
  });

  it("never adds to a block that somebody has already seen", () => {
    const { recorder } = stub();
    const seen = recorder.head(START + 10);
    recorder.mine(signed(reward, `0x${"11".repeat(32)}`), START + 10);
    recorder.mine(signed(reward, `0x${"12".repeat(32)}`), START + 10);
    expect(recorder.ledger.blocks.map((block) => block.number)).toEqual([seen.number + 1, seen.number + 2]);
    expect(recorder.head(START + 10).number).toBe(seen.number + 2);
  });

  it("mines a refused transaction as reverted and charges its gas all the same", () => {
    const { recorder, ether } = stub();
    const tx = recorder.mine(signed(bond, `0x${"13".repeat(32)}`), START + 10);
    expect(tx.status).toBe("reverted");
    expect(ether).toEqual([[ALICE, -(21_000n + 64n + 60_000n) * 10n]]);
  });

  it("gives an empty block the time of the calendar, between its recorded neighbours", () => {
    const { recorder } = stub();
    recorder.act(reward, START + 24);
    recorder.act(reward, START + 48);
    expect(recorder.blockAt(120)).toEqual({ number: 120, l1Number: 2, timestamp: START + 30 });
    expect(recorder.blockAt(96)).toBe(recorder.ledger.blocks[0]);
  });
});

describe("the index of a ledger", () => {
  it("finds transactions by hash, block and sender as they are appended", () => {
    const { recorder } = stub();
    const index = new LedgerIndex(recorder.ledger);
    recorder.act(reward, START + 24);
    recorder.act(reward, START + 24);
    expect(index.nonceOf(ALICE)).toBe(2);
    recorder.mine(signed(reward, `0x${"14".repeat(32)}`), START + 48);
    expect(index.txByHash(`0x${"14".repeat(32)}`)).toBe(2);
    expect(index.txByHash(recorder.ledger.txs[1]?.hash ?? "")).toBe(1);
    expect(index.txByHash(hashOf("transaction", CHAIN_ID, 99))).toBeNull();
    expect(index.logsBetween(97, 192)).toEqual({ from: 2, to: 3 });
    expect(index.logsBetween(0, 96)).toEqual({ from: 0, to: 2 });
    expect(index.nonceAt(2)).toBe(2);
    expect(index.positionInBlock(1)).toBe(1);
  });

  it("reads a number back from its hash, and from no other chain's or kind's", () => {
    const hashes = Array.from({ length: 2000 }, (_, number) => hashOf("block", CHAIN_ID, number));
    expect(new Set(hashes).size).toBe(2000);
    expect(hashes.map((hash) => numberOfHash("block", CHAIN_ID, hash))).toEqual(hashes.map((_, i) => i));
    expect(numberOfHash("block", 1, hashes[7] ?? "")).toBeNull();
    expect(numberOfHash("transaction", CHAIN_ID, hashes[7] ?? "")).toBeNull();
  });
});
