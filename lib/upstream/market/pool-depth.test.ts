import { afterEach, describe, expect, it } from "vitest";
import { uniswapV3PoolAbi } from "../../facts/abis/uniswap-v3-pool";
import { LPT_WETH_POOL } from "../../facts/contracts";
import { startServer, type TestServer } from "../testing/server";
import { ToyChain } from "../testing/toy-chain";
import { viewsOver } from "../testing/wire";
import { readPoolDepth } from "./pool-depth";

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((one) => one.close()));
});

const TICK = -66_850;
const refuse = () => {
  throw new Error("reverted");
};

/** A pool with these initialised ticks, net liquidity by tick. */
async function pool(ticks: ReadonlyMap<number, bigint>, other: Record<string, () => unknown> = {}) {
  const chain = new ToyChain();
  const server = await startServer(chain.answer);
  servers.push(server);
  chain.contracts.set(LPT_WETH_POOL, {
    abi: uniswapV3PoolAbi,
    views: {
      slot0: () => [2n ** 92n, TICK, 0, 0, 0, 0, true],
      liquidity: () => 12_345n,
      fee: () => 3_000,
      tickSpacing: () => 60,
      tickBitmap: (word: number) =>
        [...ticks.keys()]
          .map((tick) => tick / 60)
          .filter((place) => Math.floor(place / 256) === word)
          .reduce((bits, place) => bits | (1n << BigInt(place - word * 256)), 0n),
      ticks: (tick: number) => [1n, ticks.get(tick) ?? 0n, 0n, 0n, 0n, 0n, 0, true],
      ...other,
    },
  });
  return { chain, server, views: viewsOver([server.url]) };
}

describe("the pool's depth", () => {
  it("is every initialised tick at or under the price, over words, highest first", async () => {
    const ticks = new Map([
      [60, 9n],
      [-66_840, 8n],
      [-66_900, 7n],
      [-76_800, -6n],
      [-76_860, 5n],
      [-887_220, 4n],
    ]);
    const { chain, views } = await pool(ticks);
    expect(await readPoolDepth(views)).toEqual({
      block: chain.head,
      feePips: 3_000n,
      tickSpacing: 60,
      tick: TICK,
      sqrtPriceX96: 2n ** 92n,
      liquidity: 12_345n,
      ticks: [
        { tick: -66_900, liquidityNet: 7n },
        { tick: -76_800, liquidityNet: -6n },
        { tick: -76_860, liquidityNet: 5n },
        { tick: -887_220, liquidityNet: 4n },
      ],
      knownDownTo: -887_272,
    });
  });

  it("is read in few questions, and says down to where it is known where there are too many ticks", async () => {
    const many = new Map(Array.from({ length: 400 }, (_, down) => [-66_900 - down * 60, 1n] as const));
    const { server, views } = await pool(many);
    const depth = await readPoolDepth(views);
    expect(depth.ticks).toHaveLength(250);
    expect(depth.ticks.at(-1)?.tick).toBe(-66_900 - 249 * 60);
    expect(depth.knownDownTo).toBe(-66_900 - 250 * 60);
    expect(server.requests.length).toBeLessThanOrEqual(4);
  });

  it.each([
    ["its bitmap", { tickBitmap: refuse }],
    ["its ticks", { ticks: refuse }],
    ["liquidity", { liquidity: refuse }],
    ["without a price", { slot0: () => [0n, 0, 0, 0, 0, 0, true] }],
  ])("is a failure, not a guess, where the pool does not answer %s", async (what, other) => {
    const { views } = await pool(new Map([[-66_900, 1n]]), other);
    await expect(readPoolDepth(views)).rejects.toThrow(what);
  });
});
