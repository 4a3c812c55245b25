import { BASE_FEE, BLOCK_GAS_LIMIT, gasUsed } from "../../chain/gas";
import type { SampleBlock, SampleTx } from "../../ledger";
import { type ChainView, SEQUENCER } from "../chain-view";
import type { Methods } from "../json-rpc";
import { Params } from "../params";
import { type Hex, quantity, word } from "../quantity";
import { bloomOf } from "./bloom";
import type { Transactions } from "./transactions";

const ZERO_WORD = word(0n);
const NO_UNCLES = "0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347";

/** Blocks, with the fields that Arbitrum adds to geth's. */
export function blockMethods(view: ChainView, transactions: Transactions): Methods {
  const asked = (block: SampleBlock | null, full: boolean) =>
    block === null ? null : printBlock(view, transactions, block, full);
  const count = (block: SampleBlock | null) => (block === null ? null : quantity(txsOf(view, block).length));
  return {
    eth_blockNumber: (params) => {
      new Params(params).atMost(0);
      return quantity(view.head().number);
    },
    eth_getBlockByNumber: (list) => {
      const params = new Params(list).atMost(2);
      return asked(view.byTagValue(params.required(0), 0), params.flag(1));
    },
    eth_getBlockByHash: (list) => {
      const params = new Params(list).atMost(2);
      return asked(view.byHash(params.hash(0)), params.flag(1));
    },
    eth_getBlockTransactionCountByNumber: (list) => {
      const params = new Params(list).atMost(1);
      return count(view.byTagValue(params.required(0), 0));
    },
    eth_getBlockTransactionCountByHash: (list) => count(view.byHash(new Params(list).atMost(1).hash(0))),
    eth_getBlockReceipts: (list) => {
      const block = view.byTag(new Params(list).atMost(1), 0);
      return block === null ? null : txsOf(view, block).map((index) => transactions.receipt(index));
    },
  };
}

function printBlock(view: ChainView, transactions: Transactions, block: SampleBlock, full: boolean): unknown {
  const { txs } = view.chain.ledger;
  const indexes = txsOf(view, block);
  const logs = view.index.logsBetween(block.number, block.number);
  const used = indexes.reduce((sum, index) => {
    const tx = txs[index] as SampleTx;
    return sum + gasUsed(tx, transactions.input(index));
  }, 0n);
  return {
    number: quantity(block.number),
    l1BlockNumber: quantity(block.l1Number),
    hash: view.hash(block.number),
    parentHash: block.number === 0 ? ZERO_WORD : view.hash(block.number - 1),
    timestamp: quantity(block.timestamp),
    baseFeePerGas: quantity(BASE_FEE),
    gasLimit: quantity(BLOCK_GAS_LIMIT),
    gasUsed: quantity(used),
    miner: SEQUENCER.toLowerCase(),
    difficulty: "0x1",
    totalDifficulty: quantity(block.number + 1),
    extraData: "0x" as Hex,
    logsBloom: bloomOf(view.chain.ledger.logs.slice(logs.from, logs.to)),
    mixHash: ZERO_WORD,
    nonce: "0x0000000000000000",
    receiptsRoot: ZERO_WORD,
    sendCount: "0x0",
    sendRoot: ZERO_WORD,
    sha3Uncles: NO_UNCLES,
    size: quantity(1000 + 200 * indexes.length),
    stateRoot: ZERO_WORD,
    transactionsRoot: ZERO_WORD,
    transactions: indexes.map((index) => (full ? transactions.print(index) : txs[index]?.hash)),
    uncles: [],
  };
}

function txsOf(view: ChainView, block: SampleBlock): number[] {
  const { from, to } = view.index.txsBetween(block.number, block.number);
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}
