import type { SampleChain } from "../ledger";
import { ChainView } from "./chain-view";
import { sampleContracts } from "./contracts/sample-contracts";
import { dispatch, type Methods } from "./json-rpc";
import { blockMethods } from "./methods/blocks";
import { feeMethods } from "./methods/fees";
import { logMethods } from "./methods/logs";
import { nodeMethods } from "./methods/node";
import { sendRaw } from "./methods/send";
import { stateMethods } from "./methods/state";
import { type SignedTransactions, Transactions, transactionMethods } from "./methods/transactions";
import { Params } from "./params";

/** A JSON-RPC server: answers a parsed body, a batch or a single request; null means that there is nothing to answer. */
export interface RpcServer {
  handle(body: unknown): Promise<unknown>;
}

/**
 * An Arbitrum node in front of a sample chain: blocks, logs, calls and signed transactions in geth's and nitro's words.
 * State is that of the newest recorded block; logs and blocks reach back to the first.
 */
export function createRpc(chain: SampleChain): RpcServer {
  const view = new ChainView(chain);
  const contractAt = sampleContracts(chain);
  const signed: SignedTransactions = new Map();
  const transactions = new Transactions(view, signed);
  const methods: Methods = {
    ...nodeMethods(chain.chainId),
    ...blockMethods(view, transactions),
    ...transactionMethods(view, transactions),
    ...logMethods(view),
    ...feeMethods(view),
    ...stateMethods(view, contractAt),
    eth_sendRawTransaction: (list) => sendRaw(view, contractAt, signed, new Params(list).atMost(1).bytes(0)),
  };
  return { handle: (body) => dispatch(methods, body) };
}
