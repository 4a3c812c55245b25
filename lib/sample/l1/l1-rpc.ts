import { keccak256 } from "viem";
import { ENS_REGISTRY, MULTICALL3 } from "../../facts/contracts";
import { type Address, ZERO_ADDRESS } from "../../units/address";
import { hashOf } from "../chain/hashes";
import type { SampleChain } from "../ledger";
import type { Contract, Surroundings } from "../rpc/contracts/contract";
import { callContract } from "../rpc/contracts/evm";
import { multicall3 } from "../rpc/contracts/multicall";
import { dispatch, type Methods, RpcError, SERVER_ERROR } from "../rpc/json-rpc";
import { readCall, rpcErrorOf } from "../rpc/methods/calls";
import { nodeMethods } from "../rpc/methods/node";
import { badArgument, Params } from "../rpc/params";
import { type Hex, parseQuantity, quantity, word } from "../rpc/quantity";
import type { RpcServer } from "../rpc/rpc";
import { ensContracts, RESOLVER } from "./ens";

const CHAIN_ID = 1;
const BASE_FEE = 1_000_000_000n;
const GAS_LIMIT = 36_000_000n;
const SECONDS_PER_BLOCK = 12;

/** An Ethereum node in front of the sample's names: ENS, Multicall3, and blocks as far as a client needs them to read those. */
export function createL1Rpc(chain: SampleChain): RpcServer {
  const { registry, resolver } = ensContracts(chain.world.names);
  const contracts = new Map<Address, Contract>([
    [ENS_REGISTRY, registry],
    [RESOLVER, resolver],
    [MULTICALL3, multicall3],
  ]);
  const contractAt = (address: Address) => contracts.get(address);
  const methods: Methods = {
    ...nodeMethods(CHAIN_ID),
    eth_blockNumber: () => quantity(chain.head().l1Number),
    eth_gasPrice: () => quantity(BASE_FEE),
    eth_getBlockByNumber: (list) => printBlock(chain, numberOf(chain, new Params(list).atMost(2), 0)),
    eth_getBalance: (list) => {
      new Params(list).address(0);
      return "0x0";
    },
    eth_getCode: (list) => {
      const account = new Params(list).address(0);
      return contracts.has(account) ? `0xef${keccak256(account).slice(2)}` : "0x";
    },
    eth_getLogs: () => [],
    eth_call: (list) => {
      const params = new Params(list);
      const message = readCall(params.object(0));
      const number = numberOf(chain, params, 1);
      if (number === null) throw new RpcError(SERVER_ERROR, "header not found");
      try {
        return `0x${callContract(contractAt, message, surroundings(chain, number))}`;
      } catch (error) {
        throw rpcErrorOf(error);
      }
    },
  };
  return { handle: (body) => dispatch(methods, body) };
}

/** The block a tag or number names; null past the head. */
function numberOf(chain: SampleChain, params: Params, index: number): number | null {
  const head = chain.head().l1Number;
  if (!params.has(index)) return head;
  const tag = params.required(index);
  if (typeof tag !== "string") throw badArgument(index, "want a block number or tag");
  const number = parseQuantity(tag);
  if (number === null) return tag === "earliest" ? 0 : head;
  return number > BigInt(head) ? null : Number(number);
}

function timestampAt(chain: SampleChain, number: number): number {
  const head = chain.head();
  return Math.max(0, head.timestamp - (head.l1Number - number) * SECONDS_PER_BLOCK);
}

function surroundings(chain: SampleChain, number: number): Surroundings {
  return {
    chainId: CHAIN_ID,
    blockNumber: BigInt(number),
    timestamp: BigInt(timestampAt(chain, number)),
    baseFee: BASE_FEE,
    gasLimit: GAS_LIMIT,
    coinbase: ZERO_ADDRESS,
    balanceOf: () => 0n,
    blockHash: (at) => hashOf("block", CHAIN_ID, Number(at)),
  };
}

function printBlock(chain: SampleChain, number: number | null): unknown {
  if (number === null) return null;
  const zero = word(0n);
  return {
    number: quantity(number),
    hash: hashOf("block", CHAIN_ID, number),
    parentHash: number === 0 ? zero : hashOf("block", CHAIN_ID, number - 1),
    timestamp: quantity(timestampAt(chain, number)),
    baseFeePerGas: quantity(BASE_FEE),
    gasLimit: quantity(GAS_LIMIT),
    gasUsed: "0x0",
    miner: ZERO_ADDRESS,
    difficulty: "0x0",
    extraData: "0x" as Hex,
    logsBloom: `0x${"0".repeat(512)}`,
    mixHash: zero,
    nonce: "0x0000000000000000",
    receiptsRoot: zero,
    sha3Uncles: "0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347",
    size: "0x220",
    stateRoot: zero,
    transactionsRoot: zero,
    transactions: [],
    uncles: [],
  };
}
