import type { ModelContract, Protocol } from "../protocol/types";
import type { Address } from "../units/address";

/** A block of the sample chain. Only blocks that hold transactions are recorded; between them time runs without trace. */
export interface SampleBlock {
  /** L2 block number, what eth_blockNumber and the subgraph's `block` speak of */
  number: number;
  /** L1 block number, what contracts call block.number */
  l1Number: number;
  /** unix seconds */
  timestamp: number;
}

/** A mined transaction. */
export interface SampleTx {
  /** index of its block in Ledger.blocks */
  block: number;
  from: Address;
  to: Address;
  /** calldata, or null where a simulated account acted and it can be encoded from `call` when somebody asks */
  input: `0x${string}` | null;
  call: { contract: ModelContract; function: string; args: readonly unknown[] } | null;
  value: bigint;
  gasLimit: bigint;
  gasPrice: bigint;
  status: "success" | "reverted";
  /** range of its logs in Ledger.logs: first index and count */
  firstLog: number;
  logCount: number;
  /** transaction hash; derived from the transaction's index where nobody signed it */
  hash: `0x${string}`;
}

/** A log in its decoded form; topics and data are encoded when somebody asks. */
export interface SampleLog {
  /** index of its transaction in Ledger.txs */
  tx: number;
  /** a protocol contract, "Poll" for one of the polls, or a market contract */
  contract: ModelContract | "Poll" | "LptWethPool" | "EthUsdFeed";
  /** who emitted it; equals the contract's pinned address except for polls */
  address: Address;
  event: string;
  args: Readonly<Record<string, unknown>>;
}

/** Everything that happened on the sample chain, in order. History, JSON-RPC, and the subgraph's indexer all speak through it. */
export interface Ledger {
  readonly blocks: readonly SampleBlock[];
  readonly txs: readonly SampleTx[];
  readonly logs: readonly SampleLog[];
}

/** Prices of the sample market at a moment; numbers, because the model never touches them. */
export interface SamplePrice {
  timestamp: number;
  lptEth: number;
  ethUsd: number;
}

/** What a chain server and a subgraph indexer need of a chain, be it the sample's history or a recording's replay. */
export interface SampleChain {
  readonly chainId: number;
  readonly protocol: Protocol;
  readonly ledger: Ledger;
  /** unix seconds on the chain's own clock, which stands still between requests when SAMPLE_NOW fixes it */
  now(): number;
  /** L2 head at now(): the newest recorded block or the empty one that time has reached since */
  head(): SampleBlock;
  /** Lets simulated accounts act until now(); called before every read. Idempotent and cheap when nothing is due. */
  catchUp(): void;
  /** The block that was the head at that number, for headers of blocks nothing happened in. */
  blockAt(number: number): SampleBlock;
  /** Mines one transaction at now(): executes the call through the model and records it, reverted ones too. */
  mine(tx: {
    from: Address;
    to: Address;
    input: `0x${string}`;
    call: { contract: ModelContract; function: string; args: readonly unknown[] } | null;
    value: bigint;
    gasLimit: bigint;
    gasPrice: bigint;
    hash: `0x${string}`;
    /** a deposit to a plain account, or a call the model refused before execution, gives no call */
    failure?: string;
  }): SampleTx;
  /**
   * Moves the clock so many rounds on, letting everybody act in each (POST /sample/rounds).
   * @param started false: nobody has started the round it comes to, and nobody will for hours but a visitor
   */
  advanceRounds(count: number, started?: boolean): void;
  /** Price history, oldest first, at least one entry a round; the last one holds at now(). */
  readonly prices: readonly SamplePrice[];
  /** Prices at any moment, a pure function of time, for the feed's hourly rounds; a recording's chain has none. */
  priceAt?(timestamp: number): SamplePrice;
  /** Static world knowledge that is not on the chain: ENS names, performance scores, IPFS documents, wallets to try. */
  readonly world: SampleWorld;
}

/** What the sample knows besides the chain. */
export interface SampleWorld {
  /** L1 ENS: reverse and forward records; `verified: false` means the forward record points elsewhere (the reverse check must refuse it) */
  names: readonly {
    address: Address;
    name: string;
    verified: boolean;
    text: Readonly<Record<string, string>>;
  }[];
  /** performance services: score parts in 0..1 per orchestrator */
  scores: readonly {
    orchestrator: Address;
    kind: "transcoding" | "ai";
    region: string;
    pipeline: string | null;
    model: string | null;
    successRate: number;
    roundTripScore: number;
    score: number;
  }[];
  /** IPFS documents by CID (JSON text) */
  documents: Readonly<Record<string, string>>;
  /** accounts a newcomer may sign with; keys are derived at start and never stored */
  accounts: readonly { address: Address; word: string; privateKey: `0x${string}` }[];
}
