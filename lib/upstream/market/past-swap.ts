import { decodeEventLog, getAbiItem, toEventSelector } from "viem";
import { uniswapV3PoolAbi } from "../../facts/abis/uniswap-v3-pool";
import { LPT_WETH_POOL } from "../../facts/contracts";
import { readHeader } from "../chain/blocks";
import { readLogs } from "../chain/logs";
import type { Rpc } from "../chain/rpc";
import { RpcError } from "../chain/rpc-error";
import { lptEthOf } from "./prices";

const SWAP = toEventSelector(getAbiItem({ abi: uniswapV3PoolAbi, name: "Swap" }));
const FIRST_RANGE = 10_000;
const SMALLEST_RANGE = 500;
/** Two days of Arbitrum's blocks: a price older than that is not the round's. */
const FARTHEST = 700_000;

export interface PastPrice {
  value: number;
  /** unix seconds */
  timestamp: number;
}

/**
 * LPT/ETH after the pool's last swap at or before a block. Logs need no archive node; ranges grow while nothing is
 * found and shrink where the node refuses them.
 * @returns null where nobody swapped within two days @throws UpstreamError, RpcError
 */
export async function lastSwapBefore(rpc: Rpc, block: number): Promise<PastPrice | null> {
  const farthest = Math.max(0, block - FARTHEST);
  let range = FIRST_RANGE;
  let mostAllowed = FARTHEST;
  for (let to = block; to >= farthest; ) {
    const from = Math.max(farthest, to - range + 1);
    try {
      const logs = await readLogs(rpc, "market", {
        address: LPT_WETH_POOL,
        topics: [SWAP],
        fromBlock: from,
        toBlock: to,
      });
      const last = logs.at(-1);
      if (last !== undefined) {
        const { topics, data } = last;
        const { args } = decodeEventLog({ abi: uniswapV3PoolAbi, eventName: "Swap", topics, data });
        const value = lptEthOf(args.sqrtPriceX96);
        return value === null
          ? null
          : { value, timestamp: (await readHeader(rpc, "market", last.blockNumber)).timestamp };
      }
      to = from - 1;
      range = Math.min(mostAllowed, range * 4);
    } catch (error) {
      if (!(error instanceof RpcError && error.tooManyLogs) || range <= SMALLEST_RANGE) throw error;
      range = Math.max(SMALLEST_RANGE, Math.floor(range / 4));
      mostAllowed = range;
    }
  }
  return null;
}
