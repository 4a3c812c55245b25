import { keccak256 } from "viem";
import type { ChainView } from "../chain-view";
import { type ContractAt, callContract } from "../contracts/evm";
import type { Methods } from "../json-rpc";
import { Params } from "../params";
import { type Hex, quantity, word } from "../quantity";
import { estimate, readCall, rpcErrorOf } from "./calls";

/** EIP-3541 forbids deployed code to begin with this byte, so that nobody takes it for a program: there is no EVM here. */
const CODE_PREFIX = "0xef";

/** Reads of state: balances, nonces, code, calls. State and block overrides are not offered. */
export function stateMethods(view: ChainView, contractAt: ContractAt): Methods {
  const call: Methods["eth_call"] = (list) => {
    const params = new Params(list).atMost(2);
    const message = readCall(params.object(0));
    const block = view.forState(params, 1);
    try {
      return `0x${callContract(contractAt, message, view.surroundings(block))}`;
    } catch (error) {
      throw rpcErrorOf(error);
    }
  };
  return {
    eth_call: call,
    eth_estimateGas: (list) => {
      const params = new Params(list).atMost(2);
      const message = readCall(params.object(0));
      const block = view.forState(params, 1);
      return quantity(estimate(view, contractAt, message, block));
    },
    eth_getBalance: (list) => {
      const params = new Params(list).atMost(2);
      const account = params.address(0);
      view.forState(params, 1);
      const balance = view.chain.protocol.ethBalance(account);
      return quantity(balance < 0n ? 0n : balance);
    },
    eth_getTransactionCount: (list) => {
      const params = new Params(list).atMost(2);
      const account = params.address(0);
      view.forState(params, 1);
      return quantity(view.index.nonceOf(account));
    },
    eth_getCode: (list) => {
      const params = new Params(list).atMost(2);
      const account = params.address(0);
      view.forState(params, 1);
      return contractAt(account) === undefined ? "0x" : codeOf(account);
    },
    eth_getStorageAt: (list) => {
      const params = new Params(list).atMost(3);
      params.address(0);
      params.required(1);
      view.forState(params, 2);
      return word(0n);
    },
  };
}

function codeOf(account: Hex): Hex {
  return `${CODE_PREFIX}${keccak256(account).slice(2)}` as Hex;
}
