import type { TransactionSerializable } from "viem";
import { gasUsed } from "../../chain/gas";
import type { SampleTx } from "../../ledger";
import type { ChainView } from "../chain-view";
import type { Methods } from "../json-rpc";
import { Params } from "../params";
import { type Hex, quantity } from "../quantity";
import { bloomOf } from "./bloom";
import { inputOf } from "./input";
import { printLog } from "./log-printing";

const TYPES = { legacy: 0, eip2930: 1, eip1559: 2 } as const;

/** A signed transaction as it came in, by which its signature and fee fields are printed. */
export type SignedTransactions = Map<Hex, TransactionSerializable>;

/** Transactions and receipts by their index in the ledger. */
export class Transactions {
  constructor(
    private readonly view: ChainView,
    private readonly signed: SignedTransactions,
  ) {}

  /** Calldata; of a simulated account's transaction it is encoded now. */
  input(index: number): Hex {
    return inputOf(this.view.chain.ledger, index);
  }

  print(index: number): unknown {
    const tx = this.tx(index);
    const signed = this.signed.get(tx.hash);
    return {
      blockHash: this.view.hash(this.block(tx).number),
      blockNumber: quantity(this.block(tx).number),
      transactionIndex: quantity(this.view.index.positionInBlock(index)),
      hash: tx.hash,
      from: tx.from.toLowerCase(),
      to: tx.to.toLowerCase(),
      input: this.input(index),
      nonce: quantity(this.view.index.nonceAt(index)),
      value: quantity(tx.value),
      gas: quantity(tx.gasLimit),
      gasPrice: quantity(tx.gasPrice),
      chainId: quantity(this.view.chain.chainId),
      ...this.feeFields(tx, signed),
      v: quantity(signed?.v ?? BigInt(signed?.yParity ?? 0)),
      r: signed?.r ?? "0x0",
      s: signed?.s ?? "0x0",
      ...(typeOf(signed) === 0
        ? {}
        : { yParity: quantity(signed?.yParity ?? 0), accessList: signed?.accessList ?? [] }),
    };
  }

  receipt(index: number): unknown {
    const tx = this.tx(index);
    const { ledger } = this.view.chain;
    const used = gasUsed(tx, this.input(index));
    const first = index - this.view.index.positionInBlock(index);
    let cumulative = used;
    for (let before = first; before < index; before++)
      cumulative += gasUsed(this.tx(before), this.input(before));
    return {
      blockHash: this.view.hash(this.block(tx).number),
      blockNumber: quantity(this.block(tx).number),
      l1BlockNumber: quantity(this.block(tx).l1Number),
      transactionHash: tx.hash,
      transactionIndex: quantity(index - first),
      from: tx.from.toLowerCase(),
      to: tx.to.toLowerCase(),
      contractAddress: null,
      status: tx.status === "success" ? "0x1" : "0x0",
      type: quantity(typeOf(this.signed.get(tx.hash))),
      gasUsed: quantity(used),
      gasUsedForL1: "0x0",
      cumulativeGasUsed: quantity(cumulative),
      effectiveGasPrice: quantity(tx.gasPrice),
      logs: ledger.logs
        .slice(tx.firstLog, tx.firstLog + tx.logCount)
        .map((_, offset) => printLog(this.view, tx.firstLog + offset)),
      logsBloom: bloomOf(ledger.logs.slice(tx.firstLog, tx.firstLog + tx.logCount)),
    };
  }

  private feeFields(tx: SampleTx, signed: TransactionSerializable | undefined): object {
    const type = { type: quantity(typeOf(signed)) };
    if (typeOf(signed) !== TYPES.eip1559) return type;
    return {
      ...type,
      maxFeePerGas: quantity(signed?.maxFeePerGas ?? tx.gasPrice),
      maxPriorityFeePerGas: quantity(signed?.maxPriorityFeePerGas ?? 0n),
    };
  }

  private tx(index: number): SampleTx {
    return this.view.chain.ledger.txs[index] as SampleTx;
  }

  private block(tx: SampleTx): { number: number; l1Number: number } {
    return this.view.chain.ledger.blocks[tx.block] as { number: number; l1Number: number };
  }
}

function typeOf(signed: TransactionSerializable | undefined): number {
  const type = signed?.type;
  return type === "legacy" || type === "eip2930" ? TYPES[type] : TYPES.eip1559;
}

export function transactionMethods(view: ChainView, transactions: Transactions): Methods {
  const found = (list: readonly unknown[], print: (index: number) => unknown) => {
    view.head();
    const index = view.index.txByHash(new Params(list).atMost(1).hash(0));
    return index === null ? null : print(index);
  };
  return {
    eth_getTransactionByHash: (list) => found(list, (index) => transactions.print(index)),
    eth_getTransactionReceipt: (list) => found(list, (index) => transactions.receipt(index)),
  };
}
