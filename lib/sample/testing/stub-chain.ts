import { getAddress } from "viem";
import type { Protocol } from "../../protocol/types";
import { SERVED_ADDRESSES } from "../chain/addresses";
import type { SampleBlock, SampleChain, SampleWorld } from "../ledger";

export const ALICE = getAddress(`0x${"a1".repeat(20)}`);
export const BOB = getAddress(`0x${"b0".repeat(20)}`);
export const CAROL = getAddress(`0x${"ca".repeat(20)}`);

const HEAD: SampleBlock = { number: 480_000_000, l1Number: 24_000_000, timestamp: 1_790_000_000 };

/** A world with two true names, a claimed one, and scores in two regions. */
export const WORLD: SampleWorld = {
  names: [
    {
      address: ALICE,
      name: "granite-relay.eth",
      verified: true,
      text: { url: "https://granite.example", avatar: "" },
    },
    { address: BOB, name: "vitrine.eth", verified: false, text: {} },
  ],
  scores: [
    score(ALICE, "transcoding", "FRA", 0.98),
    score(ALICE, "transcoding", "LAX", 0.6),
    score(BOB, "transcoding", "FRA", 0.3),
    { ...score(ALICE, "ai", "FRA", 0.7), pipeline: "Text to image", model: "m/one" },
    { ...score(ALICE, "ai", "LAX", 0.9), pipeline: "Text to image", model: "m/two" },
  ],
  documents: { QmDocument: '{"gitCommitHash":"abc","text":"LIP"}' },
  accounts: [{ address: ALICE, word: "a delegator", privateKey: `0x${"11".repeat(32)}` }],
};

function score(orchestrator: typeof ALICE, kind: "transcoding" | "ai", region: string, value: number) {
  return {
    orchestrator,
    kind,
    region,
    pipeline: null,
    model: null,
    successRate: 0.9,
    roundTripScore: 0.8,
    score: value,
  };
}

/** A chain on which nothing happened, for what is served beside the protocol. */
export function stubChain(change: Partial<SampleChain> = {}): SampleChain {
  return {
    chainId: 1337421,
    protocol: {
      params: { addresses: SERVED_ADDRESSES },
      advance: () => {},
      read: () => 4260n,
    } as unknown as Protocol,
    ledger: { blocks: [], txs: [], logs: [] },
    now: () => HEAD.timestamp,
    head: () => HEAD,
    catchUp: () => {},
    blockAt: (number) => ({ ...HEAD, number }),
    mine: () => {
      throw new Error("a stub mines nothing");
    },
    advanceRounds: () => {},
    prices: [{ timestamp: 0, lptEth: 0.001, ethUsd: 3000 }],
    world: WORLD,
    ...change,
  };
}
