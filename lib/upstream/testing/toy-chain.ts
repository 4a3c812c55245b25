import { type Abi, decodeFunctionData, encodeFunctionResult, type Hex } from "viem";
import { multicall3Abi } from "../../facts/abis/multicall3";
import { MULTICALL3 } from "../../facts/contracts";
import type { Address } from "../../units/address";

/** A contract's views by name: they take the arguments in ABI order and throw to revert. */
export interface ToyContract {
  abi: Abi;
  views: Record<string, (...args: never[]) => unknown>;
}

export interface ToyTransaction {
  from: Address;
  to: Address;
  data: Hex;
}

export interface ToyLog {
  address: Address;
  blockNumber: number;
  topics: Hex[];
  data: Hex;
}

/** A node over hand-made contracts: enough JSON-RPC to read a chain's present, with the refusals of real nodes. */
export class ToyChain {
  chainId = 42_161;
  head = 1_000_000;
  /** unix seconds of the head; blocks are a quarter of a second apart */
  now = 1_790_000_000;
  multicall = true;
  /** another salt makes it another chain at the same address */
  salt = 0;
  /** views at blocks before this one are refused as pruned */
  oldestState = 0;
  /** log ranges longer than this are refused */
  longestRange = Number.POSITIVE_INFINITY;
  /** units of gas that every transaction is estimated to take; null: each would revert */
  gas: number | null = 400_000;
  /** wei of ETH for a unit of gas; null: the method is not there */
  gasPrice: number | null = 10_000_000;
  /** answers every call with this refusal */
  refusal: { code: number; message: string } | null = null;
  logs: ToyLog[] = [];
  readonly contracts = new Map<Address, ToyContract>();
  /** transactions whose gas was asked for */
  readonly estimated: ToyTransaction[] = [];
  /** methods asked for, one entry a call, batched or not */
  readonly methods: string[] = [];

  /** Answers a body of JSON-RPC, one call or a batch. */
  readonly answer = (body: string): unknown => {
    const parsed = JSON.parse(body) as Question | Question[];
    return Array.isArray(parsed) ? parsed.map((one) => this.one(one)) : this.one(parsed);
  };

  private one({ id, method, params }: Question): unknown {
    this.methods.push(method);
    try {
      if (this.refusal !== null) throw new Refused(this.refusal.code, this.refusal.message);
      return { jsonrpc: "2.0", id, result: this.result(method, params) };
    } catch (error) {
      const { code, message } = error instanceof Refused ? error : new Refused(3, "execution reverted");
      return { jsonrpc: "2.0", id, error: { code, message } };
    }
  }

  private result(method: string, params: unknown[]): unknown {
    if (method === "eth_chainId") return hex(this.chainId);
    if (method === "eth_getBlockByNumber") return this.header(params[0] as string);
    if (method === "eth_getLogs") return this.logsOf(params[0] as Filter);
    if (method === "eth_getBalance") return hex(123);
    if (method === "eth_estimateGas") {
      this.estimated.push(params[0] as ToyTransaction);
      return hex(this.gas ?? revert());
    }
    if (method === "eth_gasPrice" && this.gasPrice !== null) return hex(this.gasPrice);
    if (method !== "eth_call") throw new Refused(-32_601, "method not found");
    const [{ to, data }, tag] = params as [{ to: Address; data: Hex }, string];
    if (tag !== "latest" && Number(tag) < this.oldestState)
      throw new Refused(-32_000, "missing trie node 0xabc");
    if (tag !== "latest" && Number(tag) > this.head) throw new Refused(-32_000, "header not found");
    return this.call(to, data);
  }

  private call(to: Address, data: Hex): Hex {
    if (to === MULTICALL3) return this.multicall ? this.aggregate(data) : "0x";
    const contract = this.contracts.get(to);
    if (contract === undefined) return "0x";
    const { abi, views } = contract;
    const { functionName, args } = decodeFunctionData({ abi, data });
    const view = views[functionName];
    if (view === undefined) throw new Refused(3, "execution reverted");
    const result = view(...((args ?? []) as never[]));
    return encodeFunctionResult({ abi, functionName, result } as never);
  }

  private aggregate(data: Hex): Hex {
    const { functionName, args } = decodeFunctionData({ abi: multicall3Abi, data });
    if (functionName === "getEthBalance") {
      return encodeFunctionResult({ abi: multicall3Abi, functionName, result: 123n });
    }
    if (functionName !== "aggregate3") throw new Refused(3, "execution reverted");
    const result = args[0].map(({ target, callData }) => {
      try {
        return { success: true, returnData: this.call(target, callData) };
      } catch {
        return { success: false, returnData: "0x" as Hex };
      }
    });
    return encodeFunctionResult({ abi: multicall3Abi, functionName, result });
  }

  private header(tag: string) {
    const number = tag === "latest" ? this.head : Number(tag);
    if (number > this.head) return null;
    const timestamp = Math.floor(this.now - (this.head - number) / 4);
    return {
      number: hex(number),
      hash: `0x${(number * 7 + this.chainId + this.salt).toString(16)}`,
      timestamp: hex(timestamp),
    };
  }

  private logsOf({ address, topics, fromBlock, toBlock }: Filter) {
    const [from, to] = [Number(fromBlock), Number(toBlock)];
    if (to - from + 1 > this.longestRange) throw new Refused(-32_000, "block range is too large");
    return this.logs
      .filter((log) => log.address === address && log.blockNumber >= from && log.blockNumber <= to)
      .filter((log) => topics.every((topic, position) => topic === null || log.topics[position] === topic))
      .map((log, position) => ({ ...log, blockNumber: hex(log.blockNumber), logIndex: hex(position) }));
  }
}

class Refused extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

function revert(): never {
  throw new Refused(3, "execution reverted: current round is not initialized");
}

interface Question {
  id: number;
  method: string;
  params: unknown[];
}

interface Filter {
  address: Address;
  topics: (Hex | null)[];
  fromBlock: Hex;
  toBlock: Hex;
}

function hex(value: number): Hex {
  return `0x${value.toString(16)}`;
}
