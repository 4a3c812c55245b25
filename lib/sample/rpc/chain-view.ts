import { moveClock } from "../chain/clock";
import { BASE_FEE, BLOCK_GAS_LIMIT } from "../chain/gas";
import { hashOf, numberOfHash } from "../chain/hashes";
import { LedgerIndex } from "../chain/ledger-index";
import type { SampleBlock, SampleChain } from "../ledger";
import type { Surroundings } from "./contracts/contract";
import { RpcError, SERVER_ERROR } from "./json-rpc";
import { badArgument, type Params } from "./params";
import { type Hex, parseQuantity } from "./quantity";

/** Arbitrum's sequencer, which every block names as its miner. */
export const SEQUENCER = "0xA4b000000000000000000073657175656e636572";

const TAGS = new Set(["latest", "pending", "safe", "finalized"]);

/** A sample chain as a node looks at it: its blocks by tag, and its state, which is kept for the newest block only. */
export class ChainView {
  readonly index: LedgerIndex;

  constructor(readonly chain: SampleChain) {
    this.index = new LedgerIndex(chain.ledger);
  }

  head(): SampleBlock {
    this.chain.catchUp();
    return this.chain.head();
  }

  hash(number: number): Hex {
    return hashOf("block", this.chain.chainId, number);
  }

  /** The block with that hash; null when there is none up to the head. */
  byHash(hash: Hex): SampleBlock | null {
    const number = numberOfHash("block", this.chain.chainId, hash);
    return number === null || number > this.head().number ? null : this.chain.blockAt(number);
  }

  /** The block a tag or number names; null past the head. A missing argument is the newest. @throws RpcError */
  byTag(params: Params, index: number): SampleBlock | null {
    if (!params.has(index)) return this.head();
    return this.byTagValue(params.required(index), index);
  }

  byTagValue(value: unknown, index: number): SampleBlock | null {
    const head = this.head();
    if (typeof value !== "string") throw badArgument(index, "want a block number or tag");
    if (TAGS.has(value)) return head;
    if (value === "earliest") return this.chain.blockAt(0);
    const number = parseQuantity(value);
    if (number === null) throw badArgument(index, "want a block number or tag");
    if (number > BigInt(head.number)) return null;
    return Number(number) === head.number ? head : this.chain.blockAt(Number(number));
  }

  /** The block of an argument that may also be {blockHash} or {blockNumber} (EIP-1898). @throws RpcError when there is none */
  forState(params: Params, index: number): SampleBlock {
    const block = this.stateBlock(params, index);
    if (block === null) throw new RpcError(SERVER_ERROR, "header not found");
    this.requireState(block);
    return block;
  }

  /** What contracts see at a block whose state was found to be kept. */
  surroundings(block: SampleBlock): Surroundings {
    return {
      chainId: this.chain.chainId,
      blockNumber: BigInt(block.l1Number),
      timestamp: BigInt(block.timestamp),
      baseFee: BASE_FEE,
      gasLimit: BLOCK_GAS_LIMIT,
      coinbase: SEQUENCER,
      balanceOf: (account) => this.chain.protocol.ethBalance(account),
      blockHash: (number) => this.hash(Number(number)),
    };
  }

  private stateBlock(params: Params, index: number): SampleBlock | null {
    if (!params.has(index)) return this.head();
    const value = params.required(index);
    if (typeof value !== "object" || value === null) return this.byTagValue(value, index);
    const { blockHash, blockNumber } = value as Record<string, unknown>;
    if (typeof blockHash === "string") return this.byHash(blockHash.toLowerCase() as Hex);
    return this.byTagValue(blockNumber, index);
  }

  /**
   * State is kept as of the newest recorded block, as a node without archive keeps the last few. A block since then has the
   * same state; only the clock differs, and that must not have entered a new round.
   * @throws RpcError in geth's words for pruned state
   */
  requireState(block: SampleBlock): void {
    const newest = this.chain.ledger.blocks.at(-1)?.number ?? 0;
    if (block.number >= newest && this.inRunningRound(block)) return;
    const root = hashOf("block", ~this.chain.chainId, block.number).slice(2);
    throw new RpcError(SERVER_ERROR, `missing trie node ${root} (path ) state 0x${root} is not available`);
  }
  private inRunningRound(block: SampleBlock): boolean {
    const { protocol } = this.chain;
    moveClock(protocol, block);
    return BigInt(block.l1Number) >= (protocol.read("RoundsManager", "currentRoundStartBlock", []) as bigint);
  }
}
