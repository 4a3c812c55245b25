import { describe, expect, it } from "vitest";
import { chainlinkFeedAbi } from "../../facts/abis/chainlink-feed";
import { nodeInterfaceAbi } from "../../facts/abis/node-interface";
import { uniswapV3PoolAbi } from "../../facts/abis/uniswap-v3-pool";
import { ETH_USD_FEED, LPT_WETH_POOL, NODE_INTERFACE, PINNED } from "../../facts/contracts";
import { client } from "../testing/client";
import { CHAIN_ID, smallChain } from "../testing/small-chain";
import { createRpc } from "./rpc";

const chain = smallChain();
const reader = client(createRpc(chain), CHAIN_ID);
const pool = { address: LPT_WETH_POOL, abi: uniswapV3PoolAbi } as const;
const feed = { address: ETH_USD_FEED, abi: chainlinkFeedAbi } as const;

describe("the LPT pool", () => {
  it("stands at the market's present price, with a tick that agrees", async () => {
    const [sqrtPriceX96, tick] = await reader.readContract({ ...pool, functionName: "slot0" });
    expect((Number(sqrtPriceX96) / 2 ** 96) ** 2).toBeCloseTo(0.00125, 12);
    expect(1.0001 ** tick).toBeLessThanOrEqual(0.00125);
    expect(1.0001 ** (tick + 1)).toBeGreaterThan(0.00125);
    expect(await reader.readContract({ ...pool, functionName: "token0" })).toBe(PINNED.LivepeerToken);
  });
});

describe("the LPT pool's ticks", () => {
  it("are where its bitmap says, and hold the whole liquidity between them", async () => {
    const bits = (word: number) => reader.readContract({ ...pool, functionName: "tickBitmap", args: [word] });
    const netAt = async (tick: number) =>
      (await reader.readContract({ ...pool, functionName: "ticks", args: [tick] }))[1];
    expect([await bits(-58), await bits(-5), await bits(57)]).toEqual([1n << 61n, 0n, 1n << 195n]);
    const lowest = (-58 * 256 + 61) * 60;
    const highest = (57 * 256 + 195) * 60;
    const liquidity = await reader.readContract({ ...pool, functionName: "liquidity" });
    expect([await netAt(lowest), await netAt(highest)]).toEqual([liquidity, -liquidity]);
    expect(await netAt(0)).toBe(0n);
  });
});

describe("the ETH/USD feed", () => {
  it("answers the latest round, and the same under its id", async () => {
    const latest = await reader.readContract({ ...feed, functionName: "latestRoundData" });
    expect(await reader.readContract({ ...feed, functionName: "decimals" })).toBe(8);
    expect(latest[3]).toBeLessThanOrEqual(BigInt(chain.now()));
    expect(BigInt(chain.now()) - latest[3]).toBeLessThan(3600n);
    expect(latest[0] >> 64n).toBe(1n);
    expect(await reader.readContract({ ...feed, functionName: "getRoundData", args: [latest[0]] })).toEqual(
      latest,
    );
  });

  it("refuses a round that it never had", async () => {
    const [latest] = await reader.readContract({ ...feed, functionName: "latestRoundData" });
    for (const id of [0n, 7n, latest + 1n, 9n << 64n]) {
      const read = reader.readContract({ ...feed, functionName: "getRoundData", args: [id] });
      await expect(read).rejects.toThrow("No data present");
    }
  });
});

describe("NodeInterface", () => {
  it("gives the L2 blocks of an L1 block, and refuses one that has none", async () => {
    const l1 = BigInt(chain.head().l1Number) - 5n;
    const range = (block: bigint) =>
      reader.readContract({
        address: NODE_INTERFACE,
        abi: nodeInterfaceAbi,
        functionName: "l2BlockRangeForL1",
        args: [block],
      });
    const [first, last] = await range(l1);
    expect(chain.blockAt(Number(first)).l1Number).toBe(Number(l1));
    expect(chain.blockAt(Number(first) - 1).l1Number).toBe(Number(l1) - 1);
    expect(chain.blockAt(Number(last) + 1).l1Number).toBe(Number(l1) + 1);
    await expect(range(l1 + 1000n)).rejects.toThrow();
  });
});
